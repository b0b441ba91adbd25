#pragma once

#include <span>
#include <vector>

#include "scenario/loaded_scenario.hpp"
#include "study/condition.hpp"
#include "study/study.hpp"
#include "study/uncertain_run.hpp"

namespace retain::study {

/// A condition as one scenario meets it.
struct Judgement {
  Condition condition;
  std::size_t scenario;  ///< its position among those of the call
  double value;          ///< of the figure; not available where it has none

  [[nodiscard]] bool can_be_judged() const;
  [[nodiscard]] bool holds() const;
  /// Holds, or cannot be judged.
  [[nodiscard]] bool fails() const;
};

/// Judges every condition for each of its scenarios, by a study of the same scenarios and, for
/// figures of draws, by what was drawn beside it.
[[nodiscard]] std::vector<Judgement> judge(const std::vector<Condition>& conditions,
                                           std::span<const LoadedScenario> scenarios,
                                           const Study& study,
                                           std::span<const UncertainFigure> drawn = {});

}  // namespace retain::study
