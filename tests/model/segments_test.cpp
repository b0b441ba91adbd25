#include <catch2/catch.hpp>
#include <cmath>

#include "model/week_table.hpp"

using namespace retain::model;

namespace {

constexpr PerCause<double> baseline_hazard{0.001, 0.002, 0.003, 0.004, 0.005};

PerCause<double> hazards(LoyaltyKind loyalty, int points, const Conditions& conditions = {}) {
  return hazards_at(points, Scenario{}, baseline_hazard, {.name = "any", .loyalty = loyalty},
                    conditions);
}

PerCause<double> with_product_causes_times(double factor, PerCause<double> hazard) {
  hazard[index(Cause::better_product)] *= factor;
  hazard[index(Cause::cheaper_product)] *= factor;
  return hazard;
}

void check_equal(const PerCause<double>& one, const PerCause<double>& other) {
  for (std::size_t c = 0; c < cause_count; ++c) CHECK(one[c] == Approx(other[c]).epsilon(1e-14));
}

}  // namespace

TEST_CASE("mere satisfaction does not protect and disappointment counts all the same") {
  check_equal(hazards(LoyaltyKind::satisfied, 10), hazards(LoyaltyKind::genuine, 0));
  check_equal(hazards(LoyaltyKind::satisfied, -10), hazards(LoyaltyKind::genuine, -10));
}

TEST_CASE("product causes of the rewarded sleep until a price is raised") {
  const auto awake = hazards(LoyaltyKind::genuine, 3);
  check_equal(hazards(LoyaltyKind::rewarded, 3), with_product_causes_times(0.3, awake));
  check_equal(hazards(LoyaltyKind::rewarded, 3, {.competitor = true}),
              with_product_causes_times(0.3, awake));
  check_equal(hazards(LoyaltyKind::rewarded, 3, {.dearer = true}), awake);
}

TEST_CASE("the captive wake when a competitor enters or a price is raised") {
  const auto awake = hazards(LoyaltyKind::genuine, -4);
  check_equal(hazards(LoyaltyKind::captive, -4), with_product_causes_times(0.3, awake));
  check_equal(hazards(LoyaltyKind::captive, -4, {.dearer = true}), awake);
  check_equal(hazards(LoyaltyKind::captive, -4, {.competitor = true}), awake);
}

TEST_CASE("points do not matter to the habitual until a competitor enters") {
  const auto asleep = with_product_causes_times(0.3, hazards(LoyaltyKind::genuine, 0));
  check_equal(hazards(LoyaltyKind::habitual, 12), asleep);
  check_equal(hazards(LoyaltyKind::habitual, -12), asleep);
  check_equal(hazards(LoyaltyKind::habitual, -12, {.competitor = true}),
              hazards(LoyaltyKind::genuine, -12));
}

TEST_CASE("hazard and responsiveness of a segment are factors of hazard and sensitivity") {
  const Scenario scenario;
  const Segment segment{.name = "any", .hazard = 2.0, .responsiveness = 0.5};
  const auto of_segment = hazards_at(8, scenario, baseline_hazard, segment);
  const auto of_all = hazards_at(4, scenario, baseline_hazard);
  for (std::size_t c = 0; c < cause_count; ++c) {
    CHECK(of_segment[c] == Approx(2.0 * of_all[c]).epsilon(1e-14));
  }
}

TEST_CASE("a lead in product and a lead in price move one product cause each") {
  const auto without = hazards_at(0, Scenario{}, baseline_hazard);
  const auto with =
      hazards_at(0, Scenario{}, baseline_hazard, {}, {.product_lead = 2.0, .price_lead = -1.0});
  CHECK(with[0] == Approx(without[0] * std::exp(-0.4)).epsilon(1e-14));
  CHECK(with[1] == Approx(without[1] * std::exp(0.2)).epsilon(1e-14));
  for (std::size_t c = 2; c < cause_count; ++c) CHECK(with[c] == without[c]);
}

TEST_CASE("a need raises the expectation of its segment alone") {
  Scenario scenario;
  scenario.segments = {{.name = "easy", .share = 0.5},
                       {.name = "demanding", .share = 0.5, .need = 1.0}};
  const DeliveredScenario delivered = deliver(scenario);
  const auto tables = WeekModel(delivered, uncalibrated(scenario)).tables({});
  REQUIRE(tables.size() == 2);
  Scenario promised;
  promised.expectation.promise = 8.0;
  const WeekTable demanding = make_week_table(promised, uncalibrated(Scenario{}));
  CHECK(satisfaction_of(tables[0].kinds).rate ==
        satisfaction_of(make_week_table({}, uncalibrated({})).kinds).rate);
  CHECK(satisfaction_of(tables[1].kinds).rate ==
        Approx(satisfaction_of(demanding.kinds).rate).epsilon(1e-14));
  CHECK(satisfaction_of(tables[1].kinds).rate < satisfaction_of(tables[0].kinds).rate);
}

TEST_CASE("segments times stages are the groups of a scenario and newcomers hold the share") {
  Scenario scenario;
  scenario.segments = {{.name = "a", .share = 0.4, .spend_per_week = 20.0},
                       {.name = "b", .share = 0.6}};
  CHECK(groups_of(scenario).size() == 2);
  scenario.service.first_impression = true;
  const std::vector<Group> groups = groups_of(scenario);
  REQUIRE(groups.size() == 4);
  CHECK(groups[0].share == 0.0);
  CHECK(groups[1].share == 0.4);
  CHECK(groups[1].is_newcomer);
  CHECK(groups[3].segment.spend_per_week == 50.0);
  const DeliveredScenario delivered = deliver(scenario);
  CHECK(WeekModel(delivered, uncalibrated(scenario)).tables({})[1].spend == 20.0);
}
