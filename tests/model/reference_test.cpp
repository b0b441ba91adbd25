#include "model/reference.hpp"

#include <catch2/catch.hpp>

#include "model/parameters/parameters.hpp"

using namespace retain::model;

namespace {

Scenario another_world() {
  Scenario scenario;
  scenario.name = "another-world";
  scenario.churn.share_lost = 0.3;
  scenario.word_of_mouth.told = 5;
  scenario.money.margin = 0.2;
  scenario.service.visits_per_week = 0.5;
  scenario.simulation.weeks = 260;
  scenario.service.level[index(Dimension::empathy)] = 9.0;
  scenario.complaints.complain = 0.3;
  scenario.cancellation.attempt = 1.0;
  scenario.money.programme_per_customer = 77.0;
  scenario.acquisition.policy = AcquisitionPolicy::replace;
  scenario.events.push_back(Event{});
  return scenario;
}

}  // namespace

TEST_CASE("a reference has the world and the settings of its scenario") {
  const Scenario reference = reference_of(another_world(), Scenario{});
  CHECK(reference.churn.share_lost == 0.3);
  CHECK(reference.word_of_mouth.told == 5);
  CHECK(reference.money.margin == 0.2);
  CHECK(reference.service.visits_per_week == 0.5);
  CHECK(reference.simulation.weeks == 260);
}

TEST_CASE("a reference has the levers of the root") {
  Scenario root;
  root.service.level[index(Dimension::reliability)] = 6.5;
  root.complaints.complain = 0.1;
  const Scenario reference = reference_of(another_world(), root);
  CHECK(reference.service.level[index(Dimension::reliability)] == 6.5);
  CHECK_FALSE(reference.service.level[index(Dimension::empathy)].has_value());
  CHECK(reference.complaints.complain == 0.1);
  CHECK(reference.cancellation.attempt == 0.0);
  CHECK(reference.money.programme_per_customer == 0.0);
}

TEST_CASE("a reference has neither events nor acquisition, whatever the root has") {
  Scenario root;
  root.events.push_back(Event{});
  root.acquisition.policy = AcquisitionPolicy::replace;
  const Scenario reference = reference_of(another_world(), root);
  CHECK(reference.events.empty());
  CHECK(reference.acquisition.policy == AcquisitionPolicy::none);
}

TEST_CASE("scenarios are the same when their values are, whatever they are called") {
  Scenario one = another_world();
  Scenario other = another_world();
  other.name = "renamed";
  other.title = "Another title";
  CHECK(same_values(one, other));
  SECTION("a parameter differs") {
    other.loyalty.points.silent = -11.0;
  }
  SECTION("an event differs") {
    other.events[0].customers = 2;
  }
  SECTION("an event is missing") {
    other.events.clear();
  }
  one.title = other.title;
  CHECK(same_values(one, another_world()));
  CHECK((other.events.size() == 1 && other.events[0].customers == 1 &&
         other.loyalty.points.silent == -12.0) == same_values(one, other));
}

TEST_CASE("only a lever that differs from its default counts as a changed lever") {
  Scenario scenario;
  CHECK(levers_set(scenario).empty());
  scenario.churn.share_lost = 0.2;
  scenario.simulation.replications = 7;
  CHECK(levers_set(scenario).empty());
  scenario.expectation.promise = 6.5;
  CHECK_FALSE(levers_set(scenario).empty());
}

TEST_CASE("titles of records may differ between scenarios that are the same, names may not") {
  Scenario one;
  one.segments = {{.name = "regulars", .title = "Regular customers"}};
  one.touchpoints = {{.name = "desk", .title_zh = "前台"}};
  Scenario other = one;
  other.segments[0].title = "Those who come back";
  other.touchpoints[0].title_zh.clear();
  CHECK(same_values(one, other));
  other.segments[0].name = "others";
  CHECK_FALSE(same_values(one, other));
}
