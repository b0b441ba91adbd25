#include "model/parameters/rules.hpp"

#include <catch2/catch.hpp>

using namespace retain::model;

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
  CHECK(say(found[0].text) == text);
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
  scenario.touchpoints.assign(32, Touchpoint{.name = {}, .share = 0.031251, .offset = {}});
  for (std::size_t i = 0; i < 32; ++i) scenario.touchpoints[i].name = "t" + std::to_string(i);
  scenario.touchpoints[0].share = 0.031234;
  CHECK(violations(scenario).empty());
  scenario.churn.causes = {0.33333, 0.33333, 0.33333, 0.0, 0.0};
  check_single_violation(scenario, "churn.causes.other",
                         "the shares of [churn.causes] sum to 0.99999, not to 1");
}

TEST_CASE("a touchpoint has no name that programs take for something else") {
  Scenario scenario;
  for (const char* name : {"nan", "2027", "mar-1"}) {
    scenario.touchpoints = {Touchpoint{.name = name, .share = 1.0, .offset = {}}};
    const std::vector<Violation> found = violations(scenario);
    REQUIRE(found.size() == 1);
    CHECK_THAT(say(found[0].text), Catch::Contains("programs that read tables"));
  }
}

TEST_CASE("a story does not grow beyond what can be counted") {
  Scenario scenario;
  scenario.word_of_mouth.told = 10.0;
  scenario.word_of_mouth.retell_probability = 0.5;
  scenario.word_of_mouth.retell_to = 20;
  scenario.word_of_mouth.generations = 10;
  CHECK(violations(scenario).empty());
  scenario.word_of_mouth.retell_to = 22;
  check_single_violation(scenario, "word_of_mouth.generations",
                         "a story that 23579476910 people hear in its last generation is more than "
                         "the 10000000000 that this program counts; lower generations, retell_to "
                         "or retell_probability");
  scenario.word_of_mouth.generations = 9;
  CHECK(violations(scenario).empty());
}

TEST_CASE("the market holds at least the customers") {
  Scenario scenario;
  scenario.market.size = 999.0;
  check_single_violation(scenario, "market.size",
                         "a market of 999 people is smaller than the 1000 customers");
  scenario.market.size = 1000.0;
  CHECK(violations(scenario).empty());
}

TEST_CASE("nobody tells more people than they know") {
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
        std::vector<std::string>{"event.2.customers", "cohort.customers", "event.2.kind"});
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
  Scenario shrinking;
  shrinking.acquisition.growth_per_year = -0.1;
  check_single_violation(shrinking, "acquisition.growth_per_year",
                         "acquisition.growth_per_year" + text);
  Scenario advertising;
  advertising.acquisition.advertising_per_week = 100.0;
  advertising.acquisition.policy = AcquisitionPolicy::replace;
  check_single_violation(advertising, "acquisition.advertising_per_week",
                         "acquisition.advertising_per_week" + text);
  advertising.acquisition.policy = AcquisitionPolicy::weekly;
  CHECK(violations(advertising).empty());
}

TEST_CASE("only an offence or departure is held to the number of customers") {
  Scenario scenario = with_event({.kind = EventKind::competitor});
  scenario.cohort.customers = 1;
  CHECK(violations(scenario).empty());
}

TEST_CASE("an event changes only what its kind changes") {
  const auto refused = [](const Event& event, const std::string& field, const std::string& kinds,
                          const std::string& kind) {
    check_single_violation(
        with_event(event), "event.2." + field,
        "event.2." + field + " is for events of kind " + kinds + "; this one is of kind " + kind);
  };
  const std::string of_kinds = "offence and departure";
  refused({.quality = 1.0}, "quality", "service", "departure");
  refused({.kind = EventKind::competitor, .quality = 1.0}, "quality", "service", "competitor");
  refused({.kind = EventKind::price, .product = 1.0, .price = 0.1}, "product",
          "product and competitor", "price");
  refused({.kind = EventKind::product, .product = 1.0, .price = 0.1}, "price",
          "price and competitor", "product");
  refused({.kind = EventKind::competitor, .customers = 2}, "customers", of_kinds, "competitor");
  refused({.kind = EventKind::competitor, .cause = Cause::other}, "cause", of_kinds, "competitor");
  refused({.kind = EventKind::competitor, .tells = false}, "tells", of_kinds, "competitor");
  refused({.kind = EventKind::competitor, .leaves = false}, "leaves", of_kinds, "competitor");
  CHECK(violations(with_event({.kind = EventKind::competitor, .product = 1.0, .price = 0.1}))
            .empty());
}

