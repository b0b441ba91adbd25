#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// Nobody leaves; newcomers see poor tangibles.
Scenario shabby_counter() {
  Scenario scenario;
  scenario.service.first_impression = true;
  scenario.service.level[index(Dimension::tangibles)] = 3.0;
  return scenario;
}

Plan without_leaving(const Scenario& scenario) {
  return plan_with_hazards(scenario, PerCause<double>{});
}

}  // namespace

TEST_CASE("newcomers settle by the same share every week") {
  // Complaints of week w per customer: (1-q)^w of the newcomers' and the rest of the settled ones'.
  const Plan plan = without_leaving(shabby_counter());
  REQUIRE(plan.first.size() == 2);
  const double settled = plan.first[0].complaints;
  const double newcomer = plan.first[1].complaints;
  REQUIRE(newcomer > 2.0 * settled);
  const BothEngines both(plan);
  const auto complaints = [&](double weeks) {
    double sum = 0.0;
    for (int week = 0; week < static_cast<int>(weeks); ++week) {
      const double newcomers = std::pow(0.8, week);
      sum += newcomers * newcomer + (1.0 - newcomers) * settled;
    }
    return sum;
  };
  const Accounts expected = expected_accounts(plan);
  for (const std::size_t week : {1U, 2U, 10U, 520U}) {
    const double truth = complaints(static_cast<double>(week));
    CHECK(expected.at(curve::complaints, week) ==
          Approx(truth * static_cast<double>(plan.scenario.cohort.customers)).epsilon(1e-12));
    const Measured mean = measured(both.agents().curve(curve::complaints, week));
    if (week == 1U) {
      CHECK(mean.mean == Approx(truth * customers_of_closed_form).epsilon(1e-12));
    } else {
      CHECK(agrees(
          {mean.mean / customers_of_closed_form, mean.standard_error / customers_of_closed_form},
          truth));
    }
  }
}

TEST_CASE("when all settle at once only the first week differs and when none does all weeks do") {
  Scenario scenario = shabby_counter();
  scenario.service.settling = 1.0;
  const Plan at_once = without_leaving(scenario);
  scenario.service.settling = 0.0;
  const Plan never = without_leaving(scenario);
  for (const Plan& plan : {at_once, never}) {
    const double settled = plan.first[0].complaints;
    const double newcomer = plan.first[1].complaints;
    const double later = plan.scenario.service.settling == 1.0 ? settled : newcomer;
    const double truth = 1000.0 * (newcomer + 9.0 * later);
    CHECK(expected_accounts(plan).at(curve::complaints, 10) == Approx(truth).epsilon(1e-12));
    CHECK(run_agents(plan, 1000, 2).curve(curve::complaints, 10).mean ==
          Approx(truth).epsilon(1e-12));
  }
}

TEST_CASE("first impressions count for nothing while all dimensions are equal") {
  Scenario scenario;
  scenario.service.first_impression = true;
  scenario.service.spread = {0.0, 0.0, 0.0, 0.0, 0.0};
  const Plan plan = without_leaving(scenario);
  CHECK(plan.first[0].complaints == Approx(plan.first[1].complaints).epsilon(1e-12));
  CHECK(plan.first[0].delighted == Approx(plan.first[1].delighted).epsilon(1e-12));
}
