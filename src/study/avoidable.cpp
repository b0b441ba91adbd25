#include "study/avoidable.hpp"

#include "study/evaluate.hpp"

namespace retain::study {
namespace {

double business_value(const Plan& plan) {
  return evaluate(plan, in_ten_years(Quantity::business_value));
}

/// Business value when nobody leaves for the causes that `removed` holds true for.
template <class Removed>
double business_value_without(const Plan& plan, Removed removed) {
  Baseline baseline = plan.baseline;
  for (const Cause cause : all_causes) {
    if (removed(cause)) baseline.baseline_hazard[index(cause)] = 0.0;
  }
  DeliveredScenario scenario = plan.scenario;
  std::erase_if(scenario.events, [&](const Event& event) {
    return meets_customers(event.kind) && removed(event.cause);
  });
  return business_value(make_plan(scenario, baseline));
}

}  // namespace

Avoidable avoidable_losses(const Plan& plan) {
  const double actual = business_value(plan);
  Avoidable avoidable;
  for (const Cause cause : all_causes) {
    avoidable.by_cause[index(cause)] =
        business_value_without(plan, [&](Cause other) { return other == cause; }) - actual;
  }
  avoidable.product_quality = business_value_without(plan, is_product_cause) - actual;
  avoidable.service_quality = business_value_without(plan, is_service_cause) - actual;
  return avoidable;
}

}  // namespace retain::study
