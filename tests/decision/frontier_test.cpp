#include "decision/frontier.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "base/error.hpp"
#include "decision/draw_means.hpp"

using namespace retain::decision;
using namespace retain::test;

namespace {

std::vector<FrontierStatus> statuses(const std::vector<FrontierPlace>& places) {
  std::vector<FrontierStatus> found;
  for (const FrontierPlace& place : places) found.push_back(place.status);
  return found;
}

constexpr FrontierStatus on = FrontierStatus::frontier;
constexpr FrontierStatus out = FrontierStatus::dominated;
constexpr FrontierStatus mixed = FrontierStatus::extended;
constexpr FrontierStatus tie = FrontierStatus::tie;

}  // namespace

TEST_CASE("the frontier of six strategies is that of R's package dampack") {
  // tests/testthat/test_calculate_icers.R, from herc.research.va.gov: UC, A, B, C, D, E.
  const std::vector<double> cost{5000, 12000, 10000, 25000, 35000, 55000};
  const std::vector<double> effect{1, 1.5, 2, 3, 4, 5};
  const std::vector<FrontierPlace> places = frontier(cost, effect);
  CHECK(statuses(places) == std::vector{on, out, on, mixed, on, on});
  CHECK(places[1].by == std::vector<std::size_t>{2});
  CHECK(places[3].by == std::vector<std::size_t>{2, 4});
  CHECK(std::isnan(places[0].ratio));
  CHECK(std::isnan(places[0].incremental_cost));
  CHECK(std::isnan(places[1].ratio));
  CHECK(std::isnan(places[3].ratio));
  CHECK(places[2].ratio == 5000.0);
  CHECK(places[4].ratio == 12500.0);
  CHECK(places[4].incremental_cost == 25000.0);
  CHECK(places[4].incremental_effect == 2.0);
  CHECK(places[5].ratio == 20000.0);
}

TEST_CASE("of equal effects the cheapest dominates the others") {
  // The same file of dampack.
  const std::vector<double> cost{163771.0, 164848.7, 163765.1};
  const std::vector<double> effect{6.48273, 6.52861, 6.52861};
  const std::vector<FrontierPlace> places = frontier(cost, effect);
  CHECK(statuses(places) == std::vector{out, out, on});
  CHECK(places[0].by == std::vector<std::size_t>{2});
  CHECK(places[1].by == std::vector<std::size_t>{2});
}

TEST_CASE("screening for HIV has the ratios of its inputs") {
  // dampack, vignette basic_cea; effects are given in months.
  const std::vector<double> cost{26000, 27000, 28020, 28440, 29440};
  std::vector<double> effect{277.25, 277.57, 277.78, 277.83, 277.76};
  for (double& months : effect) months /= 12.0;
  const std::vector<FrontierPlace> places = frontier(cost, effect);
  CHECK(statuses(places) == std::vector{on, on, on, on, out});
  CHECK(places[1].ratio == Approx(37500.0).epsilon(1e-9));
  CHECK(places[2].ratio == Approx(58285.714286).epsilon(1e-9));
  CHECK(places[3].ratio == Approx(100800.0).epsilon(1e-9));
}

TEST_CASE("stopping to smoke: individual counselling is between two better ones") {
  // Costs and effects behind vignettes/R_journal_examples of R's package BCEA.
  const std::vector<double> cost{0.0, 45.725, 94.917, 143.297};
  const std::vector<double> effect{0.0, 0.28822, 0.48485, 0.72251};
  const std::vector<FrontierPlace> places = frontier(cost, effect);
  CHECK(statuses(places) == std::vector{on, on, mixed, on});
  CHECK(places[3].ratio == Approx(224.67).margin(0.005));
  const auto of_group_over = [&](std::size_t other) {
    const std::vector<double> costs{cost[other], cost[3]};
    const std::vector<double> effects{effect[other], effect[3]};
    return frontier(costs, effects)[1].ratio;
  };
  CHECK(of_group_over(0) == Approx(198.33).margin(0.005));
  CHECK(of_group_over(1) == Approx(224.67).margin(0.005));
  CHECK(of_group_over(2) == Approx(203.57).margin(0.005));
}

