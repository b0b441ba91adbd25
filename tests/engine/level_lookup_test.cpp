#include "engine/agents/level_lookup.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "random/stream.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

constexpr std::uint32_t largest_bits = std::numeric_limits<std::uint32_t>::max();

Transition transition_of(const Scenario& scenario) {
  return make_week_table(scenario, uncalibrated(Scenario{})).transition();
}

/// Words from all over, more of them near the ends, where the rare outcomes lie.
std::vector<std::uint32_t> many_draws() {
  std::vector<std::uint32_t> draws{0, 1, 2, largest_bits - 1, largest_bits};
  Stream stream(Draws(3, 0), {});
  for (int i = 0; i < 50'000; ++i) {
    const std::uint32_t bits = stream();
    draws.push_back(bits);
    draws.push_back(bits >> (i % 16));
    draws.push_back(largest_bits - (bits >> (i % 16)));
  }
  return draws;
}

/// Every draw at which a row goes over to another level, its neighbours included.
std::vector<std::uint32_t> draws_at_edges(const Transition& transition) {
  std::vector<std::uint32_t> draws;
  for (Eigen::Index from = 0; from < transition.rows(); ++from) {
    double sum = 0.0;
    for (Eigen::Index to = 0; to < transition.cols(); ++to) {
      sum += transition(from, to);
      const auto edge = static_cast<std::int64_t>(sum * 0x1p32);
      for (std::int64_t bits = edge - 2; bits <= edge + 2; ++bits) {
        if (bits >= 0 && bits <= largest_bits) draws.push_back(static_cast<std::uint32_t>(bits));
      }
    }
  }
  return draws;
}

struct Improvement {
  std::string name;
  std::function<void(Scenario&)> improve;
};

const std::vector<Improvement> improvements{
    {"better reliability", [](Scenario& s) { s.service.level[4] = 8.0; }},
    {"better in every dimension", [](Scenario& s) { s.service.level.fill(9.0); }},
    {"a smaller promise", [](Scenario& s) { s.expectation.promise = 6.0; }},
    {"more complaints", [](Scenario& s) { s.complaints.complain = 0.5; }},
    {"more complaints resolved", [](Scenario& s) { s.complaints.resolved = 0.95; }},
    {"quicker answers", [](Scenario& s) { s.complaints.quickly = 1.0; }},
    {"surprises", [](Scenario& s) { s.complaints.surprise = 0.7; }},
    {"everything",
     [](Scenario& s) {
       s.service.level.fill(8.0);
       s.complaints = {.complain = 0.3, .resolved = 0.9, .quickly = 0.9, .surprise = 0.5};
     }},
};

