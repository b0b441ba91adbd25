#include "study/avoidable.hpp"

#include "engine/expected.hpp"
#include "engine/metrics.hpp"

namespace retain {
namespace {

double business_value(const Scenario& scenario, const WeekTable& table) {
  const Accounts accounts = book(expected_path(scenario, table), scenario, table);
  return measure(accounts, scenario)[replication_metric("business_value_10y")];
}

/// Business value when nobody leaves for the causes that `removed` holds true for.
template <class Removed>
double business_value_without(const Plan& plan, Removed removed) {
  PerCause<double> base_hazard = plan.baseline.base_hazard;
  for (const Cause cause : all_causes) {
    if (removed(cause)) base_hazard[index(cause)] = 0.0;
  }
  Scenario scenario = plan.scenario;
  std::erase_if(scenario.events, [&](const Event& event) { return removed(event.cause); });
  WeekTable table = plan.table;
  set_hazards(table, scenario, base_hazard);
  return business_value(scenario, table);
}

}  // namespace

Avoidable avoidable_losses(const Plan& plan) {
  const double actual = business_value(plan.scenario, plan.table);
  Avoidable avoidable;
  for (const Cause cause : all_causes) {
    avoidable.by_cause[index(cause)] =
        business_value_without(plan, [&](Cause other) { return other == cause; }) - actual;
  }
  avoidable.product_quality = business_value_without(plan, is_product_cause) - actual;
  avoidable.service_quality = business_value_without(plan, is_service_cause) - actual;
  return avoidable;
}

}  // namespace retain
