#include "model/encounter.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "maths/normal.hpp"

using namespace retain::model;

namespace {

/// Mean of clip(5 + 2 (gap + Z), 1, 10) by the trapezoidal rule.
double degree_by_integration(double gap) {
  constexpr double step = 1e-4;
  double sum = 0.0;
  for (double z = -10.0; z <= 10.0; z += step) {
    sum += std::clamp(5.0 + 2.0 * (gap + z), 1.0, 10.0) * normal_density(z) * step;
  }
  return sum;
}

Scenario scenario_of(const Service& service, const Expectation& expectation) {
  Scenario scenario;
  scenario.service = service;
  scenario.expectation = expectation;
  return scenario;
}

}  // namespace

TEST_CASE("the normal distribution has its printed values, also far out") {
  CHECK(normal_distribution(0.0) == 0.5);
  CHECK(normal_distribution(-1.0) == Approx(0.158655253931457).epsilon(1e-14));
  CHECK(normal_distribution(1.959963984540054) == Approx(0.975).epsilon(1e-14));
  CHECK(normal_distribution(-10.0) == Approx(7.61985302416052e-24).epsilon(1e-12));
  CHECK(normal_density(0.0) == Approx(0.398942280401433).epsilon(1e-14));
}

TEST_CASE("one visit of the reference differs from the next by 2.1226 points") {
  CHECK(perception_sd(Service{}) == Approx(std::sqrt(4.0 + 0.50535)).epsilon(1e-14));
  CHECK(perception_sd(Service{}) == Approx(2.1226).epsilon(1e-5));
}

TEST_CASE("spread of a dimension counts by its weight") {
  Service service;
  service.between_visits = 3.0;
  service.spread = {0.0, 0.0, 0.0, 0.0, 12.5};  // .32 * 12.5 = 4
  CHECK(perception_sd(service) == Approx(5.0).epsilon(1e-14));
}

TEST_CASE("at the reference 0.202654 % are dissatisfied and 15.87 % delighted") {
  const Encounter visit =
      encounter(scenario_of(Service{}, Expectation{}), perception_sd(Service{}));
  CHECK(visit.gap == Approx(0.0).margin(1e-14));
  CHECK(visit.dissatisfied == Approx(0.00202654).margin(5e-9));
  CHECK(visit.delighted == Approx(0.158655253931457).epsilon(1e-12));
}

TEST_CASE("the dissatisfied of a year are one customer in ten") {
  const Encounter visit =
      encounter(scenario_of(Service{}, Expectation{}), perception_sd(Service{}));
  CHECK(1.0 - std::pow(1.0 - visit.dissatisfied, 52) == Approx(0.10).epsilon(2e-3));
}

TEST_CASE("better service moves both normal tails by the gap in standard deviations") {
  Service service;
  service.level[index(Dimension::reliability)] = 8.0;
  const double sd = perception_sd(service);
  const Encounter visit = encounter(scenario_of(service, Expectation{}), sd);
  CHECK(visit.gap == Approx(0.32 / sd).epsilon(1e-12));
  CHECK(visit.gap == Approx(0.150760).epsilon(1e-5));
  CHECK(visit.dissatisfied == Approx(normal_distribution(-2.874 - visit.gap)).epsilon(1e-12));
  CHECK(visit.delighted == Approx(1.0 - normal_distribution(1.0 - visit.gap)).epsilon(1e-12));
}

TEST_CASE("a higher promise acts like service that is worse by as much") {
  Expectation promised;
  promised.promise = 7.5;
  Service worse;
  worse.level.fill(6.5);
  const double sd = perception_sd(Service{});
  const Encounter one = encounter(scenario_of(Service{}, promised), sd);
  const Encounter other = encounter(scenario_of(worse, Expectation{}), sd);
  CHECK(one.gap == Approx(other.gap).epsilon(1e-12));
  CHECK(one.dissatisfied == Approx(other.dissatisfied).epsilon(1e-12));
  CHECK(one.delighted == Approx(other.delighted).epsilon(1e-12));
}

