#include "study/lever_gains.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <initializer_list>

#include "business/measures/metrics.hpp"
#include "engine/calibration.hpp"
#include "engine/run.hpp"
#include "support/lever_programme.hpp"
#include "support/metric_named.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

const Baseline& documents_baseline() {
  static const Baseline baseline = calibrate(Scenario{});
  return baseline;
}

/// Three levers, one of each corner.
Scenario programme() {
  Scenario scenario;
  scenario.levers = known_levers();
  scenario.levers.per_year[index(LeverName::leadership)] = 2e4;
  scenario.levers.per_year[index(LeverName::training)] = 5e4;
  scenario.levers.per_year[index(LeverName::feedback)] = 1e4;
  return scenario;
}

/// 50,000 yuan a year on each of some levers.
Scenario spending_on(std::initializer_list<LeverName> levers) {
  Scenario scenario;
  scenario.levers = known_levers();
  for (const LeverName lever : levers) scenario.levers.per_year[index(lever)] = 5e4;
  return scenario;
}

LeverGains lever_gains(const Scenario& scenario) {
  return retain::study::lever_gains(scenario, documents_baseline());
}

/// Yuan of the whole business in ten years.
double business_value(Scenario scenario) {
  scenario.simulation.engine = EngineKind::expected;
  const RunResult result = run_plan(make_plan(scenario, documents_baseline()), 1, {});
  return result.metrics[metric_named("business_value_10y")].mean *
         static_cast<double>(scenario.cohort.customers);
}

}  // namespace

TEST_CASE("levers on which money is spent are listed by corners of the service triangle") {
  const LeverGains gains = lever_gains(programme());
  REQUIRE(gains.single.size() == 3);
  CHECK(gains.single[0].first == LeverName::leadership);
  CHECK(gains.single[1].first == LeverName::feedback);
  CHECK(gains.single[2].first == LeverName::training);
  CHECK(corner_of(LeverName::leadership) == ServiceCorner::strategy);
  CHECK(corner_of(LeverName::evaluation) == ServiceCorner::strategy);
  CHECK(corner_of(LeverName::intermediaries) == ServiceCorner::system);
  CHECK(corner_of(LeverName::feedback) == ServiceCorner::system);
  CHECK(corner_of(LeverName::facilities) == ServiceCorner::system);
  CHECK(corner_of(LeverName::selection) == ServiceCorner::people);
  CHECK(corner_of(LeverName::training) == ServiceCorner::people);
  CHECK(corner_of(LeverName::morale) == ServiceCorner::people);
}

TEST_CASE("the net gain of a lever is the business with it less the business without it") {
  const Scenario scenario = programme();
  const LeverGains gains = lever_gains(scenario);
  const double with_all = business_value(scenario);
  for (const auto& [lever, gain] : gains.single) {
    INFO(lever_names[index(lever)]);
    Scenario without = scenario;
    without.levers.per_year[index(lever)] = 0.0;
    CHECK(gain.net == Approx(with_all - business_value(without)).epsilon(1e-9));
    CHECK(gain.per_year == scenario.levers.per_year[index(lever)]);
    CHECK(gain.cost == Approx(10.0 * gain.per_year));
    CHECK(gain.bought() == gain.net + gain.cost);
  }
  CHECK(gains.together.net == Approx(with_all - business_value(Scenario{})).epsilon(1e-9));
  CHECK(gains.together.per_year == 8e4);
}

TEST_CASE("leadership buys nothing but more of what the others buy and so counts twice") {
  const LeverGains gains = lever_gains(spending_on({LeverName::leadership, LeverName::training}));
  const LeverGain& leadership = gains.single[0].second;
  const LeverGain& training = gains.single[1].second;
  CHECK(training.net > 1e6);
  CHECK(leadership.bought() > 1e5);
  CHECK(training.bought() == Approx(gains.together.bought()).epsilon(1e-9));
}

TEST_CASE("levers that do the same leave each other less to do") {
  const LeverGains gains = lever_gains(spending_on({LeverName::selection, LeverName::training}));
  const double sum = gains.single[0].second.bought() + gains.single[1].second.bought();
  CHECK(sum < 0.95 * gains.together.bought());
}

TEST_CASE("a lever without an effect loses what it costs and buys nothing") {
  Scenario scenario;
  scenario.levers.per_year[index(LeverName::morale)] = 3e4;
  scenario.money.discount_rate = 0.08;
  const LeverGains gains = lever_gains(scenario);
  REQUIRE(gains.single.size() == 1);
  const double weekly = std::pow(1.08, -1.0 / 52.0);
  const double cost = 3e4 / 52.0 * (1.0 - std::pow(1.08, -10.0)) / (1.0 - weekly);
  const LeverGain& morale = gains.single.front().second;
  CHECK(morale.cost == Approx(cost));
  CHECK(morale.net == Approx(-cost).epsilon(1e-9));
  CHECK(std::abs(morale.bought()) < 1e-3);
}

TEST_CASE("a run tells what levers bought by its end, before ten years or after") {
  Scenario scenario = programme();
  scenario.simulation.weeks = 75;
  const LeverGains gains = lever_gains(scenario);
  CHECK(gains.weeks == 75);
  CHECK(gains.single[2].second.cost == Approx(5e4 * 75.0 / 52.0));
  CHECK(gains.single[2].second.bought() > 1e4);
  scenario.simulation.weeks = 600;
  CHECK(lever_gains(scenario).weeks == 600);
  CHECK(lever_gains(scenario).single[2].second.cost == Approx(5e4 * 600.0 / 52.0));
}

TEST_CASE("where nothing is spent on levers there is nothing to tell") {
  const LeverGains gains = lever_gains(Scenario{});
  CHECK(gains.single.empty());
  CHECK(gains.together.net == 0.0);
  CHECK(gains.together.cost == 0.0);
}
