#include "engine/expected/expected.hpp"

#include <catch2/catch.hpp>

#include "business/measures/curves.hpp"
#include "model/market.hpp"
#include "support/business.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

double sum_of(const Departures& lost) {
  double sum = 0.0;
  for (const PerChannel<double>& of_cause : lost) sum += of_cause[0] + of_cause[1];
  return sum;
}

/// Departures of a whole path by cause and channel, before and after payment.
Departures all_lost(const Path& path) {
  Departures all{};
  for (const WeekFlows& week : path.weeks) {
    for (std::size_t c = 0; c < cause_count; ++c) {
      for (std::size_t k = 0; k < channel_count; ++k) {
        all[c][k] += week.lost_before_payment[c][k] + week.lost_after_payment[c][k];
      }
    }
  }
  return all;
}

Path path_of(const Plan& plan) {
  return expected_path(plan);
}

}  // namespace

TEST_CASE("expected heads add up in every week") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const Path path = path_of(calibrated_plan(scenario));
    REQUIRE(path.weeks.size() == static_cast<std::size_t>(scenario.simulation.weeks) + 1);
    for (std::size_t week = 0; week + 1 < path.weeks.size(); ++week) {
      const WeekFlows& now = path.weeks[week];
      CHECK(now.paying.business ==
            Approx(now.active.business - sum_of(now.lost_before_payment)).margin(1e-9));
      CHECK(path.weeks[week + 1].active.business ==
            Approx(now.paying.business - sum_of(now.lost_after_payment) + now.joined).margin(1e-9));
      CHECK(now.active.business >= 0.0);
    }
  }
}

TEST_CASE("the first row is the cohort before anything happened") {
  const Path path = path_of(calibrated_plan(Scenario{}));
  CHECK(path.weeks[0].active.cohort == 1000.0);
  CHECK(path.weeks[0].active.business == 1000.0);
  CHECK(path.weeks[0].paying.cohort == 1000.0);
  CHECK(path.weeks[0].awareness == 0.0);
}

TEST_CASE("an offence gives the points of the complaint tree to those whom it meets") {
  // With attempts that save everybody but for a lift to 0 points, hazards show the points: half of
  // the customers are offended, and leave at the hazards of their lower level.
  Scenario scenario;
  scenario.service.visits_per_week = 0.0;
  scenario.word_of_mouth.loss_probability = 0.0;
  scenario.loyalty.memory_half_life = 1e6;
  scenario.simulation.weeks = 1;
  scenario.complaints.complain = 0.0;
  scenario.events = {{.kind = EventKind::offence, .customers = 500, .leaves = false}};
  const PerCause<double> hazard{0.0, 0.0, 0.0, 0.001, 0.0};
  const Departures lost = all_lost(path_of(plan_with_hazards(scenario, hazard)));
  const double offended = 1.0 - std::exp(-0.001 * std::exp(0.25 * 12.0));
  const double others = 1.0 - std::exp(-0.001);
  CHECK(lost[index(Cause::poor_service)][0] ==
        Approx(500.0 * offended + 500.0 * others).epsilon(1e-4));
}

TEST_CASE("an offence is complained about, handled and surprised as the tree says") {
  Scenario scenario;
  scenario.complaints = {.complain = 0.5, .resolved = 0.8, .quickly = 0.5, .surprise = 0.25};
  scenario.events = {{.week = 2, .kind = EventKind::offence, .customers = 100, .leaves = false}};
  const Path path = path_of(plan_with_hazards(scenario, {}));
  CHECK(path.weeks[2].offence_complaints == Approx(50.0));
  CHECK(path.weeks[2].offence_handled.business == Approx(40.0));
  CHECK(path.weeks[2].offence_handled.cohort == Approx(40.0));
  CHECK(path.weeks[2].offence_surprised.business == Approx(10.0));
  CHECK(path.weeks[3].offence_complaints == 0.0);
  CHECK(path.weeks[2].told == Approx(1100.0));
}

