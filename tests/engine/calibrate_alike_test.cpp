#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <string>

#include "base/units.hpp"
#include "engine/calibration.hpp"
#include "engine/expected/stock.hpp"
#include "support/business.hpp"
#include "support/parameter_slots.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// The documents' world with two segments and two kinds of encounter. Every lever would have an
/// effect, but only training is paid for.
Scenario plain_world() {
  Scenario world;
  world.segments = {{.name = "one", .share = 0.4}, {.name = "other", .share = 0.6}};
  world.touchpoints = {{.name = "desk", .share = 0.3}, {.name = "telephone", .share = 0.7}};
  world.levers.effect = {.leadership_amplifies = 0.2,
                         .selection_self_test = 15.0,
                         .training_resolved = 0.2,
                         .training_assurance = 1.0,
                         .training_responsiveness = 1.0,
                         .morale_turnover_cut = 0.5,
                         .morale_empathy = 0.5,
                         .intermediaries_contact_cut = 0.3,
                         .intermediaries_time_cut = 0.3,
                         .intermediaries_empathy = -0.5,
                         .feedback_complain = 0.16,
                         .feedback_quickly = 0.3,
                         .facilities_tangibles = 2.0,
                         .facilities_acquisition = 0.3,
                         .evaluation_empathy = -0.1,
                         .evaluation_spread_cut = 0.2,
                         .evaluation_scale_cut = 0.1};
  world.levers.per_year[index(LeverName::training)] = 10'000.0;
  return world;
}

/// A world in which every part of the week acts that calibration runs.
Scenario full_world() {
  Scenario world = plain_world();
  world.cohort.start = CohortStart::established;
  world.churn.within_years = 2.0;
  world.segments[1].loyalty = LoyaltyKind::habitual;
  world.touchpoints[0].offset = {-1.0, 0.0, 0.5, 0.0, 0.0};
  world.service.first_impression = true;
  world.expectation.adaptation_share = 0.5;
  world.expectation.word_of_mouth_weight = 0.5;
  world.complaints.surprise = 0.3;
  world.complaints.bystanders = 2;
  world.complaints.feelings_first = 0.2;
  world.loyalty.surprise_effect = SurpriseEffect::by_size;
  world.cancellation.attempt = 0.5;
  world.word_of_mouth.dispersion = Dispersion::negative_binomial;
  world.word_of_mouth.own_customers = 0.3;
  world.word_of_mouth.generations = 3;
  world.word_of_mouth.retell_probability = 0.2;
  world.word_of_mouth.recommend = 0.1;
  world.levers.per_year.fill(10'000.0);
  return world;
}

/// True for keys that calibration never reads; `by_size`: a surprise depends on its size.
bool is_never_read(const std::string& key, bool by_size) {
  static const std::set<std::string> single{"title",
                                            "title_zh",
                                            "cohort.customers",
                                            "service.surveyed",
                                            "word_of_mouth.conversion",
                                            "segment.name",
                                            "segment.spend_per_week",
                                            "lever.intermediaries.contact_cut",
                                            "lever.facilities.acquisition",
                                            "touchpoint.name"};
  const bool decides_a_surprise =
      key == "money.spend_per_week" || key == "complaints.surprise_cost";
  if (decides_a_surprise) return !by_size;
  return single.contains(key) ||
         std::ranges::any_of(std::array{"simulation.", "money.", "market.", "acquisition."},
                             [&](const char* group) { return key.starts_with(group); });
}

/// Checks that a reference whose calibration is `baseline`'s has its facts, and loses what it
/// states with its hazards. Nobody joins meanwhile.
void check_calibrated(DeliveredScenario reference, const Baseline& baseline) {
  reference.acquisition = {};
  reference.word_of_mouth.conversion = 0.0;
  const Baseline facts = uncalibrated(reference);
  CHECK(facts.perception_sd == baseline.perception_sd);
  CHECK(facts.experience == baseline.experience);
  CHECK(facts.value.level == baseline.value.level);
  Baseline fresh = baseline;
  fresh.established = {};
  const Plan plan = make_plan(reference, fresh);
  const Eigen::MatrixXd stock = Stock(plan).shares();
  if (reference.churn.of == ChurnOf::present_customers) fresh.established = stock;
  const auto weeks = std::llround(weeks_per_year * reference.churn.within_years);
  const PerCause<double> got = expected_losses(make_plan(reference, fresh), weeks);
  for (std::size_t c = 0; c < cause_count; ++c) {
    const double target = reference.churn.share_lost * reference.churn.causes[c];
    CHECK(got[c] == Approx(target).margin(1e-12).epsilon(0));
  }
  if (reference.cohort.start != CohortStart::established) return;
  CHECK((stock - baseline.established).cwiseAbs().maxCoeff() < 1e-12);
}

/// Changes one value of the world after the other, and in the end all those that are never read.
void check_every_parameter(const Scenario& world) {
  const bool by_size = world.loyalty.surprise_effect == SurpriseEffect::by_size;
  const DeliveredScenario here = deliver(world);
  Scenario all_changed = world;
  for (const Slot& slot : all_slots()) {
    if (slot.info.role == Role::event) continue;  // a reference has no events
    INFO(slot.info.key);
    const Value other = another_value(slot, slot.get(world));
    Scenario changed = world;
    slot.set(changed, other);
    const bool never_read = is_never_read(slot.info.key, by_size);
    CHECK(calibrate_alike(here, deliver(changed)) ==
          (never_read || delivered_alike(world, changed)));
    if (never_read) slot.set(all_changed, other);
  }
  const DeliveredScenario there = deliver(all_changed);
  CHECK(calibrate_alike(here, there));
  const Baseline baseline = calibrate(here);
  CHECK(calibrate(there).baseline_hazard == baseline.baseline_hazard);
  check_calibrated(here, baseline);
  check_calibrated(there, baseline);
}

}  // namespace

TEST_CASE("what calibration never reads leaves the hazards right, and all else is another") {
  check_every_parameter(plain_world());
}

TEST_CASE("the same where levers, surprises by size, segments and reputation act") {
  check_every_parameter(full_world());
}

TEST_CASE("a value that calibration never reads and one that it reads are told apart") {
  Scenario other;
  other.money.margin = 0.1;
  CHECK(calibrate_alike(deliver(Scenario{}), deliver(other)));
  other.service.level[0] = Service::reference_level + 0.5;
  CHECK_FALSE(calibrate_alike(deliver(Scenario{}), deliver(other)));
  CHECK(calibrate(other).baseline_hazard != calibrate(Scenario{}).baseline_hazard);
}
