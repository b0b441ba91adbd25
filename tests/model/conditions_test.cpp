#include <catch2/catch.hpp>
#include <cmath>

#include "model/conditions.hpp"
#include "model/encounter.hpp"
#include "model/week_table.hpp"

using namespace retain::model;

namespace {

/// Conditions after `weeks` closed weeks in which so many heard good and bad.
Conditions after(const Scenario& scenario, std::int64_t weeks, double good = 0.0,
                 double bad = 0.0) {
  Climate climate(scenario, uncalibrated(Scenario{}));
  for (std::int64_t week = 0; week < weeks; ++week) climate.close(week, good, bad);
  return climate.conditions(weeks);
}

Scenario better_by(double points) {
  Scenario scenario;
  scenario.service.level.fill(7.0 + points);
  return scenario;
}

Scenario with_event(const Event& event) {
  Scenario scenario;
  scenario.events = {event};
  return scenario;
}

}  // namespace

TEST_CASE("without any mechanism the conditions never change") {
  const Scenario scenario;
  const Climate climate(scenario, uncalibrated(scenario));
  CHECK_FALSE(climate.drifts());
  CHECK(climate.next_change(0) == scenario.simulation.weeks);
  for (const std::int64_t week : {0, 1, 100}) CHECK(after(scenario, week, 3, 8) == Conditions{});
}

TEST_CASE("expectation follows its share of a lasting change with the half-life") {
  Scenario scenario = better_by(1.5);
  scenario.expectation.adaptation_share = 0.4;
  scenario.expectation.adaptation_half_life = 20.0;
  CHECK(Climate(scenario, uncalibrated(Scenario{})).drifts());
  CHECK(after(scenario, 0).expectation == 0.0);
  for (const std::int64_t week : {1, 20, 40, 200}) {
    const double gone = 1.0 - std::exp2(-static_cast<double>(week) / 20.0);
    CHECK(after(scenario, week).expectation == Approx(0.4 * 1.5 * gone).epsilon(1e-12));
  }
}

TEST_CASE("expectation does not follow while the quality is that of the reference") {
  Scenario scenario;
  scenario.expectation.adaptation_share = 0.4;
  CHECK_FALSE(Climate(scenario, uncalibrated(scenario)).drifts());
  CHECK(after(scenario, 300).expectation == 0.0);
}

TEST_CASE("reputation is the smoothed balance of good and bad tellings") {
  Scenario scenario;
  scenario.expectation.word_of_mouth_weight = 2.0;
  scenario.expectation.adaptation_half_life = 10.0;
  const double half_way = 1.0 - std::exp2(-1.0);
  CHECK(after(scenario, 10, 3.0, 1.0).expectation == Approx(2.0 * 0.5 * half_way).epsilon(1e-12));
  CHECK(after(scenario, 10, 0.0, 5.0).expectation == Approx(-2.0 * half_way).epsilon(1e-12));
  CHECK(after(scenario, 10, 0.0, 0.0).expectation == 0.0);
}

TEST_CASE("competitors copy half of a product lead in half a year and of a service lead in five") {
  for (const auto& [part, half_life] :
       {std::pair(ValuePart::product, 26.0), std::pair(ValuePart::service, 260.0)}) {
    Scenario scenario;
    scenario.value.level[index(part)] += 2.0;
    CHECK(Climate(scenario, uncalibrated(Scenario{})).drifts());
    for (const std::int64_t week : {0, 26, 260}) {
      const double left = 2.0 * std::exp2(-static_cast<double>(week) / half_life);
      CHECK(after(scenario, week).product_lead == Approx(left).epsilon(1e-11));
      CHECK(after(scenario, week).price_lead == 0.0);
    }
  }
}

TEST_CASE("a lower money cost is a lead in price and a lag is never copied") {
  Scenario cheap;
  cheap.value.level[index(ValuePart::money)] -= 1.0;
  CHECK(after(cheap, 0).price_lead == 1.0);
  CHECK(after(cheap, 26).price_lead == Approx(0.5).epsilon(1e-11));
  Scenario slow;
  slow.value.level[index(ValuePart::time)] += 1.0;
  CHECK_FALSE(Climate(slow, uncalibrated(Scenario{})).drifts());
  CHECK(after(slow, 500).product_lead == -1.0);
}

TEST_CASE("competitors keep what they copied when the lead is given up") {
  const Scenario scenario =
      with_event({.week = 0, .last_week = 25, .kind = EventKind::product, .product = 2.0});
  CHECK(after(scenario, 0).product_lead == 2.0);
  CHECK(after(scenario, 26).product_lead == Approx(-1.0).epsilon(1e-11));
  CHECK(after(scenario, 400).product_lead == Approx(-1.0).epsilon(1e-11));
}

TEST_CASE("events of conditions hold from their week to their last or to the end") {
  const Scenario some_weeks =
      with_event({.week = 10, .last_week = 12, .kind = EventKind::service, .quality = 1.5});
  CHECK(after(some_weeks, 9).quality == 0.0);
  CHECK(after(some_weeks, 10).quality == 1.5);
  CHECK(after(some_weeks, 12).quality == 1.5);
  CHECK(after(some_weeks, 13).quality == 0.0);
  const Climate climate(some_weeks, uncalibrated(Scenario{}));
  CHECK(climate.next_change(0) == 10);
  CHECK(climate.next_change(10) == 13);
  CHECK(climate.next_change(13) == some_weeks.simulation.weeks);

  const Scenario from_then_on = with_event({.week = 10, .kind = EventKind::price, .price = 0.25});
  CHECK(after(from_then_on, 9).price == 0.0);
  CHECK(after(from_then_on, 10).price == 0.25);
  CHECK(after(from_then_on, 10).price_lead == -2.5);
  CHECK(after(from_then_on, 500).price == 0.25);
}

TEST_CASE("a competitor wakes customers for good and a dearer price does") {
  const Scenario rival = with_event(
      {.week = 5, .last_week = 8, .kind = EventKind::competitor, .product = 1.0, .price = 0.1});
  CHECK_FALSE(after(rival, 4).competitor);
  CHECK(after(rival, 5).competitor);
  CHECK(after(rival, 5).product_lead == -1.0);
  CHECK(after(rival, 5).price_lead == -1.0);
  CHECK(after(rival, 9).competitor);
  CHECK(after(rival, 9).product_lead == 0.0);
  CHECK(after(with_event({.week = 5, .kind = EventKind::price, .price = 0.1}), 6).dearer);
  CHECK_FALSE(after(with_event({.week = 5, .kind = EventKind::price, .price = -0.1}), 6).dearer);
}
