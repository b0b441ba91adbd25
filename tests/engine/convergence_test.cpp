// How the agents approach the expected engine with replications and with customers.

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "engine/agents/agents.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// Share of the customers still active at `week`, over replications first .. first + count - 1.
Moments survival_at(const Plan& plan, std::size_t week, std::int64_t first, std::int64_t count) {
  AgentEngine engine(plan);
  Moments survival;
  for (std::int64_t replication = first; replication < first + count; ++replication) {
    const Path& path = engine.run(static_cast<std::uint32_t>(replication));
    survival.add(path.weeks[week].active.cohort /
                 static_cast<double>(plan.scenario.cohort.customers));
  }
  return survival;
}

/// The documents, so small a business that eleven listeners matter.
Plan small_business(std::int64_t customers) {
  Scenario scenario;
  scenario.cohort.customers = customers;
  return make_plan(scenario, calibrate(Scenario{}));
}

/// Distance of the agents' mean ten-year survival from the expected engine, in standard errors.
double distance_from_expected(const Plan& plan, std::int64_t replications) {
  const double expected = expected_path(plan).weeks[520].active.cohort /
                          static_cast<double>(plan.scenario.cohort.customers);
  return z_score(measured(survival_at(plan, 520, 0, replications)), expected);
}

}  // namespace

TEST_CASE("the error falls like one over the square root of the replications", "[statistics]") {
  // Without followers the expected engine is the mean of the agents, so the error is all chance.
  Scenario scenario;
  scenario.word_of_mouth.loss_probability = 0.0;
  scenario.cohort.customers = 50;
  scenario.simulation.weeks = 104;
  const Plan plan = calibrated_plan(scenario);
  const double truth = expected_path(plan).weeks[104].active.cohort / 50.0;

  constexpr std::int64_t groups = 100;  // root mean squares to 1 / sqrt(2 * 100) = 7 %
  std::vector<double> log_replications;
  std::vector<double> log_error;
  std::int64_t first = 0;
  for (const std::int64_t replications : {4, 16, 64, 256}) {
    double squares = 0.0;
    for (std::int64_t group = 0; group < groups; ++group) {
      squares += std::pow(survival_at(plan, 104, first, replications).mean() - truth, 2);
      first += replications;
    }
    log_replications.push_back(std::log(static_cast<double>(replications)));
    log_error.push_back(0.5 * std::log(squares / groups));
  }
  // The points lie log 4 apart: the slope has a standard error of 0.07 / (log 4 * sqrt 5) = 0.023.
  const double standard_error = 1.0 / std::sqrt(2.0 * groups) / (std::log(4.0) * std::sqrt(5.0));
  const double exponent = slope(log_replications, log_error);
  CHECK(agrees({exponent, standard_error}, -0.5));
  CHECK_FALSE(agrees({exponent, standard_error}, -0.25));
  CHECK_FALSE(agrees({exponent, standard_error}, -1.0));
}

TEST_CASE("with twelve customers the listeners run out: more survive than the expected engine says",
          "[statistics]") {
  // About 0.32 instead of 0.27 after ten years: seven standard errors at 2,000 replications.
  CHECK(distance_from_expected(small_business(12), 2'000) > most_standard_errors);
}

TEST_CASE("from 48 customers on the cap of listeners is not to be seen", "[statistics]") {
  // The same bias at 48 would be thirteen standard errors, what is left of it is one or two.
  for (const std::int64_t customers : {48, 100, 300}) {
    INFO(customers << " customers");
    CHECK(std::abs(distance_from_expected(small_business(customers), 2'000)) <
          most_standard_errors);
  }
}
