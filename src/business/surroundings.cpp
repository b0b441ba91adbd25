#include "business/surroundings.hpp"

namespace retain::business {

Surroundings::Surroundings(const Plan& plan)
    : climate_(plan.scenario, plan.baseline),
      memory_(plan.scenario),
      somebody_refuses_(plan.scenario.market.refusal > 0.0) {}

}  // namespace retain::business
