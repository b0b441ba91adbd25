#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// Nobody leaves, and everybody is an advocate who is delighted in every week.
Scenario enthusiasts() {
  Scenario scenario;
  scenario.expectation.promise = 1.0;
  scenario.expectation.zone_above = 0.0;
  scenario.service.level = {10, 10, 10, 10, 10};
  scenario.service.between_visits = 0.1;
  scenario.service.spread = {};
  scenario.loyalty.points.delighted = 24.0;
  scenario.word_of_mouth.recommend = 0.25;
  scenario.word_of_mouth.advocate_points = 20;
  scenario.word_of_mouth.recommend_to = 4;
  scenario.word_of_mouth.conversion = 0.1;
  scenario.simulation.weeks = 60;
  return scenario;
}

Plan plan_of(const Scenario& scenario) {
  return plan_with_hazards(scenario, PerCause<double>{});
}

}  // namespace

TEST_CASE("recommendations fill the market along their recursion") {
  // N(w+1) = N(w) + N(w) e p_S rho K kappa (M - N(w)) / M
  const Plan plan = plan_of(enthusiasts());
  const double told_by_one = plan.table().delighted * 0.25 * 4.0;
  REQUIRE(told_by_one == 1.0);
  const Path path = expected_path(plan);
  double customers = 1000.0;
  double won = 0.0;
  for (std::size_t week = 0; week < 60; ++week) {
    INFO("week " << week);
    CHECK(path.weeks[week].active.business == Approx(customers).epsilon(1e-10));
    CHECK(path.weeks[week].recommended_to == Approx(customers * told_by_one).epsilon(1e-9));
    const double joins = customers * told_by_one * 0.1 * (20'000.0 - customers) / 20'000.0;
    customers += joins;
    won += joins;
  }
  CHECK(won > 5'000.0);
  const Accounts books = book(path, plan.scenario);
  CHECK(books.at(curve::customers_recommended, 60) == Approx(won).epsilon(1e-10));
  CHECK(books.at(curve::customers_joined, 60) == Approx(won).epsilon(1e-10));
  CHECK(books.at(curve::replacement, 60) == 0.0);
}

TEST_CASE("agents recommend as often in the mean") {
  Scenario scenario = enthusiasts();
  scenario.simulation.weeks = 20;
  const Plan plan = plan_of(scenario);
  const Accounts expected = expected_accounts(plan);
  const RunResult agents = run_agents(plan, 1000, sample_size(200));
  for (const std::size_t which : {curve::customers_recommended, curve::people_recommended_to}) {
    CHECK(agrees(measured(agents.curve(which, 10)), expected.at(which, 10)));
  }
}

TEST_CASE("nobody recommends below the points of an advocate or while the probability is 0") {
  Scenario low = enthusiasts();
  low.loyalty.points.delighted = 1.0;
  low.simulation.weeks = 5;
  Scenario silent = enthusiasts();
  silent.word_of_mouth.recommend = 0.0;
  for (const Scenario& scenario : {low, silent}) {
    const Plan plan = plan_of(scenario);
    CHECK(expected_path(plan).weeks[3].recommended_to == 0.0);
    const std::size_t row = static_cast<std::size_t>(scenario.simulation.weeks);
    CHECK(run_agents(plan, 200, 2).curve(curve::people_recommended_to, row).mean == 0.0);
  }
}

TEST_CASE("praise makes a good reputation and blame a bad one") {
  Scenario praised = enthusiasts();
  praised.expectation.adaptation_half_life = 10.0;
  const Accounts good = expected_accounts(plan_of(praised));
  CHECK(good.at(curve::reputation, 10) == Approx(0.5).epsilon(1e-12));
  Scenario blamed;
  blamed.expectation.adaptation_half_life = 10.0;
  const Accounts bad = expected_accounts(calibrated_plan(blamed));
  CHECK(bad.at(curve::reputation, 10) == Approx(-0.5).epsilon(1e-12));
}

TEST_CASE("the churn of a cohort is as stated although others join by recommendation") {
  Scenario scenario;
  scenario.word_of_mouth.recommend = 0.5;
  scenario.word_of_mouth.conversion = 0.1;
  CHECK(calibrate(scenario).baseline_hazard == calibrate(Scenario{}).baseline_hazard);
}
