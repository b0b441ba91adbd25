// Closed forms of word of mouth in both engines.

#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/curves.hpp"
#include "engine/agents/agents.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

constexpr std::size_t direct = index(Channel::direct);
constexpr std::size_t told = index(Channel::word_of_mouth);

/// Constant hazards whose leavers for a service cause tell others, and the others listen.
Scenario talking_world(double own_customers, double loss_probability) {
  Scenario scenario = constant_world();
  scenario.word_of_mouth.own_customers = own_customers;
  scenario.word_of_mouth.loss_probability = loss_probability;
  scenario.simulation.weeks = 26;
  return scenario;
}

Plan talking_plan(double own_customers, double loss_probability) {
  return plan_with_hazards(talking_world(own_customers, loss_probability), hazards_by_cause(0.002));
}

/// Customers of one path lost by a cause over one channel.
double lost(const Path& path, Cause cause, std::size_t channel) {
  double sum = 0.0;
  for (const WeekFlows& week : path.weeks) {
    sum += week.lost_before_payment[index(cause)][channel] +
           week.lost_after_payment[index(cause)][channel];
  }
  return sum;
}

/// Followers beyond `multiplier` times the service leavers, over replications of the agents.
Measured surplus_of_followers(const Plan& plan, double multiplier) {
  AgentEngine engine(plan);
  Moments surplus;
  for (std::int64_t replication = 0; replication < sample_size(400); ++replication) {
    const Path& path = engine.run(static_cast<std::uint32_t>(replication));
    double sum = 0.0;
    for (const Cause cause : {Cause::not_valued, Cause::poor_service}) {
      sum += lost(path, cause, told) - multiplier * lost(path, cause, direct);
    }
    surplus.add(sum);
  }
  return measured(surplus);
}

Scenario offended_in_week_0(std::int64_t customers, std::int64_t people_told) {
  Scenario scenario = talking_world(1.0, 1.0);
  scenario.word_of_mouth.told = static_cast<double>(people_told);
  scenario.events.push_back({.week = 0, .customers = customers});
  return scenario;
}

}  // namespace

TEST_CASE("when everybody listens and leaves, twelve are lost for each service leaver") {
  const Plan plan = talking_plan(1.0, 1.0);
  const Path expected = expected_path(plan);
  AgentEngine engine(plan);
  const Path& agents = engine.run(0);
  for (const Cause cause : all_causes) {
    INFO(cause_names[index(cause)]);
    const double followers = is_service_cause(cause) ? 11.0 : 0.0;
    CHECK(lost(expected, cause, direct) > 0.0);
    CHECK(lost(expected, cause, told) ==
          Approx(followers * lost(expected, cause, direct)).epsilon(1e-12));
    CHECK(lost(agents, cause, direct) > 0.0);
    CHECK(lost(agents, cause, told) == followers * lost(agents, cause, direct));
  }
}

TEST_CASE("of K told the share of own customers times the loss probability follows") {
  const Plan plan = talking_plan(0.5, 0.3);
  const Path expected = expected_path(plan);
  for (const Cause cause : {Cause::not_valued, Cause::poor_service}) {
    CHECK(lost(expected, cause, told) ==
          Approx(11.0 * 0.5 * 0.3 * lost(expected, cause, direct)).epsilon(1e-12));
  }
  CHECK(agrees(surplus_of_followers(plan, 11.0 * 0.5 * 0.3), 0.0));
  CHECK_FALSE(agrees(surplus_of_followers(plan, 11.0 * 0.5 * 0.4), 0.0));
}

TEST_CASE("the stories of a round meet distinct customers, as many as there are listeners") {
  // 250 tellings drawn with replacement from 300 would meet about 170.
  Scenario scenario = offended_in_week_0(1, 250);
  scenario.cohort.customers = 301;
  const Plan plan = plan_with_hazards(scenario, {});
  AgentEngine engine(plan);
  for (std::uint32_t replication = 0; replication < 20; ++replication) {
    CHECK(lost(engine.run(replication), Cause::poor_service, told) == 250.0);
  }
  CHECK(lost(expected_path(plan), Cause::poor_service, told) == Approx(250.0).epsilon(1e-12));
}