TEST_CASE("less spread means fewer failures, because the zones are those of the reference") {
  const double reference_sd = perception_sd(Service{});
  Service steady;
  steady.between_visits = 1.0;
  const Encounter visit = encounter(scenario_of(steady, Expectation{}), reference_sd);
  const double stretched = reference_sd / perception_sd(steady);
  CHECK(visit.dissatisfied == Approx(normal_distribution(-2.874 * stretched)).epsilon(1e-12));
  CHECK(visit.delighted == Approx(normal_distribution(-stretched)).epsilon(1e-12));
}

TEST_CASE("the mean satisfaction of the reference is 5.0129731") {
  CHECK(satisfaction_degree(0.0) == Approx(5.0129731).epsilon(1e-8));
}

TEST_CASE("mean satisfaction is the integral of the clipped scale over the normal distribution") {
  for (const double gap : {-4.0, -1.0, -0.15, 0.0, 0.3, 1.0, 5.0}) {
    CHECK(satisfaction_degree(gap) == Approx(degree_by_integration(gap)).epsilon(1e-7));
  }
}

TEST_CASE("newcomers give tangibles their own weight and the others in proportion less") {
  const PerDimension<double> weight = newcomer_weight(Service{});
  CHECK(weight[index(Dimension::tangibles)] == 0.33);
  CHECK(std::accumulate(weight.begin(), weight.end(), 0.0) == Approx(1.0).epsilon(1e-14));
  CHECK(weight[index(Dimension::reliability)] / weight[index(Dimension::empathy)] ==
        Approx(2.0).epsilon(1e-14));
}

TEST_CASE("encounters at touchpoints are the mixture of their kinds") {
  Scenario scenario;
  scenario.touchpoints = {{.name = "counter", .share = 0.6, .offset = {0, 1, 0, 0, 0}},
                          {.name = "telephone", .share = 0.4, .offset = {0, 0, 0, -2, 0}}};
  const double sd = perception_sd(scenario.service);
  Service counter;
  counter.level[index(Dimension::empathy)] = 8.0;
  Service telephone;
  telephone.level[index(Dimension::responsiveness)] = 5.0;
  const Encounter one = encounter(scenario_of(counter, Expectation{}), sd);
  const Encounter other = encounter(scenario_of(telephone, Expectation{}), sd);
  const Encounter mixed = encounter(scenario, sd);
  CHECK(mixed.dissatisfied == Approx(0.6 * one.dissatisfied + 0.4 * other.dissatisfied));
  CHECK(mixed.delighted == Approx(0.6 * one.delighted + 0.4 * other.delighted));
  CHECK(satisfaction_of(mixed.kinds).degree == Approx(0.6 * satisfaction_of(one.kinds).degree +
                                                      0.4 * satisfaction_of(other.kinds).degree));
  REQUIRE(mixed.kinds.size() == 2);
  CHECK(mixed.kinds[1].dissatisfied == Approx(0.4 * other.dissatisfied));
}

TEST_CASE("levels with their offsets stay on the scale") {
  Scenario scenario;
  scenario.touchpoints = {{.name = "only", .share = 1.0, .offset = {9, 9, 9, 9, 9}}};
  CHECK(mean_quality(scenario) == Approx(10.0).epsilon(1e-14));
  CHECK(mean_quality(scenario, -20.0) == Approx(1.0).epsilon(1e-14));
}

TEST_CASE("the mean square of satisfaction is the integral over the normal distribution") {
  for (const double gap : {-3.0, -0.5, 0.0, 0.8, 4.0}) {
    double sum = 0.0;
    constexpr double step = 1e-4;
    for (double z = -9.0; z < 9.0; z += step) {
      const double score = std::clamp(5.0 + 2.0 * (gap + z), 1.0, 10.0);
      sum += step * normal_density(z) * score * score;
    }
    CHECK(satisfaction_square(gap) == Approx(sum).epsilon(1e-6));
  }
}

TEST_CASE("who expects more of speed expects more of the whole by its weight") {
  Scenario hasty;
  hasty.expectation.speed = 2.0;
  Scenario promised;
  promised.expectation.promise = 7.0 + 0.22 * 2.0;
  const double sd = perception_sd(Service{});
  CHECK(encounter(hasty, sd).dissatisfied == Approx(encounter(promised, sd).dissatisfied));
  CHECK(encounter(hasty, sd).dissatisfied > encounter(Scenario{}, sd).dissatisfied);
  CHECK(expected_of(hasty.expectation, newcomer_weight(hasty.service)) < 7.44);
}
