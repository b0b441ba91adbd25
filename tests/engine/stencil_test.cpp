#include "engine/expected/stencil.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "random/stream.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

constexpr PerCause<double> some_hazards{0.01, 0.02, 0.005, 0.03, 0.015};

Scenario fractional() {
  Scenario scenario;
  scenario.loyalty.lowest = -7;
  scenario.loyalty.highest = 5;
  scenario.loyalty.points.delighted = 1.5;
  scenario.expectation.promise += 1.0;
  scenario.cancellation.attempt = 0.6;
  return scenario;
}

Scenario often() {
  Scenario scenario = fractional();
  scenario.service.visits_per_week = 3.4;
  return scenario;
}

/// Documents, and a ladder so short that the loss of trust passes its end from everywhere.
std::vector<WeekTable> tables() {
  std::vector<WeekTable> all;
  for (const Scenario& scenario : {Scenario{}, fractional(), often()}) {
    all.push_back(plan_with_hazards(scenario, some_hazards).table());
  }
  return all;
}

/// Customers everywhere on the ladder, zeros behind it.
LadderRow row_of(const Ladder& ladder) {
  Stream stream(Draws(3, 0), {});
  LadderRow row(ladder);
  for (Eigen::Index at = 0; at < ladder.size(); ++at) row.counts()[at] = stream() * 0x1p-32;
  return row;
}

std::vector<double> counts(const LadderRow& row) {
  return {row.counts(), row.counts() + row.length()};
}

/// The row times a matrix.
std::vector<double> product(const LadderRow& row, const Transition& step) {
  std::vector<double> result(row.length());
  for (Eigen::Index from = 0; from < step.rows(); ++from) {
    for (Eigen::Index to = 0; to < step.cols(); ++to) {
      result[static_cast<std::size_t>(to)] += row.counts()[from] * step(from, to);
    }
  }
  return result;
}

void check_equal(const LadderRow& row, const std::vector<double>& expected) {
  REQUIRE(row.length() == expected.size());
  for (std::size_t at = 0; at < row.length(); ++at) {
    CHECK(row.counts()[at] == Approx(expected[at]).epsilon(1e-14).margin(1e-15));
  }
}

}  // namespace

TEST_CASE("a week as a stencil is the row times the matrix of the week") {
  for (const WeekTable& table : tables()) {
    for (const InstructionSet set : instruction_sets()) {
      Stencil stencil(set);
      stencil.use(table);
      LadderRow row = row_of(table.ladder);
      const std::vector<double> expected = product(row, table.transition());
      stencil.live(row);
      check_equal(row, expected);
      for (std::size_t at = static_cast<std::size_t>(table.ladder.size()); at < row.length();
           ++at) {
        CHECK(row.counts()[at] == 0.0);
      }
    }
  }
}

TEST_CASE("an offence as a stencil is the row times the matrix of the offence") {
  for (const WeekTable& table : tables()) {
    Stencil stencil;
    stencil.use(table);
    LadderRow row = row_of(table.ladder);
    const std::vector<double> expected = product(row, gain_step(table.ladder, table.offence));
    stencil.offend(row);
    check_equal(row, expected);
  }
}

TEST_CASE("leaving takes a share 1 - exp(-H) of each position and lifts who is kept below 0") {
  for (const WeekTable& table : tables()) {
    Stencil stencil;
    stencil.use(table);
    LadderRow row = row_of(table.ladder);
    std::vector<double> expected(row.length());
    RowLeaving slow;
    double intents = 0.0;
    const auto zero = static_cast<std::size_t>(table.ladder.position(0));
    for (Eigen::Index at = 0; at < table.ladder.size(); ++at) {
      const auto position = static_cast<std::size_t>(at);
      const double intending = row.counts()[position] * (1.0 - std::exp(-table.hazard(at)));
      intents += intending;
      expected[position] += row.counts()[position] - intending;
      for (std::size_t c = 0; c < cause_count; ++c) {
        const double of_cause = intending * table.cause_share(at)[c];
        const double kept = of_cause * table.attempt * table.saved[c];
        slow.left[c] += of_cause - kept;
        expected[std::max(position, zero)] += kept;
      }
    }
    for (const double count : expected) slow.remaining += count;

    const RowLeaving leaving = stencil.leave(row);
    check_equal(row, expected);
    CHECK(leaving.attempts == Approx(table.attempt * intents).epsilon(1e-13));
    CHECK(leaving.remaining == Approx(slow.remaining).epsilon(1e-14));
    for (std::size_t c = 0; c < cause_count; ++c) {
      CHECK(leaving.left[c] == Approx(slow.left[c]).epsilon(1e-13));
    }
  }
}

TEST_CASE("a week and its leaving in one pass have the bytes of both in turn") {
  for (const WeekTable& table : tables()) {
    for (const InstructionSet set : instruction_sets()) {
      Stencil stencil(set);
      stencil.use(table);
      LadderRow row = row_of(table.ladder);
      stencil.live(row);
      const RowLeaving in_turn = stencil.leave(row);
      LadderRow other = row_of(table.ladder);
      const RowLeaving at_once = stencil.live_and_leave(other);
      CHECK(counts(other) == counts(row));
      CHECK(at_once.left == in_turn.left);
      CHECK(at_once.attempts == in_turn.attempts);
      CHECK(at_once.remaining == in_turn.remaining);
    }
  }
}

TEST_CASE(
    "tellers counted alone are as many as among all, and where attempts are, all are counted") {
  for (const WeekTable& table : tables()) {
    Stencil all;
    all.use(table);
    LadderRow row = row_of(table.ladder);
    const RowLeaving leaving = all.leave(row);
    Stencil tellers(best_instruction_set(), Counted::tellers);
    tellers.use(table);
    LadderRow other = row_of(table.ladder);
    const RowLeaving telling = tellers.leave(other);
    CHECK(counts(other) == counts(row));
    CHECK(telling.attempts == leaving.attempts);
    CHECK(telling.remaining == leaving.remaining);
    for (const Cause cause : all_causes) {
      const bool is_counted = is_service_cause(cause) || table.attempt > 0.0;
      CHECK(telling.left[index(cause)] == (is_counted ? leaving.left[index(cause)] : 0.0));
    }
  }
}

TEST_CASE("every instruction set gives a week the same bytes") {
  for (const WeekTable& table : tables()) {
    Stencil plain(InstructionSet::baseline);
    plain.use(table);
    LadderRow row = row_of(table.ladder);
    plain.live(row);
    const RowLeaving leaving = plain.leave(row);
    for (const InstructionSet set : instruction_sets()) {
      Stencil stencil(set);
      stencil.use(table);
      LadderRow other = row_of(table.ladder);
      stencil.live(other);
      const RowLeaving same = stencil.leave(other);
      CHECK(counts(other) == counts(row));
      CHECK(same.left == leaving.left);
      CHECK(same.attempts == leaving.attempts);
      CHECK(same.remaining == leaving.remaining);
    }
  }
}

TEST_CASE("nobody leaves a table without hazards") {
  WeekTable table = plan_with_hazards(Scenario{}, {}).table();
  Stencil stencil;
  stencil.use(table);
  LadderRow row = row_of(table.ladder);
  const std::vector<double> before = counts(row);
  const RowLeaving leaving = stencil.leave(row);
  CHECK(counts(row) == before);
  CHECK(leaving.left == PerCause<double>{});
  CHECK(leaving.attempts == 0.0);
}
