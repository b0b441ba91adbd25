#include "model/observed_service.hpp"

#include <catch2/catch.hpp>

#include "model/week_table.hpp"

using namespace retain::model;

namespace {

/// The documents' firm with what it counts of its service.
Scenario observing(double dissatisfied, double complaints) {
  Scenario scenario;
  scenario.service.dissatisfied_share = dissatisfied;
  scenario.complaints.per_1000_customers_a_year = complaints;
  REQUIRE(settle_observed(Scenario{}, scenario).empty());
  return scenario;
}

}  // namespace

TEST_CASE("the documents' firm: two encounters in a thousand dissatisfy, four complaints a year") {
  CHECK(dissatisfied_share(Scenario{}) == Approx(0.00202654).epsilon(1e-5));
  CHECK(complaints_per_1000_a_year(Scenario{}) == Approx(52000 * 0.00202654 * 0.04).epsilon(1e-5));
}

TEST_CASE("the zone of tolerance is the one with which the stated share dissatisfies") {
  for (const double share : {1e-9, 0.002, 0.05, 0.3, 0.499}) {
    CHECK(dissatisfied_share(observing(share, -1.0)) == Approx(share).epsilon(1e-12));
  }
  // One kind of encounter at the reference level: the normal quantile.
  CHECK(observing(0.022750131948179207, -1.0).expectation.zone_below == Approx(2.0).epsilon(1e-12));
}

TEST_CASE("with touchpoints, segments and first impressions the share is that of all settled") {
  Scenario firm;
  firm.service.first_impression = true;
  firm.segments = {{.name = "calm", .share = 0.4, .need = -0.5},
                   {.name = "eager", .share = 0.6, .need = 1.5}};
  firm.touchpoints = {{.name = "desk", .share = 0.3}, {.name = "hotline", .share = 0.7}};
  firm.touchpoints[1].offset[0] = -4.0;
  Scenario scenario = firm;
  scenario.service.dissatisfied_share = 0.08;
  REQUIRE(settle_observed(firm, scenario).empty());
  CHECK(dissatisfied_share(scenario) == Approx(0.08).epsilon(1e-12));
}

TEST_CASE("so many complain that the stated number of complaints comes about") {
  CHECK(complaints_per_1000_a_year(observing(-1.0, 30.0)) == Approx(30.0).epsilon(1e-12));
  CHECK(complaints_per_1000_a_year(observing(0.05, 30.0)) == Approx(30.0).epsilon(1e-12));
  CHECK(observing(0.05, 0.0).complaints.complain == 0.0);
  Scenario firm;
  firm.complaints.hopeless = 0.5;
  firm.levers.per_year[index(LeverName::feedback)] = 1e5;
  firm.levers.effect.feedback_complain = 0.01;
  Scenario scenario = firm;
  scenario.complaints.per_1000_customers_a_year = 20.0;
  REQUIRE(settle_observed(firm, scenario).empty());
  CHECK(complaints_per_1000_a_year(scenario) == Approx(20.0).epsilon(1e-12));
}

TEST_CASE("a plan keeps the zone of its firm and dissatisfies fewer") {
  Scenario plan;
  plan.service.dissatisfied_share = 0.05;
  plan.service.level.fill(8.0);
  REQUIRE(settle_observed(Scenario{}, plan).empty());
  CHECK(plan.expectation.zone_below == observing(0.05, -1.0).expectation.zone_below);
  CHECK(dissatisfied_share(plan) < 0.03);
}

TEST_CASE("what no zone and no complaining brings about is named") {
  const auto missed = [](const Scenario& firm, double dissatisfied, double complaints) {
    Scenario scenario = firm;
    scenario.service.dissatisfied_share = dissatisfied;
    scenario.complaints.per_1000_customers_a_year = complaints;
    return settle_observed(firm, scenario);
  };
  CHECK(missed({}, 0.6, -1.0).at(0).key == "service.dissatisfied_share");
  CHECK(missed({}, 1e-30, -1.0).at(0).key == "service.dissatisfied_share");
  CHECK(missed({}, -1.0, 1000.0).at(0).key == "complaints.per_1000_customers_a_year");
  Scenario nobody_comes;
  nobody_comes.service.visits_per_week = 0.0;
  CHECK(missed(nobody_comes, 0.05, -1.0).size() == 1);
  CHECK(missed(nobody_comes, -1.0, 1.0).size() == 1);
}