TEST_CASE("no more customers can hear than there are") {
  Scenario scenario = offended_in_week_0(3, 250);
  scenario.cohort.customers = 301;
  const Plan plan = plan_with_hazards(scenario, {});
  AgentEngine engine(plan);
  const Path& path = engine.run(0);
  CHECK(lost(path, Cause::poor_service, told) == 298.0);
  CHECK(path.weeks[0].told == 750.0);  // prospects and those who are gone hear it as well
  CHECK(path.weeks[1].active.business == 0.0);
  const Path expected = expected_path(plan);
  CHECK(lost(expected, Cause::poor_service, told) == Approx(298.0).epsilon(1e-12));
}

TEST_CASE("places go to stories in proportion to tellings when too few customers are left") {
  // Two events in separate rounds would not compete: both causes leave in the same regular round.
  Scenario scenario = talking_world(1.0, 1.0);
  scenario.simulation.weeks = 1;
  scenario.cohort.customers = 60;
  const PerCause<double> hazards{0.0, 0.0, 0.1, 0.3, 0.0};
  const Plan plan = plan_with_hazards(scenario, hazards);
  AgentEngine engine(plan);
  Moments surplus;
  for (std::int64_t replication = 0; replication < sample_size(4'000); ++replication) {
    const Path& path = engine.run(static_cast<std::uint32_t>(replication));
    const double of_poor_service = lost(path, Cause::poor_service, direct);
    const double tellers = of_poor_service + lost(path, Cause::not_valued, direct);
    const double heard =
        lost(path, Cause::poor_service, told) + lost(path, Cause::not_valued, told);
    if (tellers * 11.0 <= heard) continue;  // the cap does not bind
    surplus.add(lost(path, Cause::poor_service, told) - heard * of_poor_service / tellers);
  }
  REQUIRE(surplus.count() > sample_size(3'000));
  CHECK(agrees(measured(surplus), 0.0));
}

TEST_CASE("spreaders reach M (1 - (1 - circle/M)^n) people of the market") {
  Scenario scenario = offended_in_week_0(2, 10);
  scenario.events[0].last_week = 25;
  scenario.events[0].kind = EventKind::offence;
  scenario.events[0].leaves = false;
  scenario.word_of_mouth.loss_probability = 0.0;
  const BothEngines both(plan_with_hazards(scenario, {}));
  const double market = scenario.market_size();
  both.check(
      curve::people_reached, 1.0,
      [&](double week) { return market * (1.0 - std::pow(1.0 - 250.0 / market, 2.0 * week)); },
      {0, 1, 13, 26});
  both.check(curve::people_told, 1.0, [](double week) { return 20.0 * week; }, {0, 1, 13, 26});
}

TEST_CASE("with K fixed and nobody refusing the customers' curves do not depend on the circle") {
  Scenario narrow;
  narrow.word_of_mouth.circle = 11.0;
  Scenario wide;
  wide.word_of_mouth.circle = 2'000.0;
  const Plan narrow_plan = calibrated_plan(narrow);
  const Plan wide_plan = calibrated_plan(wide);
  const Accounts narrow_books = expected_accounts(narrow_plan);
  const Accounts wide_books = expected_accounts(wide_plan);
  const RunResult narrow_run = run_agents(narrow_plan, 500, 4);
  const RunResult wide_run = run_agents(wide_plan, 500, 4);
  for (std::size_t which = 0; which < curve::count; ++which) {
    if (which == curve::people_reached) continue;
    INFO(curve_names()[which].metric << " " << curve_names()[which].channel);
    for (const std::size_t row : {1U, 52U, 260U, 520U}) {
      CHECK(narrow_books.at(which, row) == wide_books.at(which, row));
      CHECK(narrow_run.curve(which, row).mean == wide_run.curve(which, row).mean);
    }
  }
  CHECK(narrow_books.at(curve::people_reached, 520) < wide_books.at(curve::people_reached, 520));
}
