#include "study/missed_churn.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "support/sample_size.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// Everybody tells 250 people, who tell 250 in turn: one leaver for service takes all along.
Scenario wildfire() {
  Scenario scenario;
  scenario.name = "wildfire";
  scenario.word_of_mouth.told = 250.0;
  scenario.word_of_mouth.generations = 3;
  scenario.word_of_mouth.retell_delay = 0;
  scenario.word_of_mouth.retell_probability = 1.0;
  scenario.word_of_mouth.retell_to = 250;
  scenario.simulation.replications = sample_size(100);
  scenario.simulation.weeks = 260;
  return scenario;
}

Study study_of(const Scenario& scenario, const Scenario& reference) {
  return run_study(plan_study({{scenario, reference, reference}}, std::nullopt), 1, {});
}

}  // namespace

TEST_CASE("a reference of few customers with wild word of mouth misses its churn") {
  const auto missed = missed_churn(study_of(wildfire(), wildfire()), 0);
  REQUIRE(missed);
  CHECK(missed->stated == 0.5);
  CHECK(std::abs(missed->simulated - 0.5) > 0.1);
  CHECK(missed->too_few);
  CHECK(missed->expected == Approx(0.5).epsilon(1e-12));
  CHECK_FALSE(missed->others_start);
}

TEST_CASE("the documents meet their churn") {
  Scenario scenario;
  scenario.name = "documents";
  scenario.simulation.replications = sample_size(100);
  CHECK_FALSE(missed_churn(study_of(scenario, scenario), 0));
}

TEST_CASE("few replications are not taken for few customers") {
  // Two replications far apart: Student's t of one degree of freedom tells nothing from chance.
  Scenario scenario = wildfire();
  scenario.simulation.replications = 2;
  CHECK_FALSE(missed_churn(study_of(scenario, scenario), 0));
}

TEST_CASE("a run that starts with other customers than those whose churn is stated says so") {
  // A gym, 4 % a month typed as the churn of new customers: the established lose less.
  Scenario gym;
  gym.name = "gym";
  gym.cohort.customers = 1200;
  gym.cohort.start = CohortStart::established;
  gym.churn.share_lost = 0.387;
  gym.churn.within_years = 1.0;
  gym.word_of_mouth.own_customers = 0.2;
  gym.word_of_mouth.loss_probability = 0.0116;
  gym.simulation.replications = sample_size(30);
  gym.simulation.weeks = 52;
  for (const EngineKind engine : {EngineKind::agents, EngineKind::expected}) {
    gym.simulation.engine = engine;
    const auto missed = missed_churn(study_of(gym, gym), 0);
    REQUIRE(missed);
    CHECK(missed->others_start);
    CHECK_FALSE(missed->too_few);
    CHECK(missed->expected == Approx(0.29).margin(0.005));
  }
  gym.churn.of = ChurnOf::present_customers;
  CHECK_FALSE(missed_churn(study_of(gym, gym), 0));
  gym.cohort.start = CohortStart::everyone_new;
  const auto missed = missed_churn(study_of(gym, gym), 0);
  REQUIRE(missed);
  CHECK(missed->others_start);
  CHECK(missed->expected > 0.407);
}

TEST_CASE("a firm that replaces its leavers is told too that others start") {
  // 12 % typed for new customers, and established ones who lose 8.3 % of theirs.
  Scenario market;
  market.name = "market";
  market.simulation.engine = EngineKind::expected;
  market.simulation.weeks = 104;
  market.cohort.start = CohortStart::established;
  market.churn.share_lost = 0.12;
  market.churn.within_years = 1.0;
  market.word_of_mouth.own_customers = 0.3;
  market.word_of_mouth.loss_probability = 0.02;
  Scenario reference = market;
  market.acquisition.policy = AcquisitionPolicy::replace;
  const auto missed = missed_churn(study_of(market, reference), 0);
  REQUIRE(missed);
  CHECK(missed->others_start);
  CHECK_FALSE(missed->too_few);
  CHECK(missed->expected == Approx(0.083).margin(0.001));
}

TEST_CASE("more of the present customers leave in the first month than in the others") {
  Scenario gym;
  gym.churn.of = ChurnOf::present_customers;
  gym.churn.share_lost = 1.0 - std::pow(0.96, 12);
  gym.churn.within_years = 1.0;
  gym.word_of_mouth.loss_probability = 0.0;
  const double first = lost_in_first_month(gym);
  CHECK(first > 0.04);
  CHECK(first < 0.05);
  // Without sensitivity every month is the same.
  gym.churn.sensitivity = {};
  CHECK(lost_in_first_month(gym) == Approx(0.04).epsilon(1e-12));
}

TEST_CASE("only a reference can miss its churn and only within the horizon") {
  Scenario shorter = wildfire();
  shorter.simulation.weeks = 259;
  CHECK_FALSE(missed_churn(study_of(shorter, shorter), 0));

  Scenario better = wildfire();
  better.service.level.fill(9.0);
  const Study study = study_of(better, wildfire());
  CHECK_FALSE(missed_churn(study, 0));
  CHECK(missed_churn(study, 1));

  Scenario expected = wildfire();
  expected.simulation.engine = EngineKind::expected;
  CHECK_FALSE(missed_churn(study_of(expected, expected), 0));
}
