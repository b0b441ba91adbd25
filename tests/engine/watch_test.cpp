// A watched customer is the customer of the run: the same business, the same draws.

#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "engine/agents/agents.hpp"
#include "support/business.hpp"
#include "support/path_differences.hpp"
#include "support/shipped.hpp"
#include "support/slow_business.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

const std::vector<std::string> nothing;

/// Small versions of shipped scenarios in which customers differ in every way.
std::vector<Plan> small_shipped_plans() {
  std::vector<Plan> plans;
  for (const char* name : {"documents", "gold-service", "replace-the-lost", "evidence", "advocates",
                           "four-illusions", "competitor-enters", "first-impression",
                           "moments-of-truth", "established", "timm", "retention-desk"}) {
    const std::vector<Override> small{{"cohort.customers", "250", "--customers"},
                                      {"simulation.weeks", "150", "--weeks"}};
    const LoadedScenario loaded = load_scenarios({name}, small, shipped_folder()).front();
    plans.push_back(make_plan(loaded.scenario, calibrate(loaded.reference)));
  }
  return plans;
}

std::vector<Plan> plans_to_watch() {
  std::vector<Plan> plans = small_shipped_plans();
  for (const Scenario& scenario : tangled_scenarios()) plans.push_back(calibrated_plan(scenario));
  return plans;
}

void check_against(const SlowLife& life, const WatchedCustomer& watched) {
  REQUIRE(watched.weeks.size() == life.points.size());
  for (std::size_t i = 0; i < life.points.size(); ++i) {
    const WatchedWeek& week = watched.weeks[i];
    REQUIRE(week.week == life.first_week + static_cast<std::int64_t>(i));
    REQUIRE(week.points_at_start == life.points[i]);
    const bool is_last = i + 1 == life.points.size();
    if (!is_last) REQUIRE(week.points_at_end == life.points[i + 1]);
    REQUIRE(week.left.has_value() == (is_last && life.left_in));
  }
  if (!life.left_in) return;
  const Leaver& left = *watched.weeks.back().left;
  CHECK(left.week == *life.left_in);
  CHECK(left.cause == *life.cause);
  CHECK(left.channel == *life.channel);
}

/// Checks that what is told of a week leads from its first points to its last.
void check_story(const WatchedWeek& week) {
  if (!week.outcome) return;
  const int before = week.events.empty() ? week.points_at_start : week.events.back().points;
  int before_fading = before;
  for (const WeekOutcome& outcome : week.encounters()) before_fading += outcome.gained;
  REQUIRE(before_fading + (before_fading > 0 ? -1 : 1) * week.outcome->faded ==
          week.points_after_fading);
  const bool kept = week.intent && week.intent->saved;
  REQUIRE(week.points_at_end ==
          (kept ? std::max(0, week.points_after_fading) : week.points_after_fading));
  REQUIRE(week.outcome->probability > 0.0);
}

}  // namespace

TEST_CASE("a watched customer lives as in slow plain code") {
  for (const Plan& plan : plans_to_watch()) {
    INFO(plan.scenario.name);
    AgentEngine engine(plan);
    const std::vector<SlowLife> lives = slow_lives(plan, 1);
    for (std::size_t customer = 0; customer < lives.size(); customer += 23) {
      INFO("customer " << customer);
      const WatchedCustomer watched = engine.watch(1, static_cast<std::uint32_t>(customer));
      REQUIRE(watched.ever_joined == lives.size());
      check_against(lives[customer], watched);
      for (const WatchedWeek& week : watched.weeks) check_story(week);
    }
  }
}

