#include "business/group_tables.hpp"

namespace retain::business {

GroupTables::GroupTables(const Plan& plan)
    : plan_(plan),
      conditions_(Climate(plan.scenario, plan.baseline).conditions(0)),
      tables_(plan.first) {}

void GroupTables::change(const Conditions& conditions) {
  model().update(tables_, conditions_, conditions);
  conditions_ = conditions;
}

void GroupTables::adopt_payment(const Conditions& conditions) {
  if (conditions == conditions_) return;
  conditions_ = conditions;
  model().update_encounters(tables_, conditions);
}

const WeekModel& GroupTables::model() {
  if (!model_) model_.emplace(plan_.scenario, plan_.baseline);
  return *model_;
}

}  // namespace retain::business
