#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scenario/loaded_scenario.hpp"
#include "study/figure.hpp"

namespace retain::study {

/// How a figure stands to a number.
enum class Relation { below, at_most, above, at_least };

/// False for a value that is not available.
[[nodiscard]] bool holds(double value, Relation relation, double number);

/// What tells whether a condition holds: a run, which draws what is uncertain, or the scenarios at
/// their point, as other studies look at them.
enum class JudgedBy { run, point };

/// FIGURE < NUMBER: what is asked of a study when it is done.
struct Condition {
  std::string text;  ///< "business_value_end.difference < 500"
  Figure figure;
  Relation relation;
  double number;
  std::vector<std::size_t> scenarios;  ///< that have the figure; the one named, if one is
};

/// Understands conditions on scenarios that are compared with `comparator` where there is one: on
/// what summary.csv has, and on differences of what compare.csv has, with the statistics that the
/// engine of a scenario gives; in a run with uncertain numbers, on the figures of uncertainty.csv.
/// Throws: Error(usage), for a figure that is not known with the nearest name.
[[nodiscard]] std::vector<Condition> parse_conditions(const std::vector<std::string>& typed,
                                                      std::span<const LoadedScenario> scenarios,
                                                      const std::optional<std::string>& comparator,
                                                      JudgedBy judged_by = JudgedBy::point);

}  // namespace retain::study
