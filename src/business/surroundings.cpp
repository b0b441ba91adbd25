#include "business/surroundings.hpp"

namespace retain::business {

Surroundings::Surroundings(const Plan& plan)
    : climate_(plan.scenario, plan.baseline),
      memory_(plan.scenario),
      somebody_refuses_(plan.scenario.market.refusal > 0.0) {}

void Surroundings::describe(WeekFlows& flows) const {
  flows.awareness = awareness_;
  flows.reputation = climate_.reputation();
}

void Surroundings::remember(std::int64_t week, const WeekFlows& flows) {
  if (somebody_refuses_) awareness_ = memory_.next_awareness(awareness_, flows.spreaders);
  climate_.close(week, flows.recommended_to, flows.told);
}

}  // namespace retain::business
