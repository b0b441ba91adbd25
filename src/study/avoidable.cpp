#include "study/avoidable.hpp"

#include <array>

#include "study/evaluate.hpp"

namespace retain::study {
namespace {

/// Business value in ten years and at the end.
struct BusinessValues {
  double in_ten_years;
  double at_end;
};

BusinessValues business_values(const Plan& plan) {
  constexpr std::array ids{in_ten_years(Quantity::business_value),
                           at_end(Quantity::business_value)};
  const std::vector<double> values = evaluate(plan, ids);
  return {values[0], values[1]};
}

/// Business values when nobody leaves for the causes that `removed` holds true for.
template <class Removed>
BusinessValues business_values_without(const Plan& plan, Removed removed) {
  Baseline baseline = plan.baseline;
  for (const Cause cause : all_causes) {
    if (removed(cause)) baseline.baseline_hazard[index(cause)] = 0.0;
  }
  DeliveredScenario scenario = plan.scenario;
  std::erase_if(scenario.events, [&](const Event& event) {
    return meets_customers(event.kind) && removed(event.cause);
  });
  return business_values(make_plan(scenario, baseline));
}

}  // namespace

AvoidableLosses avoidable_losses(const Plan& plan) {
  const BusinessValues actual = business_values(plan);
  AvoidableLosses losses;
  const auto note = [&](const BusinessValues& values, auto place) {
    place(losses.in_ten_years) = values.in_ten_years - actual.in_ten_years;
    place(losses.at_end) = values.at_end - actual.at_end;
  };
  for (const Cause cause : all_causes) {
    note(business_values_without(plan, [&](Cause other) { return other == cause; }),
         [&](Avoidable& avoidable) -> double& { return avoidable.by_cause[index(cause)]; });
  }
  note(business_values_without(plan, is_product_cause),
       [](Avoidable& avoidable) -> double& { return avoidable.product_quality; });
  note(business_values_without(plan, is_service_cause),
       [](Avoidable& avoidable) -> double& { return avoidable.service_quality; });
  return losses;
}

}  // namespace retain::study
