// New customers every week: closed forms in both engines, and what they cost.

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/agents/agents.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

constexpr double hazard = 0.01;  ///< per week, at all points

Scenario growing_world(double per_week, double advertising) {
  Scenario scenario = constant_world();
  scenario.cohort.customers = 200;
  scenario.simulation.weeks = 104;
  scenario.acquisition.policy = AcquisitionPolicy::weekly;
  scenario.acquisition.per_week = per_week;
  scenario.acquisition.advertising_per_week = advertising;
  return scenario;
}

Plan growing_plan(double per_week, double advertising) {
  return plan_with_hazards(growing_world(per_week, advertising), hazards_by_cause(hazard));
}

/// Mean over replications of the agents of what `read` finds in a path.
template <class Read>
Measured mean_of_agents(const Plan& plan, const Read& read) {
  AgentEngine engine(plan);
  Moments moments;
  for (std::int64_t replication = 0; replication < sample_size(2'000); ++replication) {
    moments.add(read(engine.run(static_cast<std::uint32_t>(replication))));
  }
  return measured(moments);
}

/// Newcomers of all weeks.
double joined(const Path& path) {
  double sum = 0.0;
  for (const WeekFlows& week : path.weeks) sum += week.joined;
  return sum;
}

double acquired(const Path& path) {
  double sum = 0.0;
  for (const WeekFlows& week : path.weeks) sum += week.acquired;
  return sum;
}

}  // namespace

TEST_CASE("at a constant inflow and hazard the active customers are a geometric sum") {
  // J join every week and 1 - s leave: N s^w + J (1 - s^w) / (1 - s).
  const double answers = 2.0 * (1.0 - std::exp(-300.0 / 236.0));
  const Plan plan = growing_plan(3.4, 300.0);
  const Path expected = expected_path(plan);
  const double stays = std::exp(-hazard);
  for (const std::size_t week : {0U, 1U, 2U, 52U, 104U}) {
    INFO("week " << week);
    const double left = std::pow(stays, static_cast<double>(week));
    const double truth = 200.0 * left + (3.4 + answers) * (1.0 - left) / (1.0 - stays);
    CHECK(expected.weeks[week].active.business == Approx(truth).epsilon(1e-11));
    CHECK(agrees(
        mean_of_agents(plan, [&](const Path& path) { return path.weeks[week].active.business; }),
        truth));
  }
}

TEST_CASE("where the inflow grows by a share a year the active customers are a sum of powers") {
  Scenario scenario = growing_world(3.4, 0.0);
  scenario.acquisition.growth_per_year = 0.5;
  const Plan plan = plan_with_hazards(scenario, hazards_by_cause(hazard));
  const Path expected = expected_path(plan);
  const double stays = std::exp(-hazard);
  const double grows = std::pow(1.5, 1.0 / 52.0);
  CHECK(expected.weeks[52].acquired == Approx(1.5 * 3.4).epsilon(1e-12));
  for (const std::size_t week : {0U, 1U, 2U, 52U, 104U}) {
    INFO("week " << week);
    const auto after = static_cast<double>(week);
    const double left = std::pow(stays, after);
    const double truth = 200.0 * left + 3.4 * (std::pow(grows, after) - left) / (grows - stays);
    CHECK(expected.weeks[week].active.business == Approx(truth).epsilon(1e-11));
    CHECK(agrees(
        mean_of_agents(plan, [&](const Path& path) { return path.weeks[week].active.business; }),
        truth));
  }
}

TEST_CASE("a whole number of customers a week is exactly that number") {
  const Plan plan = growing_plan(7.0, 0.0);
  AgentEngine engine(plan);
  for (const WeekFlows& week : engine.run(0).weeks) {
    if (&week == &engine.run(0).weeks.back()) break;
    REQUIRE(week.joined == 7.0);
    REQUIRE(week.acquired == 7.0);
  }
}

