#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/lineage.hpp"
#include "model/scenario.hpp"
#include "scenario/uncertain_values.hpp"

namespace retain::scenario {

/// A scenario that was read, what its churn is that of, and what it is compared with
/// (docs/model.md, section 7).
struct LoadedScenario {
  Scenario scenario;
  Scenario reference;  ///< in which it is calibrated
  std::string firm;    ///< name of the file whose churn is stated
  ComparatorKind kind = ComparatorKind::none;
  std::optional<Scenario> comparator;          ///< none where the kind says so
  std::string compared;                        ///< see Lineage; empty when not known
  std::vector<std::string> stands_for;         ///< of a recorded run: names that are the same
  std::vector<std::string> chain;              ///< files in the order applied, the own last
  std::map<std::string, std::string> origins;  ///< see StatedScenario
  Uncertainty uncertainty = {};
  std::vector<std::string> one_sided = {};        ///< see Lineage
  std::vector<std::string> beliefs_of_both = {};  ///< see Lineage

  /// Whether there is something to compare it with in a run in which all are compared with the
  /// scenario `common`, or each with its own where there is none.
  [[nodiscard]] bool is_compared(const std::optional<std::string>& common) const {
    return common ? scenario.name != *common : comparator.has_value();
  }
};

/// Whether something is uncertain in one of them.
[[nodiscard]] inline bool any_uncertain(std::span<const LoadedScenario> scenarios) {
  return !std::ranges::all_of(
      scenarios, [](const LoadedScenario& loaded) { return loaded.uncertainty.empty(); });
}

}  // namespace retain::scenario
