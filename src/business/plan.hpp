#pragma once

#include <vector>

#include "model/delivery.hpp"
#include "model/week_table.hpp"

namespace retain::business {

/// A scenario made ready to run: delivered, calibrated in its reference, its first week tables
/// built.
struct Plan {
  DeliveredScenario scenario;
  Baseline baseline;
  std::vector<Group> groups;     ///< of its customers
  std::vector<WeekTable> first;  ///< the tables of week 0, by group

  /// Groups of a segment.
  [[nodiscard]] std::size_t stages() const { return stages_of(scenario); }

  /// The table of week 0 of the first group.
  [[nodiscard]] const WeekTable& table() const { return first.front(); }
};

[[nodiscard]] Plan make_plan(const DeliveredScenario& scenario, const Baseline& baseline);

/// The same plan with other baseline hazards: all else stays, which is most of the work of a plan.
void set_baseline_hazard(Plan& plan, const PerCause<double>& baseline_hazard);

/// Delivers the scenario first.
[[nodiscard]] Plan make_plan(const Scenario& scenario, const Baseline& baseline);

}  // namespace retain::business