TEST_CASE("fractions of a customer are rounded at random with the right mean") {
  const Plan plan = growing_plan(0.3, 118.0);
  const double answers = 2.0 * (1.0 - std::exp(-0.5));
  const Path expected = expected_path(plan);
  CHECK(joined(expected) == Approx(104.0 * (0.3 + answers)).epsilon(1e-12));
  CHECK(acquired(expected) == Approx(104.0 * 0.3).epsilon(1e-12));
  CHECK(agrees(mean_of_agents(plan, joined), 104.0 * (0.3 + answers)));
  CHECK(agrees(mean_of_agents(plan, acquired), 104.0 * 0.3));
  CHECK_FALSE(agrees(mean_of_agents(plan, joined), 104.0));
}

TEST_CASE("more advertising never brings fewer customers on the same draws") {
  std::vector<WeekFlows> fewer;
  for (const double spent : {0.0, 50.0, 60.0, 500.0}) {
    const Plan plan = growing_plan(1.5, spent);
    AgentEngine engine(plan);
    const std::vector<WeekFlows> now = engine.run(0).weeks;
    for (std::size_t week = 0; week < fewer.size(); ++week) {
      CHECK(now[week].joined >= fewer[week].joined);
      CHECK(now[week].acquired == fewer[week].acquired);
    }
    CHECK((fewer.empty() || joined({now}) > joined({fewer})));
    fewer = now;
  }
}

TEST_CASE("who is acquired costs 118 yuan and who answers costs the advertising") {
  const Plan plan = growing_plan(2.0, 300.0);
  const BothEngines both(plan);
  both.check(curve::replacement, 1.0, [](double week) { return (2.0 * 118.0 + 300.0) * week; },
             {1, 52, 104});
  Plan dear = plan;
  dear.scenario.market.advertising_effect = 0.0;
  CHECK(expected_accounts(dear).at(curve::replacement, 104) ==
        Approx((2.0 * 118.0 + 300.0) * 104.0));
  CHECK(joined(expected_path(dear)) == Approx(208.0));
}

TEST_CASE("whoever refuses does not answer to advertising and makes the others dearer") {
  Scenario scenario = growing_world(2.0, 236.0);
  scenario.market.refusal = 1.0;
  const Plan plan = plan_with_hazards(scenario, hazards_by_cause(hazard));
  const Path path = expected_path(plan);
  const double answers = 2.0 * (1.0 - std::exp(-1.0));
  CHECK(path.weeks[0].joined == Approx(2.0 + answers).epsilon(1e-13));
  REQUIRE(path.weeks[60].awareness > 0.1);
  CHECK(path.weeks[60].joined ==
        Approx(2.0 + answers * (1.0 - path.weeks[60].awareness)).epsilon(1e-13));
  const Accounts books = book(path, plan.scenario);
  CHECK(books.at(curve::replacement, 61) - books.at(curve::replacement, 60) ==
        Approx(2.0 * 118.0 / (1.0 - path.weeks[60].awareness) + 236.0).epsilon(1e-10));
}

TEST_CASE("the business never holds more people than the market") {
  Scenario scenario = growing_world(50.0, 1'000.0);
  scenario.market.size = 320.0;
  const Plan plan = plan_with_hazards(scenario, hazards_by_cause(hazard));
  AgentEngine engine(plan);
  for (const Path& path : {expected_path(plan), Path(engine.run(0))}) {
    double most = 0.0;
    for (const WeekFlows& week : path.weeks) {
      CHECK(week.acquired <= week.joined);
      most = std::max(most, week.active.business);
    }
    CHECK(most <= 320.0 + 1e-9);
    CHECK(most > 315.0);
  }
}

TEST_CASE("what newcomers bring is won back, and the ledger explains the rest") {
  const Plan plan = growing_plan(3.0, 200.0);
  const Accounts books = expected_accounts(plan);
  double paid = 0.0;
  double newcomers = 0.0;
  for (const WeekFlows& week : expected_path(plan).weeks) {
    paid += 50.0 * newcomers;
    newcomers += week.joined;
  }
  // The last row holds the state alone and pays nothing.
  CHECK(books.at(curve::won_back, 104) == Approx(-(paid - 50.0 * newcomers)).epsilon(1e-12));
  CHECK(books.at(curve::memo, 104) == 0.0);
  CHECK(books.at(curve::ledger_total, 104) ==
        Approx(50.0 * 200.0 * 104.0 - books.business_value[104]).epsilon(1e-12));
}
