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
  std::array<std::vector<std::uint32_t>, weeks_per_draw_block> draws;
  std::size_t weeks;
  std::vector<std::uint32_t> used_up;

  [[nodiscard]] WalkingRows view() {
    WalkingRows rows{position.data(), remaining.data(), position.size(), {}, weeks};
    for (std::size_t week = 0; week < weeks; ++week) rows.draws[week] = draws[week].data();
    return rows;
  }
};

/// Customers all over the ladder, every eighth with a draw that is rare.
Rows rows_of(std::size_t count, std::size_t levels, std::size_t weeks) {
  Stream stream(Draws(11, static_cast<std::uint32_t>(count)), {});
  Rows rows;
  rows.weeks = weeks;
  for (std::size_t i = 0; i < count; ++i) {
    rows.position.push_back(static_cast<std::int32_t>(stream() % levels));
    rows.remaining.push_back(0.2 * static_cast<double>(weeks) * (stream() * 0x1p-32));
    for (std::size_t week = 0; week < weeks; ++week) {
      rows.draws[week].push_back(i % 8 == week ? stream() >> 10 : stream());
    }
  }
  rows.used_up.resize(count);
  return rows;
}

/// The same walk one customer at a time, from the transition itself; who would leave stays put.
Rows slow_walk(const Rows& before, const WeekTable& table) {
  const Transition transition = table.transition();
  Rows after = before;
  after.used_up.clear();
  for (std::size_t i = 0; i < before.position.size(); ++i) {
    Eigen::Index at = before.position[i];
    double remaining = before.remaining[i];
    bool used_up = false;
    for (std::size_t week = 0; week < before.weeks; ++week) {
      double sum = 0.0;
      Eigen::Index to = 0;
      while ((sum += transition(at, to)) * 0x1p32 <= before.draws[week][i]) ++to;
      at = to;
      remaining -= table.hazard(at);
      used_up = used_up || remaining <= 0.0;
    }
    if (used_up) {
      after.used_up.push_back(static_cast<std::uint32_t>(i));
      continue;
    }
    after.position[i] = static_cast<std::int32_t>(at);
    after.remaining[i] = remaining;
  }
  return after;
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

TEST_CASE("every instruction set takes the walk that one customer at a time takes") {
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
      for (std::size_t weeks = 1; weeks <= weeks_per_draw_block; ++weeks) {
        INFO(weeks << " weeks");
        for (const std::size_t count : {0U, 1U, 15U, 16U, 17U, 47U, 512U}) {
          const Rows before = rows_of(count, levels, weeks);
          const Rows slow = slow_walk(before, table);
          Rows rows = before;
          rows.used_up.resize(step(rows.view(), rows.used_up));
          CHECK(rows.position == slow.position);
          CHECK(rows.remaining == slow.remaining);
          CHECK(rows.used_up == slow.used_up);
        }
      }
    }
  }
}

TEST_CASE("one week of one customer is a walk of one week") {
  const WeekTable table = table_of(Scenario{});
  const WeekStep step(table, InstructionSet::baseline);
  const Rows before = rows_of(512, static_cast<std::size_t>(table.ladder.size()), 1);
  const Rows slow = slow_walk(before, table);
  std::size_t left = 0;
  for (std::size_t i = 0; i < 512; ++i) {
    std::int32_t position = before.position[i];
    double remaining = before.remaining[i];
    if (step.one(position, remaining, before.draws[0][i])) {
      REQUIRE(left < slow.used_up.size());
      CHECK(slow.used_up[left++] == i);
      CHECK(remaining <= 0.0);
    } else {
      CHECK(position == slow.position[i]);
      CHECK(remaining == slow.remaining[i]);
    }
  }
  CHECK(left == slow.used_up.size());
}

TEST_CASE("the rows of the walk test leave, stay, and have rare outcomes") {
  const WeekTable table = table_of(Scenario{});
  for (std::size_t weeks = 1; weeks <= weeks_per_draw_block; ++weeks) {
    const Rows before = rows_of(512, static_cast<std::size_t>(table.ladder.size()), weeks);
    const Rows after = slow_walk(before, table);
    CHECK(after.used_up.size() > 20);
    CHECK(after.used_up.size() < 500);
    std::size_t fallen = 0;
    for (std::size_t i = 0; i < 512; ++i) {
      fallen += after.position[i] < before.position[i] - 2 - static_cast<int>(weeks) ? 1 : 0;
    }
    CHECK(fallen > 10);
  }
}
