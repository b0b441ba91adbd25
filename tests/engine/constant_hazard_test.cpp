// Closed forms of a world in which nothing moves the hazards: each for both engines.

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

constexpr double customers = customers_of_closed_form;
constexpr double half_life_hazard = std::numbers::ln2 / 260.0;  ///< per week
constexpr double spend = 50.0;

double weekly_discount(double rate) {
  return std::pow(1.0 + rate, -1.0 / 52.0);
}

/// Sum of x^w over the weeks 0 .. weeks - 1.
double geometric_sum(double x, double weeks) {
  return x == 1.0 ? weeks : (1.0 - std::pow(x, weeks)) / (1.0 - x);
}

Scenario discounted(double rate) {
  Scenario scenario = constant_world();
  scenario.money.discount_rate = rate;
  return scenario;
}

std::size_t lost(Cause cause) {
  return curve::by_cause(curve::customers_lost, index(cause), index(Channel::direct));
}

std::size_t missing(Cause cause) {
  return curve::by_cause(curve::missing_margin, index(cause), index(Channel::direct));
}

double value_10y(const Plan& plan) {
  return expected_accounts(plan).at(curve::value, 520);
}

/// Difference of the agents' ten-year values of two plans.
Measured agents_difference(const Plan& plan, const Plan& comparator) {
  const Measured one = measured(run_agents(plan).curve(curve::value, 520));
  const Measured other = measured(run_agents(comparator).curve(curve::value, 520));
  // Both have the same draws; without their correlation the standard error is on the safe side.
  return {one.mean - other.mean, std::hypot(one.standard_error, other.standard_error)};
}

/// The documents' half-life, with some causes switched off.
Plan plan_without(std::initializer_list<Cause> causes) {
  PerCause<double> hazards = hazards_by_cause(half_life_hazard);
  for (const Cause cause : causes) hazards[index(cause)] = 0.0;
  return plan_with_hazards(constant_world(), hazards);
}

}  // namespace

TEST_CASE("at constant hazards survival is exponential and the value a geometric sum",
          "[statistics]") {
  for (const double rate : {0.0, 0.08}) {
    INFO("discount rate " << rate);
    Scenario scenario = discounted(rate);
    scenario.money.margin = 0.4;
    const BothEngines both(plan_with_hazards(scenario, hazards_by_cause(half_life_hazard)));
    both.check(curve::survival, 1.0, [](double week) { return std::exp2(-week / 260.0); },
               {1, 52, 260, 520});
    const double x = weekly_discount(rate) * std::exp(-half_life_hazard);
    both.check(curve::value, 1.0, [&](double week) { return 0.4 * spend * geometric_sum(x, week); },
               {1, 52, 260, 520});
  }
}

TEST_CASE("with a half-life of five years a customer is worth 14085.0350 yuan in ten years",
          "[statistics]") {
  const Plan plan = plan_without({});
  CHECK(value_10y(plan) == Approx(14085.0350).margin(5e-5));
  CHECK(agrees(measured(run_agents(plan).curve(curve::value, 520)), 14085.0350));
}

TEST_CASE("at 8 % a year that is 10685.5052 yuan, and 18148.5333 when nobody leaves",
          "[statistics]") {
  const Plan leaving = plan_with_hazards(discounted(0.08), hazards_by_cause(half_life_hazard));
  CHECK(value_10y(leaving) == Approx(10685.5052).margin(5e-5));
  CHECK(agrees(measured(run_agents(leaving).curve(curve::value, 520)), 10685.5052));
  const Plan staying = plan_with_hazards(discounted(0.08), {});
  CHECK(value_10y(staying) == Approx(18148.5333).margin(5e-5));
  const RunResult nobody_leaves = run_agents(staying, 10, 2);
  CHECK(nobody_leaves.curve(curve::value, 520).mean == Approx(18148.5333).margin(5e-5));
  CHECK(nobody_leaves.curve(curve::value, 520).standard_error == 0.0);
}

TEST_CASE("causes compete: each loses its share of the hazard, whatever the time", "[statistics]") {
  const BothEngines both(plan_without({}));
  for (const Cause cause : all_causes) {
    INFO(cause_names[index(cause)]);
    const double share = Churn{}.causes[index(cause)];
    both.check(lost(cause), customers,
               [&](double week) { return share * (1.0 - std::exp2(-week / 260.0)); },
               {1, 52, 260, 520});
  }
}

