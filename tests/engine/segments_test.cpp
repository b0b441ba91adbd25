#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// Two kinds of customers with constant hazards: a third leaves four times as easily.
Scenario two_kinds() {
  Scenario scenario = constant_world();
  scenario.segments = {{.name = "steady", .share = 0.65, .spend_per_week = 30.0, .hazard = 1.0},
                       {.name = "fickle", .share = 0.35, .spend_per_week = 90.0, .hazard = 4.0}};
  return scenario;
}

constexpr double hazard = 0.003;

double survivors(double share, double of_hazard, double week) {
  return share * std::exp(-of_hazard * week);
}

}  // namespace

TEST_CASE("a mixture of segments survives as the sum of its parts") {
  const BothEngines both(plan_with_hazards(two_kinds(), hazards_by_cause(hazard)));
  both.check(curve::survival, 1.0,
             [](double week) {
               return survivors(0.65, hazard, week) + survivors(0.35, 4.0 * hazard, week);
             },
             {52, 260, 520});
}

TEST_CASE("each segment brings its own spend") {
  // sum over the weeks of spend share exp(-h w)
  const BothEngines both(plan_with_hazards(two_kinds(), hazards_by_cause(hazard)));
  const auto annuity = [](double of_hazard, double weeks) {
    return (1.0 - std::exp(-of_hazard * weeks)) / (1.0 - std::exp(-of_hazard));
  };
  both.check(curve::revenue, 1.0,
             [&](double week) {
               return 30.0 * 0.65 * annuity(hazard, week) +
                      90.0 * 0.35 * annuity(4.0 * hazard, week);
             },
             {1, 52, 520});
}

TEST_CASE("the falsely loyal are those of the segments with another reason to stay") {
  Scenario scenario = two_kinds();
  scenario.segments[1].loyalty = LoyaltyKind::satisfied;
  const BothEngines both(plan_with_hazards(scenario, hazards_by_cause(hazard)));
  const auto share = [](double week) {
    const double fickle = survivors(0.35, 4.0 * hazard, week);
    return fickle / (fickle + survivors(0.65, hazard, week));
  };
  const Accounts expected =
      expected_accounts(plan_with_hazards(scenario, hazards_by_cause(hazard)));
  for (const std::size_t week : {0U, 100U, 400U}) {
    const double truth = share(static_cast<double>(week));
    CHECK(expected.at(curve::falsely_loyal_share, week) == Approx(truth).epsilon(1e-12));
    if (week > 0) {
      CHECK(agrees(measured(both.agents().curve(curve::falsely_loyal_share, week)), truth));
    }
  }
}

TEST_CASE("segments that are alike change nothing but the last digits") {
  Scenario plain;
  Scenario split = plain;
  split.segments = {{.name = "one", .share = 0.3}, {.name = "two", .share = 0.7}};
  const Accounts one = expected_accounts(calibrated_plan(plain));
  const Accounts two = expected_accounts(calibrated_plan(split));
  for (const std::size_t which : {curve::survival, curve::value}) {
    CHECK(two.at(which, 520) == Approx(one.at(which, 520)).epsilon(1e-9));
  }
}

TEST_CASE("a competitor takes those who only seemed loyal and no others") {
  const auto lost_with = [](LoyaltyKind loyalty) {
    Scenario scenario = constant_world();
    scenario.segments = {{.name = "all", .share = 1.0, .loyalty = loyalty}};
    scenario.events = {{.week = 100, .kind = EventKind::competitor}};
    const Accounts books = expected_accounts(plan_with_hazards(scenario, hazards_by_cause(hazard)));
    return books.at(curve::survival, 100) - books.at(curve::survival, 300);
  };
  // With 30 % product causes of the documents the sleeping hazard is .3 * .3 + .7 = .79 of it.
  const auto lost_by = [](double before) {
    return std::exp(-before * hazard * 100.0) * (1.0 - std::exp(-hazard * 200.0));
  };
  CHECK(lost_with(LoyaltyKind::genuine) == Approx(lost_by(1.0)).epsilon(1e-12));
  CHECK(lost_with(LoyaltyKind::captive) == Approx(lost_by(0.79)).epsilon(1e-12));
  CHECK(lost_with(LoyaltyKind::habitual) == Approx(lost_by(0.79)).epsilon(1e-12));
  CHECK(lost_with(LoyaltyKind::rewarded) ==
        Approx(std::exp(-0.79 * hazard * 100.0) * (1.0 - std::exp(-0.79 * hazard * 200.0)))
            .epsilon(1e-12));
}
