#pragma once

#include <vector>

#include "model/scenario.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

[[nodiscard]] inline std::vector<Segment> all_kinds_of_loyalty() {
  return {
      {.name = "loyal", .share = 0.3, .spend_per_week = 80.0, .responsiveness = 1.2},
      {.name = "satisfied", .share = 0.25, .need = 0.5, .loyalty = LoyaltyKind::satisfied},
      {.name = "rewarded", .share = 0.15, .hazard = 0.7, .loyalty = LoyaltyKind::rewarded},
      {.name = "captive", .share = 0.2, .spend_per_week = 20.0, .loyalty = LoyaltyKind::captive},
      {.name = "habitual", .share = 0.1, .loyalty = LoyaltyKind::habitual}};
}

/// Small businesses in which much happens at once: events of both kinds, several in one week,
/// stories that travel for weeks, attempts to retain, newcomers, caps that bind. `name` says what.
[[nodiscard]] inline std::vector<Scenario> tangled_scenarios() {
  std::vector<Scenario> all;
  const auto add = [&](const char* name) -> Scenario& {
    Scenario& scenario = all.emplace_back();
    scenario.name = name;
    scenario.cohort.customers = 700;  // two blocks of words, the second not full
    scenario.simulation.weeks = 120;
    scenario.simulation.seed = 20;
    scenario.churn.share_lost = 0.6;
    scenario.churn.within_years = 2.0;
    return scenario;
  };
  const auto add_events = [](Scenario& scenario) {
    scenario.events = {
        {.week = 0, .customers = 3, .cause = Cause::not_valued},
        {.week = 17, .last_week = 23, .kind = EventKind::offence, .customers = 40, .leaves = false},
        {.week = 17, .kind = EventKind::offence, .customers = 5},
        {.week = 40, .customers = 2, .cause = Cause::other},
        {.week = 41, .kind = EventKind::offence, .customers = 9, .tells = false, .leaves = false},
        {.week = 119, .customers = 1}};
  };
  const auto retell = [](Scenario& scenario, std::int64_t delay) {
    scenario.word_of_mouth.generations = 4;
    scenario.word_of_mouth.retell_probability = 0.15;
    scenario.word_of_mouth.retell_delay = delay;
    scenario.word_of_mouth.own_customers = 0.6;
    scenario.word_of_mouth.loss_probability = 0.2;
  };
  const auto replace = [](Scenario& scenario, double share) {
    scenario.acquisition.policy = AcquisitionPolicy::replace;
    scenario.acquisition.share = share;
    scenario.market.refusal = 1.0;
  };

  add("plain");
  add_events(add("events"));
  for (const std::int64_t delay : {0, 1, 3}) {
    Scenario& scenario = add(delay == 0   ? "stories retold at once"
                             : delay == 1 ? "stories retold after a week"
                                          : "stories retold after three weeks");
    retell(scenario, delay);
    add_events(scenario);
  }
  for (const Dispersion dispersion : {Dispersion::negative_binomial, Dispersion::fixed}) {
    Scenario& scenario = add(dispersion == Dispersion::fixed ? "a fraction told"
                                                             : "some tell few and some tell many");
    retell(scenario, 1);
    add_events(scenario);
    scenario.word_of_mouth.told = 7.3;
    scenario.word_of_mouth.dispersion = dispersion;
    scenario.word_of_mouth.circle = 20.0;
  }
  {
    Scenario& scenario = add("every leaver replaced");
    replace(scenario, 1.0);
    add_events(scenario);
  }
  {
    Scenario& scenario = add("a market with few prospects");
    replace(scenario, 1.0);
    scenario.market.size = 703.5;
  }
  {
    Scenario& scenario = add("newcomers every week");
    retell(scenario, 1);
    add_events(scenario);
    scenario.market.refusal = 1.0;
    scenario.acquisition.policy = AcquisitionPolicy::weekly;
    scenario.acquisition.per_week = 3.4;
    scenario.acquisition.advertising_per_week = 300.0;
  }
  {
    Scenario& scenario = add("newcomers who grow in number");
    add_events(scenario);
    scenario.acquisition.policy = AcquisitionPolicy::weekly;
    scenario.acquisition.per_week = 2.3;
    scenario.acquisition.growth_per_year = 0.8;
    scenario.acquisition.advertising_per_week = 100.0;
  }
  {
    Scenario& scenario = add("more newcomers than the market holds");
    scenario.market.size = 800.5;
    scenario.acquisition.policy = AcquisitionPolicy::weekly;
    scenario.acquisition.per_week = 20.0;
    scenario.acquisition.advertising_per_week = 900.0;
  }
  {
    Scenario& scenario = add("everything at once");
    retell(scenario, 1);
    add_events(scenario);
    replace(scenario, 0.7);
    scenario.cancellation.attempt = 0.8;
    scenario.complaints = {.complain = 0.6, .resolved = 0.7, .quickly = 0.5, .surprise = 0.4};
    scenario.loyalty.points = {0.7, -12.4, -11.0, -6.5, -2.0, 1.3};
    scenario.service.visits_per_week = 0.8;
  }
  {
    Scenario& scenario = add("several visits a week");
    retell(scenario, 1);
    add_events(scenario);
    scenario.service.visits_per_week = 2.5;
    scenario.complaints = {.complain = 0.6, .resolved = 0.7, .quickly = 0.5, .surprise = 0.4};
    scenario.loyalty.points.delighted = 0.7;
    scenario.loyalty.points.silent = -5.4;
    scenario.word_of_mouth.recommend = 0.6;
    scenario.word_of_mouth.advocate_points = 5;
    scenario.word_of_mouth.conversion = 0.2;
    scenario.touchpoints = {{.name = "counter", .share = 0.7},
                            {.name = "telephone", .share = 0.3, .offset = {-2, 0, 0, -1, 0}}};
  }
  {
    Scenario& scenario = add("all kinds of loyalty");
    retell(scenario, 1);
    add_events(scenario);
    scenario.segments = all_kinds_of_loyalty();
    scenario.loyalty.lowest = -20;
    scenario.events.push_back({.week = 30, .kind = EventKind::competitor, .product = 1.0});
    scenario.events.push_back(
        {.week = 50, .last_week = 70, .kind = EventKind::price, .price = 0.1});
    scenario.cancellation.attempt = 0.5;
  }
  {
    Scenario& scenario = add("first impressions of newcomers");
    add_events(scenario);
    replace(scenario, 0.8);
    scenario.service.first_impression = true;
    scenario.service.level[index(Dimension::tangibles)] = 4.0;
    scenario.segments = all_kinds_of_loyalty();
    scenario.touchpoints = {{.name = "counter", .share = 0.7},
                            {.name = "telephone", .share = 0.3, .offset = {-2, 0, 0, -1, 0}}};
  }
  {
    Scenario& scenario = add("expectations that follow");
    add_events(scenario);
    scenario.expectation.adaptation_share = 0.6;
    scenario.expectation.adaptation_half_life = 10.0;
    scenario.expectation.word_of_mouth_weight = 1.0;
    scenario.events.push_back(
        {.week = 20, .last_week = 90, .kind = EventKind::service, .quality = 1.5});
    scenario.word_of_mouth.recommend = 0.8;
    scenario.word_of_mouth.advocate_points = 3;
    scenario.word_of_mouth.conversion = 0.3;
    scenario.market.refusal = 0.5;
  }
  {
    Scenario& scenario = add("leads that are copied");
    scenario.value.level[index(ValuePart::service)] = 8.0;
    scenario.value.level[index(ValuePart::money)] = 3.0;
    scenario.events = {{.week = 40, .kind = EventKind::product, .product = 2.0}};
    scenario.acquisition.policy = AcquisitionPolicy::weekly;
    scenario.acquisition.per_week = 2.5;
  }
  {
    Scenario& scenario = add("an established business");
    scenario.cohort.start = CohortStart::established;
    scenario.service.first_impression = true;
    scenario.segments = all_kinds_of_loyalty();
    scenario.word_of_mouth.recommend = 0.5;
    scenario.word_of_mouth.advocate_points = 2;
    replace(scenario, 0.5);
  }
  {
    Scenario& scenario = add("twelve customers");
    scenario.cohort.customers = 12;
    retell(scenario, 0);
    scenario.word_of_mouth.loss_probability = 0.7;
    scenario.events = {{.week = 5, .customers = 4, .cause = Cause::not_valued}};
    replace(scenario, 0.5);
  }
  {
    Scenario& scenario = add("everybody offended");
    scenario.cohort.customers = 50;
    scenario.events = {
        {.week = 3, .kind = EventKind::offence, .customers = 50, .tells = false, .leaves = false},
        {.week = 30, .customers = 50}};
  }
  return all;
}

}  // namespace retain::test