TEST_CASE("equal ratios stay, though rounding parts them") {
  const std::vector<double> cost{0.0, 0.1, 0.2, 0.3, 0.7};
  const std::vector<double> effect{0.0, 1.0, 2.0, 3.0, 7.0};
  CHECK(statuses(frontier(cost, effect)) == std::vector{on, on, on, on, on});
  const std::vector<double> dearer{0.0, 0.1, 0.2 + 1e-9, 0.3, 0.7};
  CHECK(statuses(frontier(dearer, effect)) == std::vector{on, on, mixed, on, on});
}

TEST_CASE("who drops out may make the next one drop out") {
  const std::vector<double> cost{0.0, 9.0, 16.0, 20.0};
  const std::vector<double> effect{0.0, 1.0, 2.0, 4.0};
  const std::vector<FrontierPlace> places = frontier(cost, effect);
  CHECK(statuses(places) == std::vector{on, mixed, mixed, on});
  CHECK(places[1].by == std::vector<std::size_t>{0, 3});
  CHECK(places[2].by == std::vector<std::size_t>{0, 3});
  CHECK(places[3].ratio == 5.0);
}

TEST_CASE("identical scenarios tie, unless both are dominated") {
  const std::vector<double> cost{2.0, 1.0, 2.0, 3.0, 3.0};
  const std::vector<double> effect{5.0, 1.0, 5.0, 4.0, 4.0};
  const std::vector<FrontierPlace> places = frontier(cost, effect);
  CHECK(statuses(places) == std::vector{on, on, tie, out, out});
  CHECK(places[2].by == std::vector<std::size_t>{0});
  CHECK(std::isnan(places[2].ratio));
}

TEST_CASE("saving and harm have a frontier too") {
  const std::vector<double> cost{-5.0, -7.0, -6.0};
  const std::vector<double> effect{-1.0, -3.0, -4.0};
  const std::vector<FrontierPlace> places = frontier(cost, effect);
  CHECK(statuses(places) == std::vector{on, on, out});
  CHECK(places[0].ratio == 1.0);
}

TEST_CASE("a frontier of one, of none, and of what has no number") {
  const std::vector<double> one{4.0};
  CHECK(statuses(frontier(one, one)) == std::vector{on});
  CHECK(frontier({}, {}).empty());
  const std::vector<double> two{1.0, 2.0};
  CHECK_THROWS_AS(frontier(one, two), Error);
  const std::vector<double> none{std::numeric_limits<double>::quiet_NaN()};
  CHECK_THROWS_AS(frontier(one, none), Error);
  CHECK_THROWS_AS(frontier(none, one), Error);
}

TEST_CASE("a scenario is on the frontier in the share of draws in which it is") {
  // The second is better than the first in every fourth draw, the third is its twin.
  constexpr std::size_t draws = 64;
  std::vector<double> cost(3 * draws, 1.0);
  std::vector<double> effect(3 * draws, 2.0);
  for (std::size_t i = 0; i < draws; ++i) {
    if (i % 4 == 0) effect[draws + i] = effect[2 * draws + i] = 3.0;
    if (i % 4 != 0) cost[draws + i] = cost[2 * draws + i] = 1.5;
  }
  const std::vector<DrawMean> shares = probability_on_frontier({cost, 3}, {effect, 3});
  CHECK(shares[0].value == 0.75);
  CHECK(shares[1].value == 0.25);
  CHECK(shares[2].value == 0.25);
  CHECK(shares[1].interval.low == 0.25);
  CHECK_THROWS_AS(probability_on_frontier({cost, 3}, {effect, 2}), Error);
}

TEST_CASE("an effect that rounding alone makes larger is not worth a price") {
  const std::vector<double> cost{0.0, 436.0};
  const std::vector<double> effect{6.98, 6.98 * (1.0 + 2e-14)};
  CHECK(statuses(frontier(cost, effect)) == std::vector{on, out});
  const std::vector<double> more{6.98, 6.98 * (1.0 + 2e-12)};
  CHECK(statuses(frontier(cost, more)) == std::vector{on, on});
}
