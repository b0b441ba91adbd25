#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "scenario/loaded_scenario.hpp"
#include "stats/estimate.hpp"
#include "study/varied_key.hpp"
#include "uncertainty/draws.hpp"

namespace retain::study {

/// Most numbers of a study that may be uncertain.
inline constexpr std::size_t most_uncertain = 200;

/// What is known of one uncertain number before anything is drawn.
struct InputSummary {
  std::string key;
  std::string scenario;  ///< whose law it is; empty where all scenarios that have the key share it
  std::string law;       ///< as a file states it
  std::string group;     ///< section of the shares that are drawn together; empty for others
  double point = not_available;
  double mean = not_available;
  double sd = not_available;
  double p05 = not_available;
  double p50 = not_available;
  double p95 = not_available;
};

/// The uncertain numbers of the scenarios of a study, each once: scenarios with the same law of a
/// key have the same number, with different laws the same quantile, unless a law is independent.
class UncertainInputs {
 public:
  /// Throws: Error(scenario) for more than most_uncertain numbers and for correlations of different
  /// scenarios that contradict each other.
  explicit UncertainInputs(std::span<const LoadedScenario> scenarios);

  [[nodiscard]] bool empty() const { return targets_.empty(); }

  /// Numbers that are drawn, in the order of InputDraws::numbers().
  [[nodiscard]] const std::vector<DrawnNumber>& numbers() const { return numbers_; }
  [[nodiscard]] const std::vector<InputSummary>& summaries() const { return summaries_; }

  /// Whether the number of that position is a belief: what one does not know, not what one does.
  [[nodiscard]] bool is_belief(std::size_t number) const { return is_belief_[number]; }

  /// The slot of the number of that position.
  [[nodiscard]] const ValueSlot& slot(std::size_t number) const { return slots_[number]; }

  /// Keys of beliefs that some scenario has another law of, or states for certain.
  [[nodiscard]] const std::vector<std::string>& beliefs_that_differ() const { return differing_; }

  /// The laws, as they are drawn.
  [[nodiscard]] const Inputs& inputs() const { return inputs_; }

  [[nodiscard]] InputDraws draws(const DrawPlan& plan) const;

  /// The changes that give the scenarios the numbers of a draw.
  [[nodiscard]] std::vector<Change> changes(std::span<const double> row) const;

 private:
  /// Where a number goes.
  struct Target {
    const VariedKey* key;
    Reach reach;
    std::size_t number;
  };
  class Collection;

  Inputs inputs_;
  std::vector<DrawnNumber> numbers_;
  std::vector<InputSummary> summaries_;
  std::vector<bool> is_belief_;
  std::vector<ValueSlot> slots_;
  std::deque<VariedKey> keys_;
  std::vector<Target> targets_;
  std::vector<std::string> differing_;
};

}  // namespace retain::study
