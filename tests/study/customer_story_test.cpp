#include "study/customer_story.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/business.hpp"
#include "support/shipped_study.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

Plan tangled_plan(const std::string& name) {
  for (const Scenario& scenario : tangled_scenarios()) {
    if (scenario.name == name) return calibrated_plan(scenario);
  }
  throw std::runtime_error("no tangled scenario " + name);
}

std::vector<Member> small_members(const std::vector<std::string>& names) {
  return plan_study(shipped_requests(names, small_run(200, 2, 200)), std::nullopt);
}

}  // namespace

TEST_CASE("the margins of all customers of week 0 are the margin of the books") {
  for (const char* name : {"all kinds of loyalty", "everybody offended"}) {
    INFO(name);
    Scenario scenario = tangled_plan(name).scenario;
    scenario.cohort.customers = 50;
    scenario.money.discount_rate = 0.08;
    scenario.money.margin = 0.4;
    std::erase_if(scenario.events, [](const Event& event) { return event.customers > 50; });
    const Plan plan = calibrated_plan(scenario);
    double margin = 0.0;
    Path path;
    for (std::uint32_t customer = 0; customer < 50; ++customer) {
      const CustomerStory story = tell_story(plan, 2, customer);
      margin += story.worth.discounted;
      path = story.seen.path;
    }
    const Accounts accounts = book(path, plan.scenario);
    const auto weeks = static_cast<std::size_t>(scenario.simulation.weeks);
    const double booked = accounts.at(curve::value, weeks) + accounts.at(curve::cost, weeks);
    CHECK(margin / 50.0 == Approx(booked).epsilon(1e-12));
  }
}

TEST_CASE("what is missing after somebody left and what they brought make up the whole horizon") {
  const Plan plan = tangled_plan("plain");
  const std::optional<Leaver> leaver = first_leaver(plan, 0, Cause::poor_service, {});
  REQUIRE(leaver);
  const CustomerStory story = tell_story(plan, 0, leaver->customer);
  CHECK(story.left() == leaver);
  CHECK(story.worth.weeks_paid == leaver->week + 1);
  CHECK(story.worth.margin == Approx(50.0 * (leaver->week + 1)));
  CHECK(story.worth.discounted + story.worth.missing == Approx(50.0 * 120));
}

TEST_CASE("the first leaver has the lowest number of those who left so") {
  const Plan plan = tangled_plan("every leaver replaced");
  const std::vector<Leaver> leavers = tell_story(plan, 0, 0).seen.leavers;
  for (const Cause cause : all_causes) {
    for (const Channel channel : all_channels) {
      const std::optional<Leaver> first = first_leaver(plan, 0, cause, channel);
      std::vector<Leaver> alike;
      std::ranges::copy_if(leavers, std::back_inserter(alike), [&](const Leaver& leaver) {
        return leaver.cause == cause && leaver.channel == channel;
      });
      REQUIRE(first.has_value() == !alike.empty());
      if (first) CHECK(*first == std::ranges::min(alike, {}, &Leaver::customer));
    }
  }
  CHECK_FALSE(first_leaver(plan, 0, Cause::better_product, Channel::word_of_mouth));
}

TEST_CASE("spans cover every week once and tell remarkable weeks alone") {
  const std::vector<Member> members = small_members({"documents", "gold-service"});
  for (const std::uint32_t customer : {0U, 3U, 50U, 199U}) {
    INFO("customer " << customer);
    const std::vector<CustomerStory> stories{tell_story(members[0].plan, 1, customer),
                                             tell_story(members[1].plan, 1, customer)};
    std::uint32_t next = 0;
    for (const WeekSpan& span : spans_of(stories)) {
      REQUIRE(span.first == next);
      REQUIRE(span.first / 52 == span.last / 52);
      for (const CustomerStory& story : stories) {
        for (const WatchedWeek* week : within(story, span).weeks) {
          REQUIRE((span.first == span.last || !is_remarkable(*week)));
        }
      }
      next = span.last + 1;
    }
    CHECK(next ==
          std::max(stories[0].seen.weeks.back().week, stories[1].seen.weeks.back().week) + 1);
  }
}

TEST_CASE("a story parts from itself nowhere and from another in the first week that differs") {
  const std::vector<Member> members = small_members({"documents", "gold-service"});
  std::size_t parted = 0;
  for (std::uint32_t customer = 0; customer < 20; ++customer) {
    const CustomerStory one = tell_story(members[0].plan, 0, customer);
    const CustomerStory other = tell_story(members[1].plan, 0, customer);
    CHECK_FALSE(parting_week(one, one));
    const auto parting = parting_week(one, other);
    if (!parting) continue;
    ++parted;
    for (std::uint32_t week = 0; week < *parting; ++week) {
      REQUIRE(one.seen.weeks[week].points_at_end == other.seen.weeks[week].points_at_end);
    }
  }
  CHECK(parted > 10);
}
