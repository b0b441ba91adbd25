#include "textbook.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <limits>

#include "engine/agents/agents.hpp"
#include "stats/moments.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::bench;
using namespace retain::test;

namespace {

/// Seconds of processor time of this thread, so that what else runs here counts little.
double seconds_of(const std::function<void()>& work) {
  timespec start{};
  timespec end{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start);
  work();
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
  return static_cast<double>(end.tv_sec - start.tv_sec) +
         1e-9 * static_cast<double>(end.tv_nsec - start.tv_nsec);
}

/// How many times as fast the agent engine is as the textbook version: the best of several turns
/// of each, taken one after the other.
double advantage(const Plan& plan) {
  constexpr int turns = 7;
  AgentEngine engine(plan);
  Textbook textbook(plan.scenario, plan.baseline, 1);
  double agents = std::numeric_limits<double>::infinity();
  double plain = agents;
  for (int turn = 0; turn < turns; ++turn) {
    const auto replication = static_cast<std::uint32_t>(turn);
    agents = std::min(agents, seconds_of([&] { (void)engine.run(replication); }));
    plain = std::min(plain, seconds_of([&] { (void)textbook.run(); }));
  }
  return plain / agents;
}

}  // namespace

TEST_CASE("the textbook version is the same business") {
  Scenario scenario;
  scenario.complaints.surprise = 0.3;
  scenario.cancellation.attempt = 0.5;
  scenario.word_of_mouth.own_customers = 0.5;
  scenario.word_of_mouth.loss_probability = 0.2;
  const Plan plan = calibrated_plan(scenario);
  const Path expected = expected_path(plan);
  constexpr std::array weeks{52U, 260U, 520U};
  std::array<Moments, weeks.size()> active;
  Textbook textbook(plan.scenario, plan.baseline, 5);
  const std::int64_t businesses = sample_size(60);
  for (std::int64_t i = 0; i < businesses; ++i) {
    const std::vector<std::int64_t> path = textbook.run();
    for (std::size_t w = 0; w < weeks.size(); ++w) {
      active[w].add(static_cast<double>(path[weeks[w]]));
    }
  }
  for (std::size_t w = 0; w < weeks.size(); ++w) {
    INFO("week " << weeks[w]);
    CHECK(agrees({active[w].mean(), active[w].standard_error()},
                 expected.weeks[weeks[w]].active.cohort));
  }
}

#if defined(NDEBUG)
TEST_CASE("the agents are several times as fast as the textbook version") {
  // A loose floor for any machine; docs/performance.md has what was measured.
  constexpr double floor = 4.0;
  const Plan plan = calibrated_plan(Scenario{});
  CHECK(advantage(plan) > floor);
}
#endif