TEST_CASE("cause and time of leaving are independent among the agents", "[statistics]") {
  const RunResult run = run_agents(plan_without({}));
  const auto replications = static_cast<double>(run.replications.moments(0).count());
  const auto leavers = [&](Cause cause, std::size_t row) {
    return std::llround(run.curve(lost(cause), row).mean * replications);
  };
  std::int64_t early = 0;
  std::int64_t late = 0;
  for (const Cause cause : all_causes) {
    early += leavers(cause, 260);
    late += leavers(cause, 520) - leavers(cause, 260);
  }
  for (const Cause cause : all_causes) {
    INFO(cause_names[index(cause)]);
    const double share = Churn{}.causes[index(cause)];
    const Measured first = measured_share(leavers(cause, 260), early, share);
    const Measured second = measured_share(leavers(cause, 520) - leavers(cause, 260), late, share);
    CHECK(std::abs(z_score_between(first, second)) < most_standard_errors);
    CHECK(agrees(first, share));
    CHECK(agrees(second, share));
  }
}

TEST_CASE("what poor service costs: 5361.7343 yuan tagged, 4120.1273 avoidable", "[statistics]") {
  const Plan plan = plan_without({});
  const Plan avoided = plan_without({Cause::poor_service});
  CHECK(value_10y(avoided) - value_10y(plan) == Approx(4120.1273).margin(5e-5));
  CHECK(agrees(agents_difference(avoided, plan), 4120.1273));
  BothEngines(plan).check(missing(Cause::poor_service), customers,
                          [&](double) { return 0.45 * (26'000.0 - value_10y(plan)); }, {520});
  CHECK(0.45 * (26'000.0 - value_10y(plan)) == Approx(5361.7343).margin(5e-5));
}

TEST_CASE("what the service bracket costs: 7744.7273 yuan tagged, 6524.4541 avoidable",
          "[statistics]") {
  const Plan plan = plan_without({});
  const Plan avoided = plan_without({Cause::poor_service, Cause::not_valued});
  CHECK(value_10y(avoided) - value_10y(plan) == Approx(6524.4541).margin(5e-5));
  CHECK(agrees(agents_difference(avoided, plan), 6524.4541));
  const Accounts books = expected_accounts(plan);
  const double tagged =
      books.at(missing(Cause::poor_service), 520) + books.at(missing(Cause::not_valued), 520);
  CHECK(tagged / customers == Approx(7744.7273).margin(5e-5));
}

TEST_CASE("who is asked to stay is lost less often: 10.1465 % a year instead of 12.94 %",
          "[statistics]") {
  Scenario scenario = constant_world();
  scenario.cancellation.attempt = 1.0;
  const Plan plan = plan_with_hazards(scenario, hazards_by_cause(half_life_hazard));
  CHECK(1.0 - expected_accounts(plan).at(curve::survival, 52) == Approx(0.101465).margin(5e-7));
  const double wishes = 1.0 - std::exp(-half_life_hazard);
  const double stays = 1.0 - 0.772 * wishes;  // 1 - .8 * .3 * .95: "other" cannot be saved
  const BothEngines both(plan);
  both.check(curve::survival, 1.0, [&](double week) { return std::pow(stays, week); },
             {1, 52, 260, 520});
  // Every attempt costs 19 yuan, whether it succeeds or not.
  both.check(curve::cost, 1.0,
             [&](double week) { return 19.0 * wishes * geometric_sum(stays, week); }, {1, 52, 520});
}

TEST_CASE("over a long horizon the value is the margin multiple 1 + r / (1 + i - r)",
          "[statistics]") {
  Scenario scenario = discounted(0.10);
  scenario.simulation.weeks = 1040;
  const double hazard = std::numbers::ln2 / 26.0;  // 2^-40 of the customers are left at the end
  const double retention = std::exp(-hazard);
  const double interest = 1.0 / weekly_discount(0.10) - 1.0;
  BothEngines(plan_with_hazards(scenario, hazards_by_cause(hazard)))
      .check(curve::value, 1.0,
             [&](double) { return spend * (1.0 + retention / (1.0 + interest - retention)); },
             {1040});
}
