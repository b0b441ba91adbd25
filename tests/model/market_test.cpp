#include "model/market.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "random/stream.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"

using namespace retain::model;
using namespace retain::test;

TEST_CASE("M tellings in a circle of 250 meet 250 (1 - (1 - 1/250)^M) distinct people") {
  CHECK(250.0 * ReachedShare(1.0, 250.0)(1.0) == Approx(1.0));
  CHECK(250.0 * ReachedShare(1.0, 250.0)(250.0) ==
        Approx(250.0 * (1.0 - std::pow(0.996, 250))).epsilon(1e-14));
  CHECK(ReachedShare(1.0, 250.0)(0.0) == 0.0);
}

TEST_CASE("distinct hearers counted one by one have the mean of the closed form") {
  constexpr std::uint32_t circle = 250;
  constexpr int tellings = 300;
  Moments distinct;
  for (std::int64_t trial = 0; trial < sample_size(20'000); ++trial) {
    Stream stream(Draws(8, static_cast<std::uint32_t>(trial)), {});
    std::set<std::uint64_t> heard;
    for (int i = 0; i < tellings; ++i) heard.insert((std::uint64_t{stream()} * circle) >> 32);
    distinct.add(static_cast<double>(heard.size()));
  }
  CHECK(agrees(measured(distinct), circle * ReachedShare(1.0, circle)(tellings)));
  CHECK_FALSE(agrees(measured(distinct), tellings));
}

TEST_CASE("customers join where the firm acquires or is recommended") {
  Scenario scenario;
  CHECK_FALSE(may_win_customers(scenario));
  scenario.word_of_mouth.recommend = 0.01;
  CHECK(may_win_customers(scenario));
  scenario.word_of_mouth.recommend = 0.0;
  scenario.acquisition.policy = AcquisitionPolicy::weekly;
  CHECK(may_win_customers(scenario));
}

TEST_CASE("one person reaches their circle, and a market smaller than it at once") {
  CHECK(ReachedShare(250.0, 20'000.0)(1.0) == Approx(0.0125));
  CHECK(ReachedShare(250.0, 250.0)(1.0) == 1.0);
  CHECK(ReachedShare(250.0, 100.0)(1.0) == 1.0);
  CHECK(ReachedShare(250.0, 100.0)(0.0) == 0.0);
}

TEST_CASE("awareness halves in its half-life when nobody tells") {
  const MarketMemory memory{Scenario{}};
  double awareness = 0.8;
  for (int week = 0; week < 52; ++week) awareness = memory.next_awareness(awareness, 0.0);
  CHECK(awareness == Approx(0.4).epsilon(1e-12));
}

TEST_CASE("spreaders reach those who were not aware yet, and then a week fades") {
  Scenario scenario;
  scenario.market.size = 10'000.0;
  scenario.market.forget_half_life = 10.0;
  const double reached = 1.0 - std::pow(1.0 - 250.0 / 10'000.0, 3.0);
  const double expected = std::exp2(-0.1) * (0.2 + 0.8 * reached);
  CHECK(MarketMemory(scenario).next_awareness(0.2, 3.0) == Approx(expected).epsilon(1e-14));
}

TEST_CASE("advertising brings less and less, at first a customer for 118 yuan") {
  Scenario scenario;
  const auto answers = [&](double spent, double awareness = 0.0) {
    scenario.acquisition.advertising_per_week = spent;
    return answers_to_advertising(scenario, awareness);
  };
  CHECK(answers(0.0) == 0.0);
  CHECK(answers(0.118) == Approx(0.001).epsilon(1e-3));
  CHECK(answers(236.0) == Approx(2.0 * (1.0 - std::exp(-1.0))).epsilon(1e-14));
  CHECK(answers(472.0) == Approx(2.0 * (1.0 - std::exp(-2.0))).epsilon(1e-14));
  CHECK(answers(1e9) == 2.0);
  scenario.market.refusal = 0.5;
  CHECK(answers(1e9, 0.4) == Approx(1.6));
}

TEST_CASE("a week wins at most the market without its customers and those of week 0") {
  Scenario scenario;
  CHECK(prospects(scenario, 400.0) == 19'000.0);
  CHECK(prospects(scenario, 1'000.0) == 19'000.0);
  CHECK(prospects(scenario, 7'000.0) == 13'000.0);
  CHECK(prospects(scenario, 20'000.0 + 1e-9) == 0.0);
}

TEST_CASE("refusal is in proportion to awareness and held below 95 %") {
  Market market;
  market.refusal = 0.5;
  CHECK(refusing_share(0.4, market) == Approx(0.2));
  market.refusal = 1.0;
  CHECK(refusing_share(0.94, market) == 0.94);
  CHECK(refusing_share(0.999, market) == 0.95);
}

TEST_CASE("more people choose a competent firm") {
  Scenario scenario;
  scenario.acquisition.policy = AcquisitionPolicy::weekly;
  scenario.acquisition.advertising_per_week = 236.0;
  scenario.market.assurance_effect = 0.1;
  const double usual = answers_to_advertising(scenario, 0.0);
  const double recommended = conversion_of_listeners(scenario, 0.0, 1000.0);
  scenario.service.level[index(Dimension::assurance)] = 9.0;
  CHECK(answers_to_advertising(scenario, 0.0) == Approx(usual * std::exp(0.2)).epsilon(1e-14));
  CHECK(conversion_of_listeners(scenario, 0.0, 1000.0) ==
        Approx(recommended * std::exp(0.2)).epsilon(1e-14));
  scenario.market.assurance_effect = 0.0;
  CHECK(answers_to_advertising(scenario, 0.0) == usual);
}