/// How often `better` leaves a customer on a lower level than `comparator` on the same draw.
std::int64_t setbacks(const Transition& better, const Transition& comparator,
                      const std::vector<std::uint32_t>& draws) {
  const LevelLookup after_better(better);
  const LevelLookup after_comparator(comparator);
  std::int64_t count = 0;
  for (std::int32_t from = 0; from < comparator.rows(); ++from) {
    for (const std::uint32_t bits : draws) {
      if (after_better(from, bits) < after_comparator(from, bits)) ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("a draw picks the level whose cumulative probability first exceeds it") {
  const Transition transition = transition_of(Scenario{});
  const LevelLookup lookup(transition);
  const std::vector<std::uint32_t> draws = many_draws();
  std::int64_t wrong = 0;
  for (Eigen::Index from = 0; from < transition.rows(); ++from) {
    for (const std::uint32_t bits : draws) {
      double sum = 0.0;
      Eigen::Index to = 0;
      while (to < transition.cols() - 1 && (sum += transition(from, to)) * 0x1p32 <= bits) ++to;
      // Beyond the highest outcome only rounding leads.
      while (transition(from, to) == 0.0) --to;
      wrong += lookup(static_cast<std::int32_t>(from), bits) == to ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("the levels that draws pick have the probabilities of the week table") {
  Scenario scenario;
  scenario.complaints = {.complain = 0.5, .surprise = 0.5};
  scenario.service.level.fill(4.0);
  const Transition transition = transition_of(scenario);
  const LevelLookup lookup(transition);
  constexpr std::int32_t from = 30;
  const auto count = sample_size(400'000);
  std::vector<std::int64_t> seen(static_cast<std::size_t>(transition.cols()), 0);
  Stream stream(Draws(4, 0), {});
  for (std::int64_t i = 0; i < count; ++i) {
    ++seen.at(static_cast<std::size_t>(lookup(from, stream())));
  }
  for (Eigen::Index to = 0; to < transition.cols(); ++to) {
    const double truth = transition(from, to);
    const std::int64_t hits = seen[static_cast<std::size_t>(to)];
    if (truth == 0.0) CHECK(hits == 0);
    if (truth > 1e-3) CHECK(agrees(measured_share(hits, count, truth), truth));
  }
}

TEST_CASE("without leaving, agents have the mean points of immigration and death") {
  const Scenario scenario;
  const WeekTable table = make_week_table(scenario, uncalibrated(scenario));
  const LevelLookup lookup(table.transition());
  const Draws draws(5, 0);
  const double rho = std::exp2(-1.0 / 26.0);
  const double gain = 0.158655254 + 0.0020265448 * (-12.0 * 0.96 - 11.0 * 0.016 - 9.0 * 0.012);
  constexpr std::uint32_t customers = 20'000;
  for (const std::uint32_t weeks : {1U, 26U, 104U}) {
    INFO("after " << weeks << " weeks");
    Moments points;
    for (std::uint32_t customer = 0; customer < customers; ++customer) {
      auto position = static_cast<std::int32_t>(table.ladder.position(0));
      for (std::uint32_t week = 0; week < weeks; ++week) {
        position = lookup(position, draws.bits({customer, week, Purpose::encounter, 0}));
      }
      points.add(table.ladder.points(position));
    }
    const double truth = gain * rho * (1.0 - std::pow(rho, weeks)) / (1.0 - rho);
    CHECK(agrees(measured(points), truth));
    CHECK_FALSE(agrees(measured(points), truth + 0.15));
  }
}

TEST_CASE("better service, complaints and recovery never move a customer lower on the same draw") {
  const Transition comparator = transition_of(Scenario{});
  std::vector<std::uint32_t> draws = many_draws();
  for (const Improvement& improvement : improvements) {
    INFO(improvement.name);
    Scenario scenario;
    improvement.improve(scenario);
    const Transition better = transition_of(scenario);
    CHECK(setbacks(better, comparator, draws) == 0);
    CHECK(setbacks(comparator, better, draws) > 0);
    CHECK(setbacks(better, comparator, draws_at_edges(comparator)) == 0);
    CHECK(setbacks(better, comparator, draws_at_edges(better)) == 0);
  }
}

TEST_CASE("who starts higher never ends lower on the same draw") {
  for (const Improvement& improvement : improvements) {
    INFO(improvement.name);
    Scenario scenario;
    improvement.improve(scenario);
    const Transition transition = transition_of(scenario);
    const LevelLookup lookup(transition);
    std::vector<std::uint32_t> draws = many_draws();
    const std::vector<std::uint32_t> edges = draws_at_edges(transition);
    draws.insert(draws.end(), edges.begin(), edges.end());
    std::int64_t overtaken = 0;
    for (std::int32_t from = 0; from + 1 < transition.rows(); ++from) {
      for (const std::uint32_t bits : draws) {
        if (lookup(from + 1, bits) < lookup(from, bits)) ++overtaken;
      }
    }
    CHECK(overtaken == 0);
  }
}

TEST_CASE("certain steps and steps with a handful of outcomes are picked exactly") {
  Transition transition = Transition::Zero(4, 4);
  transition.row(0) << 1.0, 0.0, 0.0, 0.0;
  transition.row(1) << 0.0, 0.0, 0.0, 1.0;
  transition.row(2) << 0.25, 0.25, 0.25, 0.25;
  transition.row(3) << 0.5, 0.0, 0.0, 0.5;
  const LevelLookup lookup(transition);
  for (const std::uint32_t bits : {0U, 1U << 30, 1U << 31, largest_bits}) {
    CHECK(lookup(0, bits) == 0);
    CHECK(lookup(1, bits) == 3);
    CHECK(lookup(2, bits) == static_cast<std::int32_t>(bits >> 30));
    CHECK(lookup(3, bits) == (bits < (1U << 31) ? 0 : 3));
  }
  CHECK(lookup(3, (1U << 31) - 1) == 0);
}
