#include "model/week_outcome.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "support/tangled_scenarios.hpp"

using namespace retain::model;
using namespace retain::test;

namespace {

std::vector<WeekTable> tables_of(const Scenario& scenario) {
  const DeliveredScenario delivered = deliver(scenario);
  return WeekModel(delivered, uncalibrated(Scenario{})).tables({});
}

}  // namespace

TEST_CASE("the outcomes between two levels add up to the entry of the week table") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const OutcomeDistribution distribution(scenario);
    for (const WeekTable& table : tables_of(scenario)) {
      const Transition transition = table.transition_after(table.visits.certain);
      for (Eigen::Index from = 0; from < table.ladder.size(); ++from) {
        for (Eigen::Index to = 0; to < table.ladder.size(); ++to) {
          double sum = 0.0;
          for (const WeekOutcome& outcome : distribution.outcomes(table, from, to)) {
            sum += outcome.probability;
          }
          REQUIRE(std::abs(sum - transition(from, to)) < 1e-15);
        }
      }
    }
  }
}

TEST_CASE("the outcomes of an encounter before the last add up to it and the rest of the week") {
  for (const Scenario& scenario : tangled_scenarios()) {
    const OutcomeDistribution distribution(scenario);
    const WeekTable table = tables_of(scenario).front();
    for (int done = 0; done < table.visits.certain; ++done) {
      INFO(scenario.name << ", after " << done);
      const Transition whole = table.transition_after(done);
      const Transition rest = table.transition_after(done + 1);
      for (Eigen::Index from = 0; from < table.ladder.size(); from += 3) {
        for (Eigen::Index to = 0; to < table.ladder.size(); ++to) {
          double sum = 0.0;
          for (const WeekOutcome& outcome : distribution.outcomes_before(rest, table, from, to)) {
            CHECK(outcome.meeting != Meeting::none);
            CHECK(outcome.faded == 0);
            sum += outcome.probability;
          }
          REQUIRE(std::abs(sum - whole(from, to)) < 1e-15);
        }
      }
    }
  }
}

TEST_CASE("every outcome leads from its first level to its last") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const OutcomeDistribution distribution(scenario);
    const OutcomePoints given = outcome_points(scenario);
    const PerRecovery<double> after = recovery_points(given);
    const WeekTable table = tables_of(scenario).front();
    for (Eigen::Index from = 0; from < table.ladder.size(); ++from) {
      for (Eigen::Index to = 0; to < table.ladder.size(); ++to) {
        for (const WeekOutcome& outcome : distribution.outcomes(table, from, to)) {
          const int between = table.ladder.points(from) + outcome.gained;
          const int step = between > 0 ? -1 : 1;
          REQUIRE(between + step * outcome.faded == table.ladder.points(to));
          const bool no_gain =
              outcome.meeting == Meeting::none || outcome.meeting == Meeting::as_expected;
          const double points = no_gain ? 0.0
                                : outcome.meeting == Meeting::delighted
                                    ? given.delighted
                                    : after[index(outcome.recovery)];
          const double unbounded = static_cast<double>(table.ladder.points(from)) + points;
          const auto low = std::clamp(std::floor(unbounded), 1.0 * table.ladder.lowest,
                                      1.0 * table.ladder.highest);
          const auto high = std::clamp(std::ceil(unbounded), 1.0 * table.ladder.lowest,
                                       1.0 * table.ladder.highest);
          REQUIRE((between == low || between == high));
        }
      }
    }
  }
}

TEST_CASE("what no product of the table reaches has no outcome") {
  const Scenario documents;
  const WeekTable table = tables_of(documents).front();
  const Eigen::Index zero = table.ladder.position(0);
  CHECK(OutcomeDistribution(documents).outcomes(table, zero, zero + 2).empty());
}

TEST_CASE("delight and dissatisfaction at the touchpoints add up to the whole") {
  Scenario scenario;
  scenario.touchpoints = {{.name = "counter", .share = 0.7},
                          {.name = "telephone", .share = 0.3, .offset = {-2, 0, 0, -1, 0}}};
  const WeekTable table = tables_of(scenario).front();
  REQUIRE(table.kinds.size() == 2);
  const EncounterKind& counter = table.kinds[0];
  const EncounterKind& telephone = table.kinds[1];
  CHECK(table.encounters * (counter.delighted + telephone.delighted) == Approx(table.delighted));
  CHECK(table.encounters * (counter.dissatisfied + telephone.dissatisfied) ==
        Approx(table.dissatisfied));
  CHECK(telephone.delighted / 0.3 < counter.delighted / 0.7);
}
