#include "business/plan.hpp"

#include "model/conditions.hpp"

namespace retain::business {

Plan make_plan(const DeliveredScenario& scenario, const Baseline& baseline) {
  const Conditions at_first = Climate(scenario, baseline).conditions(0);
  return {scenario, baseline, groups_of(scenario), WeekModel(scenario, baseline).tables(at_first)};
}

Plan make_plan(const Scenario& scenario, const Baseline& baseline) {
  return make_plan(deliver(scenario), baseline);
}

}  // namespace retain::business
