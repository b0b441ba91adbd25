#include "business/plan.hpp"

#include "model/delivery.hpp"

namespace retain {

Plan make_plan(const Scenario& scenario, const Baseline& baseline) {
  Plan plan{delivered(scenario), baseline, WeekModel(delivered(scenario), baseline), {}};
  plan.first = plan.model.tables(Climate(plan.scenario, baseline).conditions(0));
  return plan;
}

}  // namespace retain
