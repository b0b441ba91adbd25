#include "study/missed_churn.hpp"

#include <catch2/catch.hpp>

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
}

TEST_CASE("the documents meet their churn") {
  Scenario scenario;
  scenario.name = "documents";
  scenario.simulation.replications = sample_size(100);
  CHECK_FALSE(missed_churn(study_of(scenario, scenario), 0));
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
