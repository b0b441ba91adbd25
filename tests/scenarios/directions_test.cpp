#include <algorithm>
#include <catch2/catch.hpp>

#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

// Directions that the documents state and that no single formula guarantees: they hold by the
// defaults, by the shipped figures, or by the whole model. Expected engine, ten years.

namespace {

double of(const std::string& scenario, const std::string& name,
          std::vector<Override> overrides = {}) {
  overrides.push_back(with_expected_engine);
  return metric(shipped_study({scenario}, overrides).outcomes.front(), name).mean;
}

}  // namespace

TEST_CASE("the documents' directions hold in the defaults") {
  const Scenario defaults;
  const OutcomePoints& points = defaults.loyalty.points;
  CHECK(points.resolved < 0.0);  // merely to give what was promised is not enough
  CHECK(points.surprised > 0.0);
  CHECK(points.quickly_resolved > points.resolved);
  CHECK(points.resolved > points.silent);
  CHECK(points.delighted > 0.0);
  CHECK(defaults.service.first_tangibles >
        defaults.service.weight[index(Dimension::tangibles)]);  // the eye judges first
  CHECK(defaults.value.service_half_life > defaults.value.product_half_life);
}

TEST_CASE("a lead in service outlasts the same lead in the product") {
  const double product = of("product-lead", "value_10y");
  CHECK(product > of("documents", "value_10y") + 20.0);
  CHECK(of("service-lead", "value_10y") > product + 50.0);
}

TEST_CASE("the more complain the fewer are told") {
  for (const std::string scenario : {"complaint-desk", "speak-up"}) {
    INFO(scenario);
    CHECK(of(scenario, "complaints_10y") > 1.4 * of("documents", "complaints_10y"));
    CHECK(of(scenario, "people_told_10y") < of("documents", "people_told_10y") - 1.0);
  }
}

TEST_CASE("facilities need the largest spending of all levers") {
  const Scenario scenario = shipped_requests({"service-programme"}).front().scenario;
  for (const auto lever :
       {LeverName::leadership, LeverName::selection, LeverName::training, LeverName::morale,
        LeverName::intermediaries, LeverName::feedback, LeverName::evaluation}) {
    CHECK(scenario.levers.scale[index(LeverName::facilities)] >
          scenario.levers.scale[index(lever)]);
  }
}

TEST_CASE("less time, effort and worry keep customers from better offers") {
  const double usual = of("documents", "loss_better_product_10y");
  for (const std::string cost : {"value.time", "value.energy", "value.psychic"}) {
    INFO(cost);
    CHECK(of("documents", "loss_better_product_10y", {{cost, "3", "--set"}}) < 0.9 * usual);
  }
}
