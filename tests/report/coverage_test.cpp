#include <catch2/catch.hpp>
#include <cmath>

#include "report/figures.hpp"
#include "support/business.hpp"
#include "support/standard_errors.hpp"

using namespace retain::report;
using namespace retain::test;

TEST_CASE("the interval of a mean covers the truth in 95 of 100 runs, however few replications",
          "[statistics]") {
  // Without sensitivities and word of mouth the hazard is constant, so survival is binomial.
  Scenario scenario;
  scenario.cohort.customers = 60;
  scenario.simulation.weeks = 52;
  scenario.word_of_mouth.loss_probability = 0.0;
  scenario.churn.sensitivity = {};
  const Baseline baseline = calibrate(scenario);
  const double truth = std::pow(0.5, 1.0 / scenario.churn.within_years);
  constexpr std::int64_t seeds = 150;
  for (const std::int64_t replications : {2, 3, 5, 10, 30}) {
    INFO(replications << " replications");
    scenario.simulation.replications = replications;
    std::int64_t covered = 0;
    for (std::int64_t seed = 1; seed <= seeds; ++seed) {
      scenario.simulation.seed = seed;
      Study study;
      study.outcomes.push_back(
          {.member = {scenario, make_plan(scenario, baseline), scenario, 0, true},
           .result = run_plan(make_plan(scenario, baseline), 2, {}),
           .avoidable = {},
           .encounters = {},
           .differences = {},
           .break_even = std::nullopt});
      const Cell survival = figures_of(study).front().metric({Quantity::survival, 1});
      covered += std::abs(survival.value - truth) <= survival.half_width ? 1 : 0;
    }
    CHECK(agrees(measured_share(covered, seeds, 0.95), 0.95));
  }
}
