#include "business/plan.hpp"

#include "model/conditions.hpp"

namespace retain::business {

Plan make_plan(const DeliveredScenario& scenario, const Baseline& baseline) {
  const Conditions at_first = Climate(scenario, baseline).conditions(0);
  return {scenario, baseline, groups_of(scenario), WeekModel(scenario, baseline).tables(at_first)};
}

void set_baseline_hazard(Plan& plan, const PerCause<double>& baseline_hazard) {
  plan.baseline.baseline_hazard = baseline_hazard;
  const Conditions at_first = Climate(plan.scenario, plan.baseline).conditions(0);
  for (std::size_t group = 0; group < plan.groups.size(); ++group) {
    set_hazards(plan.first[group], plan.scenario, baseline_hazard, plan.groups[group].segment,
                at_first);
  }
}

Plan make_plan(const Scenario& scenario, const Baseline& baseline) {
  return make_plan(deliver(scenario), baseline);
}

}  // namespace retain::business
