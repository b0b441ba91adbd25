#pragma once

#include <span>
#include <string>
#include <string_view>

#include "study/figure.hpp"
#include "study/study.hpp"
#include "study/uncertain_run.hpp"

namespace retain::study {

/// How exactly a figure is to be known: half the width of its 95 % interval, in its unit or as a
/// share of its value.
struct PrecisionGoal {
  std::string text;  ///< as typed
  Figure figure;
  std::size_t scenario;
  double half_width;
  bool is_share;
};

/// "business_value_end.difference ±50", "gold-service.value_end.p05 ±1%"; "+-" does for "±".
/// Without a scenario the last one is meant. Takes means and quantiles; sources chance (which is
/// meant without one) and inputs.
/// Throws: Error(usage), with the nearest name for what is not known.
[[nodiscard]] PrecisionGoal parse_precision(std::string_view typed,
                                            std::span<const LoadedScenario> scenarios);

/// How exactly it is known.
struct Precision {
  double value = not_available;
  double half_width = not_available;

  [[nodiscard]] bool reaches(const PrecisionGoal& goal) const;
  /// A share of a number within two half-widths of zero says nothing.
  [[nodiscard]] bool is_share_of_nothing(const PrecisionGoal& goal) const;
};

/// Over replications: of a mean by Student's t, of a quantile by order statistics.
[[nodiscard]] Precision precision_of(const PrecisionGoal& goal,
                                     std::span<const LoadedScenario> scenarios, const Study& study);

/// Over draws of uncertain numbers: from the 16 randomisations.
[[nodiscard]] Precision precision_of(const PrecisionGoal& goal, const UncertainRun& run,
                                     Sampling sampling);

}  // namespace retain::study
