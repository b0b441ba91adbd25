#include "engine/agents/agents.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/business.hpp"
#include "support/path_differences.hpp"
#include "support/slow_business.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

const std::vector<std::string> nothing;

double sum_of(const Departures& lost) {
  double sum = 0.0;
  for (const PerChannel<double>& of_cause : lost) sum += of_cause[0] + of_cause[1];
  return sum;
}

/// Largest difference of the awareness, which is no count and may be rounded otherwise; it is then
/// taken from the other path, so that the rest can be compared exactly.
double take_awareness(Path& path, const Path& other) {
  double largest = 0.0;
  for (std::size_t week = 0; week < path.weeks.size(); ++week) {
    largest = std::max(largest, std::abs(path.weeks[week].awareness - other.weeks[week].awareness));
    path.weeks[week].awareness = other.weeks[week].awareness;
  }
  return largest;
}

}  // namespace

TEST_CASE("the agents do what slow plain code does with the same draws") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const Plan plan = calibrated_plan(scenario);
    AgentEngine engine(plan);
    for (std::uint32_t replication = 0; replication < 3; ++replication) {
      Path path = engine.run(replication);
      const Path slow = slow_business(plan, replication);
      REQUIRE(path.weeks.size() == slow.weeks.size());
      CHECK(take_awareness(path, slow) < 1e-13);
      CHECK(differences(path, slow) == nothing);
    }
  }
}

TEST_CASE("every instruction set gives the same path") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const Plan plan = calibrated_plan(scenario);
    AgentEngine plain(plan, {.instruction_set = InstructionSet::baseline});
    for (const InstructionSet set : instruction_sets()) {
      INFO(name_of(set));
      AgentEngine engine(plan, {.instruction_set = set});
      CHECK(differences(engine.run(1), plain.run(1)) == nothing);
    }
  }
}

TEST_CASE("threads inside a replication give the path of one thread") {
  for (Scenario scenario : tangled_scenarios()) {
    INFO(scenario.name);
    scenario.cohort.customers += 3'000;  // eight blocks, the last not full
    scenario.market.size = 0.0;
    const Plan plan = calibrated_plan(scenario);
    AgentEngine alone(plan);
    for (const std::int64_t threads : {2, 3, 7, 20}) {
      INFO(threads << " threads");
      AgentEngine engine(plan, {.threads = threads});
      CHECK(differences(engine.run(1), alone.run(1)) == nothing);
    }
  }
}

TEST_CASE("slow plain code from other draws gives another path") {
  const Plan plan = calibrated_plan(tangled_scenarios().front());
  AgentEngine engine(plan);
  CHECK_FALSE(differences(engine.run(0), slow_business(plan, 1)).empty());
}

TEST_CASE("the tangled scenarios have what they are named for") {
  std::int64_t events = 0;
  std::int64_t capped = 0;
  double newcomers = 0.0;
  double attempts = 0.0;
  double saved_or_lost = 0.0;
  double surprised = 0.0;
  for (const Scenario& scenario : tangled_scenarios()) {
    const Plan plan = calibrated_plan(scenario);
    AgentEngine engine(plan);
    for (const WeekFlows& week : engine.run(0).weeks) {
      events += sum_of(week.lost_before_payment) > 0.0 ? 1 : 0;
      newcomers += week.joined;
      attempts += week.attempts.business;
      surprised += week.offence_surprised.business;
      saved_or_lost += sum_of(week.lost_after_payment);
      capped += week.active.business > 0.0 && sum_of(week.lost_before_payment) > 0.0 &&
                        week.paying.business == 0.0
                    ? 1
                    : 0;
    }
  }
  CHECK(events > 20);
  CHECK(capped > 0);
  CHECK(newcomers > 100.0);
  CHECK(attempts > 50.0);
  CHECK(surprised > 10.0);
  CHECK(saved_or_lost > 1'000.0);
}

TEST_CASE("the length of a chunk changes nothing") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const Plan plan = calibrated_plan(scenario);
    AgentEngine single(plan, {.chunk_weeks = 1});
    for (const std::int64_t chunk : {4, 7, 16, 520}) {
      INFO("chunks of " << chunk << " weeks");
      AgentEngine chunked(plan, {.chunk_weeks = chunk});
      for (std::uint32_t replication = 0; replication < 3; ++replication) {
        CHECK(differences(chunked.run(replication), single.run(replication)) == nothing);
      }
    }
  }
}

TEST_CASE("an engine gives the same path however often and in whatever order it is asked") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const Plan plan = calibrated_plan(scenario);
    AgentEngine used(plan);
    static_cast<void>(used.run(5));
    static_cast<void>(used.run(0));
    AgentEngine fresh(plan);
    CHECK(differences(used.run(3), fresh.run(3)) == nothing);
  }
}

TEST_CASE("heads add up: who is there next week is who is there, less who left, plus who joined") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const Plan plan = calibrated_plan(scenario);
    AgentEngine engine(plan);
    const Path& path = engine.run(1);
    REQUIRE(path.weeks.size() == static_cast<std::size_t>(scenario.simulation.weeks) + 1);
    CHECK(path.weeks.front().active.business == static_cast<double>(scenario.cohort.customers));
    for (std::size_t week = 0; week + 1 < path.weeks.size(); ++week) {
      const WeekFlows& now = path.weeks[week];
      CHECK(now.paying.business == now.active.business - sum_of(now.lost_before_payment));
      CHECK(path.weeks[week + 1].active.business ==
            now.paying.business - sum_of(now.lost_after_payment) + now.joined);
      CHECK(path.weeks[week + 1].active.cohort <= now.active.cohort);
      CHECK(now.active.cohort <= now.active.business);
    }
  }
}

TEST_CASE("replications of one seed differ, and so do seeds") {
  const Plan plan = calibrated_plan(tangled_scenarios().front());
  Plan other = plan;
  other.scenario.simulation.seed += 1;
  AgentEngine engine(plan);
  AgentEngine other_engine(other);
  const Path first = engine.run(0);
  CHECK_FALSE(differences(first, engine.run(1)).empty());
  CHECK_FALSE(differences(first, other_engine.run(0)).empty());
}
