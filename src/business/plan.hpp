#pragma once

#include <vector>

#include "model/scenario.hpp"
#include "model/week_table.hpp"

namespace retain {

/// A scenario made ready to run: levers and blocks resolved, calibrated in its reference, its week
/// tables built.
struct Plan {
  Scenario scenario;  ///< as customers meet it, see delivered()
  Baseline baseline;
  WeekModel model;
  std::vector<WeekTable> first;  ///< the tables of week 0, by group

  /// The table of week 0 of the first group.
  [[nodiscard]] const WeekTable& table() const { return first.front(); }
};

[[nodiscard]] Plan make_plan(const Scenario& scenario, const Baseline& baseline);

}  // namespace retain
