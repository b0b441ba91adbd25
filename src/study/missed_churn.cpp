#include "study/missed_churn.hpp"

#include <cmath>
#include <numeric>

#include "base/units.hpp"
#include "engine/calibration.hpp"
#include "engine/expected/expected.hpp"
#include "maths/elementary.hpp"
#include "model/delivery.hpp"
#include "model/reference.hpp"
#include "stats/interval.hpp"

namespace retain::study {
namespace {

bool is_worth_telling(double share, double other) {
  constexpr double two_percent = 0.02;
  return std::abs(share - other) > two_percent;
}

/// The firm whose churn is stated, whatever else happens to it.
bool is_firm(const Member& member) {
  return delivered_alike(reference_of(member.scenario, member.scenario), member.reference);
}

bool is_reference(const Member& member) {
  return delivered_alike(member.scenario, member.reference);
}

double lost_within(const Plan& reference, std::int64_t weeks) {
  const PerCause<double> lost = expected_losses(reference, weeks);
  return std::accumulate(lost.begin(), lost.end(), 0.0);
}

}  // namespace

std::optional<MissedChurn> missed_churn(const Study& study, std::size_t member) {
  const Outcome& outcome = study.outcomes[member];
  if (!is_firm(outcome.member)) return std::nullopt;
  const Churn& churn = outcome.member.scenario.churn;
  const std::int64_t weeks = std::llround(weeks_per_year * churn.within_years);
  const auto row = static_cast<std::size_t>(weeks);
  if (row >= outcome.result.rows) return std::nullopt;
  const Estimate& survival = outcome.result.curve(curve::survival, row);
  const double simulated = 1.0 - survival.mean;
  const Plan reference = make_plan(outcome.member.reference, outcome.member.plan.baseline);
  const double expected = lost_within(reference, weeks);
  const double by_chance =
      survival.standard_error * beyond_chance(outcome.member.scenario.simulation.replications);
  const MissedChurn missed{
      .stated = churn.share_lost,
      .expected = expected,
      .simulated = simulated,
      .others_start = is_worth_telling(expected, churn.share_lost),
      .too_few = is_reference(outcome.member) && is_worth_telling(simulated, expected) &&
                 std::abs(simulated - expected) > by_chance};  // false without a standard error
  if (!missed.others_start && !missed.too_few) return std::nullopt;
  return missed;
}

/// Between two weeks the hazard is taken as constant.
double lost_in_first_month(const Scenario& reference) {
  Scenario present = reference;
  present.cohort.start = CohortStart::established;
  const Plan plan = make_plan(present, calibrate(present));
  constexpr double month = weeks_per_year / 12.0;
  constexpr auto whole_weeks = static_cast<std::int64_t>(month);
  const double before = maths::log1p(-lost_within(plan, whole_weeks));
  const double after = maths::log1p(-lost_within(plan, whole_weeks + 1));
  return -maths::expm1(before + (month - static_cast<double>(whole_weeks)) * (after - before));
}

}  // namespace retain::study