TEST_CASE("who leaves for a product cause tells nobody, and nor does who is told not to") {
  Scenario scenario;
  scenario.simulation.weeks = 3;
  scenario.events = {{.week = 0, .customers = 5, .cause = Cause::cheaper_product},
                     {.week = 1, .customers = 5, .tells = false}};
  const Path path = path_of(plan_with_hazards(scenario, {}));
  CHECK(path.weeks[0].told == 0.0);
  CHECK(path.weeks[1].told == 0.0);
  CHECK(all_lost(path)[index(Cause::cheaper_product)][0] == Approx(5.0));
  CHECK(all_lost(path)[index(Cause::poor_service)][1] == 0.0);
}

TEST_CASE("saved customers below 0 points stay with 0 points, those above keep theirs") {
  // Nobody has an encounter: an offence puts all to -12, and attempts save everybody. From then on
  // the hazard is that of 0 points.
  Scenario scenario;
  scenario.service.visits_per_week = 0.0;
  scenario.loyalty.memory_half_life = 1e6;
  scenario.complaints.complain = 0.0;
  scenario.cancellation = {.attempt = 1.0, .reason_found = 1.0, .saved = {1.0, 1.0, 1.0, 1.0, 1.0}};
  scenario.simulation.weeks = 3;
  scenario.events = {
      {.kind = EventKind::offence, .customers = 1000, .tells = false, .leaves = false}};
  const PerCause<double> hazard{0.0, 0.0, 0.0, 1.0, 0.0};  // e^3 at -12: nearly everybody wishes
  const Path path = path_of(plan_with_hazards(scenario, hazard));
  CHECK(path.weeks[0].attempts.business == Approx(1000.0).epsilon(1e-6));
  CHECK(path.weeks[1].attempts.business == Approx(1000.0 * (1.0 - std::exp(-1.0))).epsilon(1e-4));
  CHECK(path.weeks[3].active.business == Approx(1000.0));
}

TEST_CASE("replacements of a week are its leavers times the share, and walk from the next week") {
  Scenario scenario;
  scenario.acquisition = {.policy = AcquisitionPolicy::replace, .share = 0.6};
  const Path path = path_of(calibrated_plan(scenario));
  for (const std::size_t week : {0U, 1U, 100U}) {
    const WeekFlows& flows = path.weeks[week];
    CHECK(flows.joined == Approx(0.6 * sum_of(flows.lost_after_payment)).epsilon(1e-12));
    CHECK(path.weeks[week + 1].active.business - path.weeks[week + 1].active.cohort >=
          flows.joined * (1.0 - 1e-12));
  }
}

TEST_CASE("awareness follows the spreaders of the week before") {
  Scenario scenario;
  scenario.market.refusal = 0.5;
  const Path path = path_of(calibrated_plan(scenario));
  const MarketMemory memory(scenario);
  for (const std::size_t week : {0U, 1U, 200U}) {
    CHECK(path.weeks[week + 1].awareness > 0.0);
    CHECK(path.weeks[week + 1].awareness ==
          memory.next_awareness(path.weeks[week].awareness, path.weeks[week].spreaders));
  }
}

TEST_CASE("twice the customers are twice the flows, as long as no cap binds") {
  Scenario twice;
  twice.cohort.customers = 2000;
  const Baseline baseline = calibrate(Scenario{});
  const Path one = path_of(make_plan(Scenario{}, baseline));
  const Path two = path_of(make_plan(twice, baseline));
  for (const std::size_t week : {0U, 52U, 519U}) {
    CHECK(two.weeks[week].active.business ==
          Approx(2.0 * one.weeks[week].active.business).epsilon(1e-12));
    CHECK(two.weeks[week].told == Approx(2.0 * one.weeks[week].told).epsilon(1e-12));
  }
}

TEST_CASE("the losses that calibration compares are those of the path") {
  const Plan plan = calibrated_plan(Scenario{});
  Scenario short_run = plan.scenario;
  short_run.simulation.weeks = 260;
  const Departures lost = all_lost(expected_path(make_plan(short_run, plan.baseline)));
  const PerCause<double> shares = expected_losses(plan, 260);
  for (std::size_t c = 0; c < cause_count; ++c) {
    CHECK(shares[c] == Approx((lost[c][0] + lost[c][1]) / 1000.0).epsilon(1e-13));
  }
}
