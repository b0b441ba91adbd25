// Word of mouth when some tell few people and some tell many.

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "engine/agents/agents.hpp"
#include "model/told.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

Scenario dispersed_world() {
  Scenario scenario = constant_world();
  scenario.word_of_mouth.dispersion = Dispersion::negative_binomial;
  scenario.simulation.weeks = 4;
  return scenario;
}

/// People told in each replication of the agents.
std::vector<double> told_by_agents(const Plan& plan, std::int64_t replications) {
  AgentEngine engine(plan);
  std::vector<double> told;
  for (std::int64_t replication = 0; replication < replications; ++replication) {
    double sum = 0.0;
    for (const WeekFlows& week : engine.run(static_cast<std::uint32_t>(replication)).weeks) {
      sum += week.told;
    }
    told.push_back(sum);
  }
  return told;
}

double told_as_expected(const Plan& plan) {
  double sum = 0.0;
  for (const WeekFlows& week : expected_path(plan).weeks) sum += week.told;
  return sum;
}

}  // namespace

TEST_CASE("n forced tellers tell n times the mean with n times the variance of the distribution",
          "[statistics]") {
  for (const EventKind kind : {EventKind::departure, EventKind::offence}) {
    Scenario scenario = dispersed_world();
    scenario.events = {{.week = 1, .last_week = 2, .kind = kind, .customers = 3}};
    const Plan plan = plan_with_hazards(scenario, {});
    constexpr double tellers = 6.0;
    Moments told;
    Moments squares;
    for (const double people : told_by_agents(plan, sample_size(20'000))) {
      told.add(people);
      squares.add(std::pow(people - tellers * 11.0, 2));
    }
    CHECK(told_as_expected(plan) == Approx(tellers * 11.0).epsilon(1e-9));
    CHECK(agrees(measured(told), tellers * 11.0));
    CHECK(agrees(measured(squares), tellers * (11.0 + 121.0 / 1.891)));
    CHECK_FALSE(agrees(measured(squares), tellers * 11.0));
  }
}

TEST_CASE("the expected engine uses the mean of the distribution that the circle bounds",
          "[statistics]") {
  Scenario scenario = dispersed_world();
  scenario.word_of_mouth.circle = 15.0;
  scenario.events = {{.week = 0, .customers = 3}};
  const Plan plan = plan_with_hazards(scenario, {});
  const double mean = mean_told(scenario.word_of_mouth);
  CHECK(mean < 9.5);
  CHECK(told_as_expected(plan) == Approx(3.0 * mean).epsilon(1e-12));
  Moments told;
  for (const double people : told_by_agents(plan, sample_size(4'000))) {
    CHECK(people <= 45.0);
    told.add(people);
  }
  CHECK(agrees(measured(told), 3.0 * mean));
}

TEST_CASE("both engines agree when some tell few and some tell many", "[statistics]") {
  // Places are few beside the customers, so that nothing but the mean of the number told matters.
  Scenario scenario;
  scenario.simulation.weeks = 260;
  scenario.word_of_mouth.dispersion = Dispersion::negative_binomial;
  scenario.word_of_mouth.own_customers = 0.5;
  scenario.word_of_mouth.loss_probability = 0.1;
  scenario.word_of_mouth.generations = 2;
  scenario.word_of_mouth.retell_probability = 0.1;
  scenario.events = {{.week = 20, .kind = EventKind::offence, .customers = 5, .leaves = false}};
  const std::int64_t customers = sample_size(20'000);
  scenario.cohort.customers = customers;
  const Plan plan = calibrated_plan(scenario);
  const Accounts expected = expected_accounts(plan);
  const RunResult agents = run_agents(plan, customers, 30);
  for (const std::size_t row : {1U, 52U, 260U}) {
    INFO("week " << row);
    for (const std::size_t which :
         {curve::survival, curve::value, curve::people_told, curve::people_reached}) {
      INFO(curve_names()[which].metric);
      CHECK(agrees(measured(agents.curve(which, row)), expected.at(which, row)));
    }
  }
}

TEST_CASE("dispersion leaves the reference with the churn that the scenario states") {
  Scenario scenario;
  scenario.word_of_mouth.dispersion = Dispersion::negative_binomial;
  const Plan fixed = calibrated_plan(Scenario{});
  const Plan drawn = calibrated_plan(scenario);
  for (const Cause cause : all_causes) {
    CHECK(drawn.baseline.baseline_hazard[index(cause)] ==
          Approx(fixed.baseline.baseline_hazard[index(cause)]).epsilon(1e-7));
  }
  CHECK(expected_accounts(drawn).at(curve::survival, 260) == Approx(0.5).epsilon(1e-10));
}

TEST_CASE("the same leavers tell at least as many when the mean is larger") {
  Scenario scenario = dispersed_world();
  scenario.simulation.weeks = 26;
  scenario.events = {{.week = 3, .kind = EventKind::offence, .customers = 2}};
  const PerCause<double> hazards = hazards_by_cause(0.004);
  std::vector<WeekFlows> fewer = {};
  for (const double told : {2.0, 11.0, 12.0}) {
    scenario.word_of_mouth.told = told;
    const Plan plan = plan_with_hazards(scenario, hazards);
    AgentEngine engine(plan);
    const std::vector<WeekFlows> now = engine.run(0).weeks;
    double more = 0.0;
    for (std::size_t week = 0; week < fewer.size(); ++week) {
      CHECK(now[week].spreaders == fewer[week].spreaders);
      CHECK(now[week].told >= fewer[week].told);
      more += now[week].told - fewer[week].told;
    }
    CHECK((fewer.empty() || more > 0.0));
    fewer = now;
  }
}

TEST_CASE("bytes do not depend on threads when the number told is drawn") {
  Scenario scenario;
  scenario.simulation.weeks = 60;
  scenario.simulation.replications = 20;
  scenario.word_of_mouth.dispersion = Dispersion::negative_binomial;
  const Plan plan = calibrated_plan(scenario);
  const RunResult one = run_plan(plan, 1, {});
  for (const std::int64_t threads : {2, 7}) {
    const RunResult many = run_plan(plan, threads, {});
    for (std::size_t i = 0; i < one.curves.size(); ++i) {
      REQUIRE(many.curves[i].mean == one.curves[i].mean);
      REQUIRE(many.curves[i].standard_error == one.curves[i].standard_error);
    }
  }
}
