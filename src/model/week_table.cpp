#include "model/week_table.hpp"

#include <cmath>
#include <numeric>

#include "model/encounter.hpp"

namespace retain {
namespace {

/// Contacts a year at which the multiplier of `not_valued` is 1 (docs/model.md, section 5).
constexpr double reference_contacts_per_year = 4.0;

Transition recovery_step(const Ladder& ladder, const PerRecovery<double>& share,
                         const PerRecovery<double>& points) {
  Transition step = Transition::Zero(ladder.size(), ladder.size());
  for (std::size_t i = 0; i < recovery_count; ++i) {
    step += share[i] * gain_step(ladder, points[i]);
  }
  return step;
}

}  // namespace

Baseline uncalibrated(const Scenario& reference) {
  return {.perception_sd = perception_sd(reference.service), .base_hazard = {}};
}

PerCause<double> hazards_at(int points, const Scenario& scenario,
                            const PerCause<double>& base_hazard) {
  PerCause<double> hazard{};
  for (const Cause cause : all_causes) {
    const double gamma = scenario.churn.sensitivity[index(cause)];
    hazard[index(cause)] = base_hazard[index(cause)] * std::exp(-gamma * points);
  }
  const Attention& attention = scenario.attention;
  hazard[index(Cause::not_valued)] *=
      std::exp(-attention.effect * (attention.contacts_per_year - reference_contacts_per_year));
  return hazard;
}

void set_hazards(WeekTable& table, const Scenario& scenario, const PerCause<double>& base_hazard) {
  for (Eigen::Index position = 0; position < table.ladder.size(); ++position) {
    PerCause<double> hazard = hazards_at(table.ladder.points(position), scenario, base_hazard);
    const double total = std::accumulate(hazard.begin(), hazard.end(), 0.0);
    table.hazard(position) = total;
    for (double& part : hazard) part = total > 0.0 ? part / total : 0.0;
    table.cause_share[static_cast<std::size_t>(position)] = hazard;
  }
}

WeekTable make_week_table(const Scenario& scenario, const Baseline& baseline) {
  const Encounter met = encounter(scenario.service, scenario.expectation, baseline.perception_sd);
  const Ladder ladder = ladder_of(scenario.loyalty);
  const PerRecovery<double> share = complaint_tree(scenario.complaints);
  const Transition offence = recovery_step(ladder, share, recovery_points(scenario.loyalty.points));
  const double visits = scenario.service.visits_per_week;
  const Transition unchanged = Transition::Identity(ladder.size(), ladder.size());
  const Transition encountered =
      visits * (met.dissatisfied * offence +
                met.delighted * gain_step(ladder, scenario.loyalty.points.delighted)) +
      (1.0 - visits * (met.dissatisfied + met.delighted)) * unchanged;

  double handled = 0.0;
  for (std::size_t i = 0; i < recovery_count; ++i) {
    if (is_handled(static_cast<Recovery>(i))) handled += share[i];
  }
  const double dissatisfied = visits * met.dissatisfied;
  PerCause<double> saved{};
  for (std::size_t c = 0; c < cause_count; ++c) {
    saved[c] = scenario.cancellation.reason_found * scenario.cancellation.saved[c];
  }
  WeekTable table{
      .ladder = ladder,
      .transition = encountered * fading_step(ladder, scenario.loyalty.memory_half_life),
      .offence = offence,
      .hazard = Eigen::VectorXd::Zero(ladder.size()),
      .cause_share = std::vector<PerCause<double>>(static_cast<std::size_t>(ladder.size())),
      .attempt = scenario.cancellation.attempt,
      .saved = saved,
      .recovery = share,
      .complaints = dissatisfied * scenario.complaints.complain,
      .handled = dissatisfied * handled,
      .surprised = dissatisfied * share[index(Recovery::surprised)],
      .satisfaction_degree = satisfaction_degree(met.gap),
      .satisfaction_rate = 1.0 - met.dissatisfied,
  };
  set_hazards(table, scenario, baseline.base_hazard);
  return table;
}

}  // namespace retain