TEST_CASE("watching somebody changes nothing for the business") {
  for (const Plan& plan : plans_to_watch()) {
    INFO(plan.scenario.name);
    AgentEngine engine(plan);
    AgentEngine watching(plan);
    for (const std::uint32_t customer : {0U, 7U, 4'000'000'000U}) {
      CHECK(differences(watching.watch(2, customer).path, engine.run(2)) == nothing);
      CHECK(differences(watching.run(3), engine.run(3)) == nothing);
    }
  }
}

TEST_CASE("the list of leavers is that of the books") {
  for (const Plan& plan : plans_to_watch()) {
    INFO(plan.scenario.name);
    AgentEngine engine(plan);
    const WatchedCustomer watched = engine.watch(0, 0);
    std::vector<Departures> counted(watched.path.weeks.size());
    for (const Leaver& leaver : watched.leavers) {
      counted[leaver.week][index(leaver.cause)][index(leaver.channel)] += 1.0;
    }
    for (std::size_t week = 0; week < counted.size(); ++week) {
      const WeekFlows& flows = watched.path.weeks[week];
      for (const Cause cause : all_causes) {
        for (const Channel channel : all_channels) {
          REQUIRE(counted[week][index(cause)][index(channel)] ==
                  flows.lost_before_payment[index(cause)][index(channel)] +
                      flows.lost_after_payment[index(cause)][index(channel)]);
        }
      }
    }
  }
}

TEST_CASE("somebody who never joins has no weeks") {
  const Plan plan = calibrated_plan(tangled_scenarios().front());
  const WatchedCustomer watched = AgentEngine(plan).watch(0, 700);
  CHECK(watched.ever_joined == 700);
  CHECK(watched.weeks.empty());
}

namespace {

/// What a lone customer went through in `weeks` weeks: encounters, and the ends of the dissatisfied
/// ones.
struct Frequencies {
  std::int64_t weeks = 0;
  std::int64_t encounters = 0;  ///< the last of each week included, which need not have happened
  std::int64_t none = 0;
  std::int64_t delighted = 0;
  PerRecovery<std::int64_t> ends{};
  std::vector<std::int64_t> dissatisfied_at = std::vector<std::int64_t>(2);
  std::vector<std::int64_t> delighted_at = std::vector<std::int64_t>(2);
};

/// A customer who never leaves and often meets something; points with fractions.
Scenario eventful_life() {
  Scenario scenario;
  scenario.cohort.customers = 1;
  scenario.simulation.weeks = 2'000;
  scenario.simulation.seed = 31;
  scenario.service.visits_per_week = 0.8;
  scenario.expectation.zone_below = 1.0;
  scenario.complaints = {.complain = 0.6, .resolved = 0.7, .quickly = 0.4, .surprise = 0.3};
  scenario.loyalty.points = {0.7, -12.4, -11.0, -6.5, -2.0, 1.3};
  scenario.touchpoints = {{.name = "counter", .share = 0.7},
                          {.name = "telephone", .share = 0.3, .offset = {-2, 0, 0, -1, 0}}};
  return scenario;
}

Frequencies frequencies_of(const Plan& plan) {
  Frequencies found;
  AgentEngine engine(plan);
  const auto replications = static_cast<std::uint32_t>(sample_size(40));
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    for (const WatchedWeek& week : engine.watch(replication, 0).weeks) {
      check_story(week);
      ++found.weeks;
      for (const WeekOutcome& outcome : week.encounters()) {
        ++found.encounters;
        if (outcome.meeting == Meeting::none) ++found.none;
        if (outcome.meeting == Meeting::delighted) {
          ++found.delighted;
          ++found.delighted_at[outcome.touchpoint];
        }
        if (outcome.meeting == Meeting::dissatisfied) {
          ++found.ends[index(outcome.recovery)];
          ++found.dissatisfied_at[outcome.touchpoint];
        }
      }
    }
  }
  return found;
}

bool is_frequency_of(std::int64_t count, const Frequencies& found, double truth) {
  return agrees(measured_share(count, found.weeks, truth), truth);
}

}  // namespace

TEST_CASE("what customers meet has the frequencies of the scenario") {
  const Plan plan = plan_with_hazards(eventful_life(), {});
  const Frequencies found = frequencies_of(plan);
  const WeekTable& table = plan.table();
  REQUIRE(found.weeks == 2'000 * sample_size(40));
  CHECK(is_frequency_of(found.none, found, 1.0 - table.encounters));
  CHECK(is_frequency_of(found.delighted, found, table.delighted));
  for (std::size_t end = 0; end < recovery_count; ++end) {
    INFO("end " << end);
    CHECK(is_frequency_of(found.ends[end], found, table.dissatisfied * table.recovery[end]));
  }
  for (std::size_t at = 0; at < 2; ++at) {
    INFO("touchpoint " << at);
    CHECK(is_frequency_of(found.delighted_at[at], found,
                          table.encounters * table.kinds[at].delighted));
    CHECK(is_frequency_of(found.dissatisfied_at[at], found,
                          table.encounters * table.kinds[at].dissatisfied));
  }
}

TEST_CASE("of several visits a week each has the frequencies of the scenario") {
  Scenario scenario = eventful_life();
  scenario.service.visits_per_week = 2.3;
  scenario.loyalty.points = {0.7, -2.4, -2.0, -1.5, -1.0, 1.3};
  const Plan plan = plan_with_hazards(scenario, {});
  const Frequencies found = frequencies_of(plan);
  const WeekTable& table = plan.table();
  const std::int64_t met = found.encounters - found.none;
  CHECK(found.encounters == 3 * found.weeks);
  CHECK(is_frequency_of(found.none, found, 0.7));
  const auto is_share_of_met = [&](std::int64_t count, double truth) {
    return agrees(measured_share(count, met, truth), truth);
  };
  CHECK(is_share_of_met(found.delighted, table.delighted_share));
  for (std::size_t end = 0; end < recovery_count; ++end) {
    INFO("end " << end);
    CHECK(is_share_of_met(found.ends[end],
                          table.dissatisfied / table.encounters * table.recovery[end]));
  }
}

TEST_CASE("frequencies of another scenario are told apart") {
  const Frequencies found = frequencies_of(plan_with_hazards(eventful_life(), {}));
  // Smaller samples get a difference that is larger by as much as their error.
  const double scale = std::sqrt(RETAIN_SAMPLE_DIVISOR);
  Scenario other = eventful_life();
  other.complaints.resolved -= 0.05 * scale;
  other.expectation.promise += 0.1 * scale;
  const WeekTable table = make_week_table(other, uncalibrated(eventful_life()));
  CHECK_FALSE(is_frequency_of(found.delighted, found, table.delighted));
  const std::size_t unresolved = index(Recovery::unresolved);
  CHECK_FALSE(is_frequency_of(found.ends[unresolved], found,
                              table.dissatisfied * table.recovery[unresolved]));
}
