// Businesses of one customer and of a million, and horizons shorter and longer than ten years.

#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/metrics.hpp"
#include "engine/agents/agents.hpp"
#include "support/business.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

Scenario of_weeks(Scenario scenario, std::int64_t weeks) {
  scenario.simulation.weeks = weeks;
  return scenario;
}

/// Metrics of both engines for one replication of a plan.
std::vector<std::vector<double>> metrics_of(const Plan& plan) {
  AgentEngine engine(plan);
  return {measure(expected_accounts(plan), plan.scenario),
          measure(book(engine.run(0), plan.scenario), plan.scenario)};
}

}  // namespace

TEST_CASE("one customer stays or leaves, and on average as the expected engine says") {
  Scenario scenario;
  scenario.cohort.customers = 1;
  scenario.simulation.replications = sample_size(4'000);
  scenario.simulation.weeks = 260;
  const Plan plan = make_plan(scenario, calibrate(Scenario{}));
  const RunResult agents = run_plan(plan, 2, {});
  CHECK(agents.curve(curve::survival, 260).band.front() == 0.0);
  CHECK(agents.curve(curve::survival, 260).band.back() == 1.0);
  // Nobody else is there to hear their story: survival is that of a world in which nobody listens.
  Scenario unheard = scenario;
  unheard.word_of_mouth.loss_probability = 0.0;
  const Accounts expected = expected_accounts(make_plan(unheard, plan.baseline));
  for (const std::size_t row : {52U, 260U}) {
    INFO("week " << row);
    CHECK(agrees(measured(agents.curve(curve::survival, row)), expected.at(curve::survival, row)));
    CHECK(agrees(measured(agents.curve(curve::value, row)), expected.at(curve::value, row)));
    CHECK(agrees(measured(agents.curve(curve::people_told, row)),
                 expected.at(curve::people_told, row)));
  }
}

TEST_CASE("a leaver who was the only customer tells eleven people and loses none") {
  Scenario scenario = constant_world();
  scenario.cohort.customers = 1;
  scenario.word_of_mouth.loss_probability = 1.0;
  scenario.events = {{.week = 2, .customers = 1}};
  const Plan plan = plan_with_hazards(scenario, {});
  AgentEngine engine(plan);
  for (const Path& path : {expected_path(plan), Path(engine.run(0))}) {
    CHECK(path.weeks[2].active.business == 1.0);
    CHECK(path.weeks[2].told == 11.0);
    CHECK(total(path.weeks[2].lost_before_payment) == 1.0);
    CHECK(path.weeks[3].active.business == 0.0);
    CHECK(path.weeks[520].active.business == 0.0);
  }
}

TEST_CASE("every tangled business runs with one customer, and its books close") {
  for (Scenario scenario : tangled_scenarios()) {
    INFO(scenario.name);
    scenario.cohort.customers = 1;
    scenario.market.size = 0.0;
    for (Event& event : scenario.events) event.customers = 1;
    const Plan plan = calibrated_plan(scenario);
    AgentEngine engine(plan);
    for (std::uint32_t replication = 0; replication < 20; ++replication) {
      const Path& path = engine.run(replication);
      CHECK_NOTHROW(book(path, plan.scenario));
      for (const WeekFlows& week : path.weeks) REQUIRE(week.active.business <= 20.0);
    }
    for (const WeekFlows& week : expected_path(plan).weeks) {
      REQUIRE(week.active.business <= 20.0 + 1e-9);
      REQUIRE(week.active.business >= -1e-9);
    }
  }
}

TEST_CASE("a market that holds its one customer alone has nobody to win") {
  for (const AcquisitionPolicy policy : {AcquisitionPolicy::replace, AcquisitionPolicy::weekly}) {
    Scenario scenario;
    scenario.cohort.customers = 1;
    scenario.market.size = 1.0;
    scenario.acquisition.policy = policy;
    if (policy == AcquisitionPolicy::weekly) scenario.acquisition.per_week = 5.0;
    const Plan plan = make_plan(scenario, calibrate(Scenario{}));
    AgentEngine engine(plan);
    for (const Path& path : {expected_path(plan), Path(engine.run(0))}) {
      for (const WeekFlows& week : path.weeks) REQUIRE(week.joined == 0.0);
    }
  }
}

TEST_CASE("of a million customers as many stay as the hazard says") {
  const auto customers = sample_size(1'000'000);
  Scenario scenario = of_weeks(constant_world(), 6);
  scenario.cohort.customers = customers;
  const Plan plan = plan_with_hazards(scenario, hazards_by_cause(0.01));
  AgentEngine engine(plan);
  const double stays = std::exp(-0.06);
  const auto active = std::llround(engine.run(0).weeks[6].active.cohort);
  CHECK(agrees(measured_share(active, customers, stays), stays));
  CHECK_FALSE(agrees(measured_share(active, customers, stays), std::exp(-0.066)));
  CHECK(expected_path(plan).weeks[6].active.cohort ==
        Approx(stays * static_cast<double>(customers)).epsilon(1e-12));
}

TEST_CASE("a metric is there when the horizon reaches its year, and does not see beyond it") {
  Scenario scenario;
  scenario.cohort.customers = 100;
  scenario.money.discount_rate = 0.05;
  scenario.acquisition.policy = AcquisitionPolicy::weekly;
  scenario.acquisition.per_week = 0.5;
  const Baseline baseline = calibrate(Scenario{});
  const auto longest = metrics_of(make_plan(of_weeks(scenario, 1040), baseline));
  for (const std::int64_t weeks : {1, 51, 52, 53, 259, 260, 519, 520}) {
    const auto metrics = metrics_of(make_plan(of_weeks(scenario, weeks), baseline));
    for (std::size_t i = 0; i < replication_metrics().size(); ++i) {
      const MetricName& metric = replication_metrics()[i];
      INFO(weeks << " weeks, " << metric.name);
      for (const std::size_t engine : {0U, 1U}) {
        REQUIRE(std::isfinite(longest[engine][i]));
        if (metric.id.years == end_of_horizon) {
          CHECK(std::isfinite(metrics[engine][i]));
        } else if (weeks >= 52 * metric.id.years) {
          CHECK(metrics[engine][i] == longest[engine][i]);
        } else {
          CHECK(std::isnan(metrics[engine][i]));
        }
      }
    }
  }
}