TEST_CASE("an event of a condition changes something, and a competitor may come with nothing new") {
  const auto refused = [](EventKind kind, const std::string& name, const std::string& field) {
    check_single_violation(
        with_event({.kind = kind}), "event.2." + field,
        "an event of kind " + name + " changes nothing while event.2." + field + " is 0");
  };
  refused(EventKind::service, "service", "quality");
  refused(EventKind::product, "product", "product");
  refused(EventKind::price, "price", "price");
  CHECK(violations(with_event({.kind = EventKind::service, .quality = -1.0})).empty());
  CHECK(violations(with_event({.kind = EventKind::price, .price = 0.1})).empty());
  CHECK(violations(with_event({.kind = EventKind::product, .product = -1.0})).empty());
  CHECK(violations(with_event({.kind = EventKind::competitor})).empty());
}

TEST_CASE("the shares of segments and of touchpoints sum to 1") {
  Scenario scenario;
  scenario.segments = {{.name = "a", .share = 0.5}, {.name = "b", .share = 0.4}};
  check_single_violation(scenario, "segment.2.share",
                         "the shares of [[segment]] sum to 0.9, not to 1");
  CHECK(violations(scenario)[0].keys ==
        std::vector<std::string>{"segment.2.share", "segment.1.share", "segment"});
  scenario.segments[1].share = 0.5;
  CHECK(violations(scenario).empty());
  scenario.touchpoints = {{.name = "a", .share = 0.5, .offset = {}}};
  check_single_violation(scenario, "touchpoint.1.share",
                         "the shares of [[touchpoint]] sum to 0.5, not to 1");
  scenario.touchpoints[0].share = 1.0;
  CHECK(violations(scenario).empty());
}

TEST_CASE("segments and touchpoints have plain names that differ") {
  Scenario scenario;
  scenario.segments = {{.name = "a", .share = 0.5}, {.name = "", .share = 0.5}};
  check_single_violation(scenario, "segment.2.name",
                         "segment.2 has no name; write name = \"...\", of a-z, 0-9 and -");
  scenario.segments[1].name = "A b";
  check_single_violation(scenario, "segment.2.name",
                         "segment.2.name = \"A b\": a name is made of a-z, 0-9 and -, beginning "
                         "with a letter or digit");
  scenario.segments[1].name = "a";
  check_single_violation(scenario, "segment.2.name",
                         "segment.2.name = \"a\": the name is taken already");
  scenario.segments[1].name = "b";
  scenario.touchpoints = {{.name = "a", .share = 1.0, .offset = {}}};
  CHECK(violations(scenario).empty());
}

TEST_CASE("no two touchpoints or segments of a scenario are shown alike in a language") {
  Scenario scenario;
  scenario.touchpoints = {
      {.name = "desk", .title = "Front desk", .title_zh = "前台", .share = 0.5},
      {.name = "phone", .title = "Telephone", .title_zh = "电话", .share = 0.5}};
  CHECK(violations(scenario).empty());
  Touchpoint& phone = scenario.touchpoints[1];
  phone.title = "Front desk";
  check_single_violation(scenario, "touchpoint.2.title",
                         "touchpoint.1 and touchpoint.2 are both shown as \"Front desk\"; give "
                         "them titles that differ");
  phone.title = "desk";  // the name of one that has a title
  phone.title_zh = "前台";
  check_single_violation(scenario, "touchpoint.2.title",
                         "touchpoint.1 and touchpoint.2 are both shown as \"前台\"; give them "
                         "titles that differ");
  phone.title_zh = {};  // Chinese readers see "desk"
  CHECK(violations(scenario).empty());
  scenario.touchpoints[0].title_zh = {};
  scenario.touchpoints[0].title = {};
  check_single_violation(scenario, "touchpoint.2.title",
                         "touchpoint.1 and touchpoint.2 are both shown as \"desk\"; give them "
                         "titles that differ");
}

TEST_CASE("money spent on a lever without effects is refused") {
  for (std::size_t i = 0; i < lever_count; ++i) {
    const std::string lever = "lever." + std::string(lever_names[i]);
    INFO(lever);
    Scenario scenario;
    scenario.levers.per_year[i] = 1000.0;
    check_single_violation(scenario, lever + ".per_year",
                           lever +
                               ".per_year = 1000 changes nothing: no effect of this lever is "
                               "given. Extend \"levers\" as well, or state an effect");
  }
  Scenario scenario;
  scenario.levers.per_year[index(LeverName::training)] = 1000.0;
  scenario.levers.effect.training_assurance = -0.5;
  CHECK(violations(scenario).empty());
}

TEST_CASE("customers may start in the established state") {
  Scenario scenario;
  scenario.cohort.start = CohortStart::established;
  CHECK(violations(scenario).empty());
}

TEST_CASE("all broken rules are told at once") {
  Scenario scenario = with_event({.week = 520, .customers = 1001});
  scenario.market.size = 10.0;
  CHECK(violations(scenario).size() == 3);
}
