#include "engine/agents/week_step.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "random/stream.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// Rows that own their memory.
struct Rows {
  std::vector<std::int32_t> position;
  std::vector<double> remaining;
  std::vector<std::uint32_t> draws;
  std::vector<std::uint32_t> used_up;

  [[nodiscard]] WalkingRows view() {
    return {position.data(), remaining.data(), draws.data(), draws.size()};
  }
};

/// Customers all over the ladder, every eighth with a draw that is rare.
Rows rows_of(std::size_t count, std::size_t levels, std::uint32_t replication) {
  Stream stream(Draws(11, replication), {});
  Rows rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.position.push_back(static_cast<std::int32_t>(stream() % levels));
    rows.remaining.push_back(0.2 * (stream() * 0x1p-32));
    rows.draws.push_back(i % 8 == 3 ? stream() >> 10 : stream());
  }
  rows.used_up.resize(count);
  return rows;
}

/// The same step one customer at a time, from the transition itself.
Rows slow_step(Rows rows, const WeekTable& table) {
  const LevelLookup lookup(table.transition());
  std::vector<std::uint32_t> used_up;
  for (std::size_t i = 0; i < rows.draws.size(); ++i) {
    rows.position[i] = lookup(rows.position[i], rows.draws[i]);
    rows.remaining[i] -= table.hazard(rows.position[i]);
    if (rows.remaining[i] <= 0.0) used_up.push_back(static_cast<std::uint32_t>(i));
  }
  rows.used_up = used_up;
  return rows;
}

WeekTable table_of(Scenario scenario) {
  scenario.word_of_mouth.loss_probability = 0.0;
  const PerCause<double> baseline_hazard{0.01, 0.01, 0.02, 0.03, 0.01};
  return plan_with_hazards(scenario, baseline_hazard).table();
}

Scenario with_fractions() {
  Scenario scenario;
  scenario.loyalty.points.delighted = 2.5;
  scenario.loyalty.points.silent = -3.25;
  scenario.expectation.zone_below = 0.3;
  return scenario;
}

Scenario with_ladder(std::int64_t lowest, std::int64_t highest) {
  Scenario scenario;
  scenario.loyalty.lowest = lowest;
  scenario.loyalty.highest = highest;
  return scenario;
}

}  // namespace

TEST_CASE("every instruction set takes the step that one customer at a time takes") {
  const std::vector<Scenario> scenarios{Scenario{},           with_fractions(),
                                        with_ladder(-1, 1),   with_ladder(-40, 23),
                                        with_ladder(-40, 24), with_ladder(-60, 60)};
  for (const Scenario& scenario : scenarios) {
    const WeekTable table = table_of(scenario);
    const auto levels = static_cast<std::size_t>(table.ladder.size());
    INFO(levels << " levels");
    for (const InstructionSet set : instruction_sets()) {
      INFO(name_of(set));
      const WeekStep step(table, set);
      for (const std::size_t count : {0U, 1U, 15U, 16U, 17U, 47U, 512U}) {
        const Rows before = rows_of(count, levels, static_cast<std::uint32_t>(count));
        const Rows slow = slow_step(before, table);
        Rows rows = before;
        rows.used_up.resize(step(rows.view(), rows.used_up));
        CHECK(rows.position == slow.position);
        CHECK(rows.remaining == slow.remaining);
        CHECK(rows.used_up == slow.used_up);
      }
    }
  }
}

TEST_CASE("the rows of the step test leave, stay, and have rare outcomes") {
  const WeekTable table = table_of(Scenario{});
  const Rows before = rows_of(512, static_cast<std::size_t>(table.ladder.size()), 512);
  const Rows after = slow_step(before, table);
  CHECK(after.used_up.size() > 20);
  CHECK(after.used_up.size() < 500);
  std::size_t fallen = 0;
  for (std::size_t i = 0; i < 512; ++i)
    fallen += after.position[i] < before.position[i] - 2 ? 1 : 0;
  CHECK(fallen > 10);
}
