// Churn of the customers whom a firm has, who have been there for different times.

#include "engine/expected/stock.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "base/error.hpp"
#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

constexpr double monthly = 0.04;
const double yearly = 1.0 - std::pow(1.0 - monthly, 12);

/// A firm that knows what of its present customers leaves in a year.
Scenario with_present_churn(double share) {
  Scenario scenario;
  scenario.cohort.start = CohortStart::established;
  scenario.churn.of = ChurnOf::present_customers;
  scenario.churn.share_lost = share;
  scenario.churn.within_years = 1.0;
  return scenario;
}

Scenario without_word_of_mouth(Scenario scenario) {
  scenario.word_of_mouth.loss_probability = 0.0;
  return scenario;
}

Plan own_plan(const Scenario& scenario) {
  return make_plan(scenario, calibrate(scenario));
}

double sum(const PerCause<double>& parts) {
  return std::accumulate(parts.begin(), parts.end(), 0.0);
}

/// Checks that a business that replaces every leaver loses the same share every week.
void check_stays(Scenario scenario) {
  scenario.cohort.start = CohortStart::established;
  const Baseline baseline = calibrate(scenario);
  CHECK(baseline.established.sum() == Approx(1.0).epsilon(1e-14));
  scenario.acquisition.policy = AcquisitionPolicy::replace;
  const Path path = expected_path(make_plan(scenario, baseline));
  const double first = path.weeks.front().lost();
  REQUIRE(first > 0.0);
  for (std::size_t week = 1; week < 200; ++week) {
    CHECK(path.weeks[week].lost() == Approx(first).epsilon(1e-12));
  }
}

}  // namespace

TEST_CASE("an established business that replaces every leaver loses the same every week") {
  Scenario scenario;
  SECTION("documents") {}
  SECTION("strong word of mouth") {
    scenario.churn.share_lost = 0.9;
  }
  SECTION("attempts to retain and a wide ladder") {
    scenario.cancellation.attempt = 0.7;
    scenario.loyalty.lowest = -60;
    scenario.loyalty.highest = 60;
  }
  SECTION("first impressions") {
    scenario.service.first_impression = true;
  }
  SECTION("segments with first impressions") {
    scenario.service.first_impression = true;
    scenario.segments = {{.name = "a", .share = 0.3, .hazard = 0.2},
                         {.name = "b", .share = 0.7, .hazard = 3.0}};
  }
  SECTION("stories retold in the same week") {
    scenario.word_of_mouth.generations = 3;
    scenario.word_of_mouth.retell_delay = 0;
    scenario.word_of_mouth.retell_probability = 0.1;
    scenario.word_of_mouth.own_customers = 0.5;
    scenario.word_of_mouth.loss_probability = 0.2;
  }
  check_stays(scenario);
}

TEST_CASE("constant hazards: the stock leaves as a new cohort does") {
  Scenario scenario = constant_world();
  scenario.cohort.start = CohortStart::established;
  scenario.churn.of = ChurnOf::present_customers;
  scenario.churn.share_lost = yearly;
  scenario.churn.within_years = 1.0;
  const Plan plan = own_plan(scenario);
  const double hazard = -12.0 * std::log1p(-monthly) / 52.0;
  CHECK(sum(plan.baseline.baseline_hazard) == Approx(hazard).epsilon(1e-12));
  // Nobody has points: all are where newcomers are.
  CHECK(plan.baseline.established.maxCoeff() == Approx(1.0).epsilon(1e-15));
  BothEngines(plan).check(curve::survival, 1.0,
                          [&](double week) { return std::exp(-hazard * week); }, {1, 52, 520});
}

TEST_CASE("4 % a month of the present customers are 1 - 0.96^12 in a year, in both engines") {
  const Plan plan = own_plan(without_word_of_mouth(with_present_churn(yearly)));
  CHECK(sum(expected_losses(plan, 52)) == Approx(yearly).epsilon(1e-12));
  const Estimate survival = run_agents(plan).curve(curve::survival, 52);
  CHECK(std::abs(1.0 - survival.mean - yearly) < 4.5 * survival.standard_error);
  // As a share of new customers it would be another firm.
  Scenario of_new = without_word_of_mouth(with_present_churn(yearly));
  of_new.churn.of = ChurnOf::new_customers;
  CHECK(sum(expected_losses(own_plan(of_new), 52)) < yearly - 0.05);
}

TEST_CASE("the present customers leave for each cause as stated, followers included") {
  for (const double share : {0.001, 0.12, 0.387, 0.8}) {
    const Scenario scenario = with_present_churn(share);
    const PerCause<double> got = expected_losses(own_plan(scenario), 52);
    for (std::size_t c = 0; c < cause_count; ++c) {
      CHECK(got[c] == Approx(share * scenario.churn.causes[c]).margin(1e-12).epsilon(0));
    }
  }
}

TEST_CASE("the hazards of a stated churn do not depend on who starts the run") {
  Scenario new_ones = with_present_churn(0.3);
  new_ones.cohort.start = CohortStart::everyone_new;
  CHECK(calibrate(new_ones).baseline_hazard == calibrate(with_present_churn(0.3)).baseline_hazard);
}

TEST_CASE("customers who join leave sooner than those who are there") {
  const Plan plan = own_plan(with_present_churn(0.12));
  Scenario fresh = with_present_churn(0.12);
  fresh.cohort.start = CohortStart::everyone_new;
  CHECK(sum(expected_losses(own_plan(fresh), 52)) > sum(expected_losses(plan, 52)) + 0.01);
}

TEST_CASE("a segment that hardly leaves beside one that does leaves no stock to speak of") {
  Scenario scenario = with_present_churn(0.01);
  scenario.segments = {{.name = "stay", .share = 0.5, .hazard = 1e-5},
                       {.name = "go", .share = 0.5, .hazard = 1.0}};
  CHECK_THROWS_WITH(calibrate(scenario), Catch::Contains("stay"));
}
