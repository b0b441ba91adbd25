#include "model/week_table.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/encounter.hpp"

namespace retain::model {
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

/// True when the product causes of these customers sleep (equation 39).
bool sleeps(LoyaltyKind loyalty, const Conditions& conditions) {
  switch (loyalty) {
    case LoyaltyKind::genuine:
    case LoyaltyKind::satisfied:
      return false;
    case LoyaltyKind::rewarded:
      return !conditions.dearer;
    case LoyaltyKind::captive:
      return !conditions.dearer && !conditions.competitor;
    case LoyaltyKind::habitual:
      return !conditions.competitor;
  }
  return false;
}

}  // namespace

std::vector<Group> groups_of(const Scenario& scenario) {
  static const std::vector<Segment> everybody(1);
  const auto& segments = scenario.segments.empty() ? everybody : scenario.segments;
  std::vector<Group> groups;
  for (Segment segment : segments) {
    if (segment.spend_per_week < 0.0) segment.spend_per_week = scenario.money.spend_per_week;
    const bool has_newcomers = scenario.service.first_impression;
    groups.push_back({segment, has_newcomers ? 0.0 : segment.share, false});
    if (has_newcomers) groups.push_back({segment, segment.share, true});
  }
  return groups;
}

Baseline uncalibrated(const Scenario& reference) {
  return {.perception_sd = perception_sd(reference.service),
          .experience = mean_quality(reference),
          .value = reference.value,
          .baseline_hazard = {}};
}

PerCause<double> hazards_at(int points, const Scenario& scenario,
                            const PerCause<double>& baseline_hazard, const Segment& segment,
                            const Conditions& conditions) {
  const bool asleep = sleeps(segment.loyalty, conditions);
  const bool only_satisfied = segment.loyalty == LoyaltyKind::satisfied;
  const bool habitual = asleep && segment.loyalty == LoyaltyKind::habitual;
  const int felt = habitual ? 0 : only_satisfied ? std::min(points, 0) : points;
  PerCause<double> hazard{};
  for (const Cause cause : all_causes) {
    const double gamma = segment.responsiveness * scenario.churn.sensitivity[index(cause)];
    hazard[index(cause)] = segment.hazard * baseline_hazard[index(cause)] * std::exp(-gamma * felt);
    if (asleep && is_product_cause(cause)) {
      hazard[index(cause)] *= scenario.loyalty.false_product_hazard;
    }
  }
  const double effect = scenario.value.effect;
  hazard[index(Cause::better_product)] *= std::exp(-effect * conditions.product_lead);
  hazard[index(Cause::cheaper_product)] *= std::exp(-effect * conditions.price_lead);
  const Attention& attention = scenario.attention;
  hazard[index(Cause::not_valued)] *=
      std::exp(-attention.effect * (attention.contacts_per_year - reference_contacts_per_year));
  return hazard;
}

WeekModel::WeekModel(const DeliveredScenario& scenario, const Baseline& baseline)
    : scenario_(scenario),
      perception_sd_(baseline.perception_sd),
      baseline_hazard_(baseline.baseline_hazard),
      groups_(groups_of(scenario)),
      ladder_(ladder_of(scenario.loyalty)),
      recovery_(complaint_tree(scenario.complaints)),
      offence_(recovery_step(ladder_, recovery_, recovery_points(outcome_points(scenario)))),
      delight_(gain_step(ladder_, scenario.loyalty.points.delighted)) {}

std::vector<WeekTable> WeekModel::tables(const Conditions& conditions) const {
  std::vector<WeekTable> all;
  all.reserve(groups_.size());
  for (const Group& group : groups_) all.push_back(table(group, conditions));
  return all;
}

Transition WeekModel::transition(double delighted, double dissatisfied) const {
  Transition step = dissatisfied * offence_ + delighted * delight_;
  step.diagonal().array() += 1.0 - (dissatisfied + delighted);
  return faded(ladder_, step, scenario_.loyalty.memory_half_life);
}

void WeekModel::set_hazards(WeekTable& table, const Segment& segment,
                            const Conditions& conditions) const {
  for (Eigen::Index position = 0; position < ladder_.size(); ++position) {
    PerCause<double> hazard =
        hazards_at(ladder_.points(position), scenario_, baseline_hazard_, segment, conditions);
    const double total = std::accumulate(hazard.begin(), hazard.end(), 0.0);
    table.hazard(position) = total;
    for (double& part : hazard) part = total > 0.0 ? part / total : 0.0;
    table.cause_share[static_cast<std::size_t>(position)] = hazard;
  }
}

WeekTable WeekModel::table(const Group& group, const Conditions& conditions) const {
  const Service& service = scenario_.service;
  const PerDimension<double> weight =
      group.is_newcomer ? newcomer_weight(service) : settled_weight(service);
  const Comparison comparison{
      weight,
      expected_of(scenario_.expectation, weight) + group.segment.need + conditions.expectation,
      conditions.quality};
  const Encounter visit = encounter(scenario_, comparison, perception_sd_);

  double handled = 0.0;
  for (std::size_t i = 0; i < recovery_count; ++i) {
    if (is_handled(static_cast<Recovery>(i))) handled += recovery_[i];
  }
  const double dissatisfied = service.visits_per_week * visit.dissatisfied;
  const double delighted = service.visits_per_week * visit.delighted;
  WeekTable table{
      .ladder = ladder_,
      .transition = transition(delighted, dissatisfied),
      .offence = offence_,
      .hazard = Eigen::VectorXd::Zero(ladder_.size()),
      .cause_share = std::vector<PerCause<double>>(static_cast<std::size_t>(ladder_.size())),
      .attempt = scenario_.cancellation.attempt,
      .saved = {},
      .recovery = recovery_,
      .spend = group.segment.spend_per_week,
      .encounters = service.visits_per_week,
      .delighted = delighted,
      .dissatisfied = dissatisfied,
      .complaints = dissatisfied * complaining_share(scenario_.complaints),
      .handled = dissatisfied * handled,
      .surprised = dissatisfied * recovery_[index(Recovery::surprised)],
      .satisfaction_degree = visit.satisfaction,
      .satisfaction_square = visit.satisfaction_squared,
      .satisfaction_rate = 1.0 - visit.dissatisfied,
      .dissatisfied_at = visit.dissatisfied_at,
      .delighted_at = visit.delighted_at,
  };
  for (std::size_t c = 0; c < cause_count; ++c) {
    table.saved[c] = scenario_.cancellation.reason_found * scenario_.cancellation.saved[c];
  }
  for (double& at : table.dissatisfied_at) at *= service.visits_per_week;
  for (double& at : table.delighted_at) at *= service.visits_per_week;
  set_hazards(table, group.segment, conditions);
  return table;
}

WeekTable make_week_table(const Scenario& scenario, const Baseline& baseline) {
  const DeliveredScenario delivered = deliver(scenario);
  return WeekModel(delivered, baseline).tables({}).front();
}

}  // namespace retain::model
