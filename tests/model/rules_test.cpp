#include "model/rules.hpp"

#include <catch2/catch.hpp>

using namespace retain;

namespace {

Scenario with_event(const Event& event) {
  Scenario scenario;
  scenario.events.push_back(Event{});
  scenario.events.push_back(event);
  return scenario;
}

void check_single_violation(const Scenario& scenario, const std::string& key,
                            const std::string& text) {
  const std::vector<Violation> found = violations(scenario);
  REQUIRE(found.size() == 1);
  CHECK(found[0].keys.front() == key);
  CHECK(found[0].text == text);
}

}  // namespace

TEST_CASE("the default scenario breaks no rule") {
  CHECK(violations(Scenario{}).empty());
}

TEST_CASE("shares of causes and weights of dimensions must sum to 1") {
  Scenario causes;
  causes.churn.causes[index(Cause::other)] = 0.15;
  check_single_violation(causes, "churn.causes.other",
                         "the shares of [churn.causes] sum to 1.1, not to 1");
  Scenario weights;
  weights.service.weight[index(Dimension::tangibles)] = 0.0;
  check_single_violation(weights, "service.weight.reliability",
                         "the shares of [service.weight] sum to 0.89, not to 1");
}

TEST_CASE("shares typed with six decimals sum to 1") {
  Scenario scenario;
  scenario.churn.causes = {0.333333, 0.333333, 0.333333, 0.0, 0.0};
  CHECK(violations(scenario).empty());
  scenario.churn.causes = {0.33333, 0.33333, 0.33333, 0.0, 0.0};
  check_single_violation(scenario, "churn.causes.other",
                         "the shares of [churn.causes] sum to 0.99999, not to 1");
}

TEST_CASE("the market holds at least the customers") {
  Scenario scenario;
  scenario.market.size = 999.0;
  check_single_violation(scenario, "market.size",
                         "a market of 999 people is smaller than the 1000 customers");
  scenario.market.size = 1000.0;
  CHECK(violations(scenario).empty());
}

TEST_CASE("nobody tells more people than he knows") {
  Scenario scenario;
  scenario.word_of_mouth.told = 251;
  check_single_violation(scenario, "word_of_mouth.told",
                         "251 people told are more than the circle of 250 people");
  scenario.word_of_mouth.told = 250;
  CHECK(violations(scenario).empty());
}

TEST_CASE("an event lies within the simulation") {
  check_single_violation(with_event({.week = 520}), "event.2.week",
                         "event.2.week = 520 lies outside the simulation, whose last week is 519 "
                         "(weeks count from 0)");
  check_single_violation(with_event({.week = 500, .last_week = 520}), "event.2.last_week",
                         "event.2.last_week = 520 lies outside the simulation, whose last week is "
                         "519 (weeks count from 0)");
  check_single_violation(with_event({.week = 10, .last_week = 9}), "event.2.last_week",
                         "event.2.last_week = 9 lies before its first week, 10");
  CHECK(violations(with_event({.week = 519})).empty());
  CHECK(violations(with_event({.week = 0, .last_week = 519})).empty());
}

TEST_CASE("an event meets no more customers than there are") {
  check_single_violation(
      with_event({.customers = 1001}), "event.2.customers",
      "event.2.customers = 1001 a week is more than the 1000 customers of the cohort");
}

TEST_CASE("a rule about an event names every value that it looks at") {
  CHECK(violations(with_event({.week = 520}))[0].keys ==
        std::vector<std::string>{"event.2.week", "simulation.weeks"});
  CHECK(violations(with_event({.week = 5, .last_week = 520}))[0].keys ==
        std::vector<std::string>{"event.2.last_week", "event.2.week", "simulation.weeks"});
  CHECK(violations(with_event({.week = 5, .last_week = 4}))[0].keys ==
        std::vector<std::string>{"event.2.last_week", "event.2.week"});
  CHECK(violations(with_event({.customers = 1001}))[0].keys ==
        std::vector<std::string>{"event.2.customers", "cohort.customers"});
  CHECK(violations(with_event({.leaves = false}))[0].keys ==
        std::vector<std::string>{"event.2.leaves", "event.2.kind"});
}

TEST_CASE("a wrong week of an event is told once") {
  CHECK(violations(with_event({.week = 600, .last_week = 5})).size() == 1);
}

TEST_CASE("a departure leaves, an offence may stay") {
  check_single_violation(with_event({.kind = EventKind::departure, .leaves = false}),
                         "event.2.leaves",
                         "a departure always leaves; write kind = \"offence\" for customers who "
                         "stay");
  CHECK(violations(with_event({.kind = EventKind::offence, .leaves = false})).empty());
}

TEST_CASE("customers a week and advertising belong to the policy weekly") {
  const std::string text =
      " is for acquisition.policy = \"weekly\"; write that policy, or 0 for it";
  Scenario steady;
  steady.acquisition.per_week = 0.5;
  check_single_violation(steady, "acquisition.per_week", "acquisition.per_week" + text);
  Scenario advertising;
  advertising.acquisition.advertising_per_week = 100.0;
  advertising.acquisition.policy = AcquisitionPolicy::replace;
  check_single_violation(advertising, "acquisition.advertising_per_week",
                         "acquisition.advertising_per_week" + text);
  advertising.acquisition.policy = AcquisitionPolicy::weekly;
  CHECK(violations(advertising).empty());
}

TEST_CASE("all broken rules are told at once") {
  Scenario scenario = with_event({.week = 520, .customers = 1001});
  scenario.market.size = 10.0;
  CHECK(violations(scenario).size() == 3);
}
