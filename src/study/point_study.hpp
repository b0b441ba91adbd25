#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "business/measures/measure.hpp"
#include "business/plan.hpp"
#include "scenario/loaded_scenario.hpp"
#include "study/varied_key.hpp"

namespace retain::study {

/// A measure of a scenario, or of the scenario less its comparator.
struct PointFigure {
  std::size_t scenario;
  MeasureId measure;
  bool is_difference = false;

  [[nodiscard]] bool operator==(const PointFigure&) const = default;
};

/// What a point gave.
struct PointResult {
  std::vector<double> values;       ///< in the order of the figures; empty where something objects
  Sentence objection;               ///< why the point cannot be: a broken rule, or no hazards
  bool is_unsolvable = false;       ///< the objection is that of calibration
  std::vector<double> errors = {};  ///< standard errors of the values; empty by the expected engine
};

/// "ok", "invalid" or "unsolvable", as data files say it.
[[nodiscard]] std::string_view status_of(const PointResult& result);

/// A scenario at a point and what it is compared with there, ready to run.
struct PointPlans {
  Plan own;
  Plan comparator;
};

/// Evaluates scenarios with the expected engine wherever some of their parameters have other
/// values: what `retain run --engine expected --set` gives there. A belief reaches the reference,
/// which is calibrated anew, and the comparator; a lever reaches the scenario alone, which is then
/// compared with its file as it stands where it is compared with nothing else. Points may be asked
/// for by several threads at once; what they give does not depend on each other.
class PointStudy {
 public:
  /// `comparator` is the name of the scenario with which all are compared; none: each has its own.
  /// Throws: Error(contradiction) when a reference cannot be calibrated.
  PointStudy(std::vector<LoadedScenario> scenarios, const std::optional<std::string>& comparator);

  [[nodiscard]] std::span<const LoadedScenario> scenarios() const { return scenarios_; }
  [[nodiscard]] const Scenario& scenario(std::size_t i) const { return scenarios_[i].scenario; }

  /// Name of what a scenario is compared with; empty for one that is its own base.
  [[nodiscard]] std::string comparator_name(std::size_t scenario) const;

  /// The figures with these values, all else at its point.
  [[nodiscard]] PointResult at(std::span<const Change> changes,
                               std::span<const PointFigure> figures) const;

  /// Both sides of a difference with these values, for another engine.
  /// Throws: Error(scenario) or Error(contradiction) for a point that cannot be.
  [[nodiscard]] PointPlans plans_at(std::span<const Change> changes, std::size_t scenario) const;

  /// The same study with its point there.
  /// Throws: Error(scenario) or Error(contradiction) for a point that cannot be.
  [[nodiscard]] PointStudy moved_to(std::span<const Change> changes) const;

  /// The figures at the point.
  [[nodiscard]] PointResult at_point(std::span<const PointFigure> figures) const {
    return at({}, figures);
  }

 private:
  struct Solved {
    DeliveredScenario reference;
    Baseline baseline;
  };
  class Evaluation;

  std::vector<LoadedScenario> scenarios_;
  std::optional<std::size_t> comparator_of_all_;
  std::vector<std::shared_ptr<const Solved>> solved_;  ///< of each scenario, shared by those alike
};

/// What `make` gives of a point; none where the point cannot be, and why.
template <class Make>
[[nodiscard]] auto if_possible(Make make, Sentence* objection = nullptr)
    -> std::optional<decltype(make())> {
  try {
    return make();
  } catch (const Error& error) {
    const ExitCode code = error.exit_code();
    if (code != ExitCode::scenario && code != ExitCode::contradiction) throw;
    if (objection != nullptr) *objection = error.sentence();
    return std::nullopt;
  }
}

}  // namespace retain::study
