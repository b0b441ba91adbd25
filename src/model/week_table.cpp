#include "model/week_table.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "maths/elementary.hpp"

namespace retain::model {
namespace {

/// Contacts a year at which the multiplier of `not_valued` is 1 (docs/model.md, section 5).
constexpr double reference_contacts_per_year = 4.0;

/// Points of a dissatisfied encounter.
Gains offence_of(const PerRecovery<double>& share, const PerRecovery<double>& points) {
  Gains gains;
  for (std::size_t i = 0; i < recovery_count; ++i) mix(gains, share[i], gains_of(points[i]));
  return gains;
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

/// Hazard by cause at `points`, as a multiple of the pressure (equations 9, 37 and 39).
PerCause<double> response_at(int points, const Scenario& scenario, const Segment& segment,
                             bool asleep) {
  const bool only_satisfied = segment.loyalty == LoyaltyKind::satisfied;
  const bool habitual = asleep && segment.loyalty == LoyaltyKind::habitual;
  const int felt = habitual ? 0 : only_satisfied ? std::min(points, 0) : points;
  const PerCause<double>& sensitivity = scenario.churn.sensitivity;
  PerCause<double> response{};
  for (std::size_t c = 0; c < cause_count; ++c) {
    std::size_t alike = 0;
    while (alike < c && sensitivity[alike] != sensitivity[c]) ++alike;
    const double gamma = segment.responsiveness * sensitivity[c];
    response[c] = alike < c ? response[alike] : gamma == 0.0 ? 1.0 : maths::exp(-gamma * felt);
  }
  return response;
}

/// Hazard by cause at 0 points under these conditions, per week (equations 9, 38 and 39).
PerCause<double> pressure_of(const Scenario& scenario, const PerCause<double>& baseline_hazard,
                             const Segment& segment, const Conditions& conditions) {
  PerCause<double> pressure{};
  for (const Cause cause : all_causes) {
    pressure[index(cause)] = segment.hazard * baseline_hazard[index(cause)];
    if (is_product_cause(cause) && sleeps(segment.loyalty, conditions)) {
      pressure[index(cause)] *= scenario.loyalty.false_product_hazard;
    }
  }
  const double effect = scenario.value.effect;
  pressure[index(Cause::better_product)] *= maths::exp(-effect * conditions.product_lead);
  pressure[index(Cause::cheaper_product)] *= maths::exp(-effect * conditions.price_lead);
  const Attention& attention = scenario.attention;
  pressure[index(Cause::not_valued)] *=
      maths::exp(-attention.effect * (attention.contacts_per_year - reference_contacts_per_year));
  return pressure;
}

}  // namespace

Visits visits_of(double per_week) {
  const int certain = std::max(0, static_cast<int>(std::ceil(per_week)) - 1);
  return {certain, per_week - certain};
}

Transition WeekTable::transition_after(int done) const {
  Transition rest = faded(ladder, gain_step(ladder, gains), fading);
  for (; done < visits.certain; ++done) rest = followed(ladder, certain_gains, rest);
  return rest;
}

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
  PerCause<double> hazard = pressure_of(scenario, baseline_hazard, segment, conditions);
  const PerCause<double> response =
      response_at(points, scenario, segment, sleeps(segment.loyalty, conditions));
  for (std::size_t c = 0; c < cause_count; ++c) hazard[c] *= response[c];
  return hazard;
}

PerCause<double> WeekTable::cause_share(Eigen::Index position) const {
  PerCause<double> share{};
  const double all = hazard(position);
  for (const Cause cause : all_causes) {
    share[index(cause)] = all > 0.0 ? hazard_of(cause, position) / all : 0.0;
  }
  return share;
}

void set_hazards(WeekTable& table, const Scenario& scenario,
                 const PerCause<double>& baseline_hazard, const Segment& segment,
                 const Conditions& conditions) {
  table.pressure = pressure_of(scenario, baseline_hazard, segment, conditions);
  const auto& pressure = table.pressure;
  const auto& response = table.response;
  static_assert(cause_count == 5);  // written out, so that one pass over the positions does it
  table.hazard = pressure[0] * response[0] + pressure[1] * response[1] + pressure[2] * response[2] +
                 pressure[3] * response[3] + pressure[4] * response[4];
}

WeekModel::WeekModel(const DeliveredScenario& scenario, const Baseline& baseline)
    : scenario_(scenario),
      perception_sd_(baseline.perception_sd),
      baseline_hazard_(baseline.baseline_hazard),
      groups_(groups_of(scenario)),
      ladder_(ladder_of(scenario.loyalty)),
      recovery_(complaint_tree(scenario.complaints)),
      offence_(offence_of(recovery_, recovery_points(outcome_points(scenario)))),
      delight_(gains_of(scenario.loyalty.points.delighted)),
      fading_(fading_of(ladder_, scenario.loyalty.memory_half_life)) {}

std::vector<WeekTable> WeekModel::tables(const Conditions& conditions) const {
  std::vector<WeekTable> all;
  all.reserve(groups_.size());
  for (const Group& group : groups_) all.push_back(table(group, conditions));
  return all;
}

void WeekModel::update(std::vector<WeekTable>& tables, const Conditions& before,
                       const Conditions& conditions) const {
  const bool same_hazards = leave_alike(before, conditions);
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    update_gains(tables[group], groups_[group], conditions);
    if (!same_hazards) update_hazards(tables[group], groups_[group], conditions);
  }
}

void WeekModel::update_encounters(std::vector<WeekTable>& tables,
                                  const Conditions& conditions) const {
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    (void)update_encounters(tables[group], groups_[group], conditions);
  }
}

WeekTable WeekModel::table(const Group& group, const Conditions& conditions) const {
  WeekTable table{};
  table.ladder = ladder_;
  table.offence = offence_;
  table.fading = fading_;
  table.attempt = scenario_.cancellation.attempt;
  for (std::size_t c = 0; c < cause_count; ++c) {
    table.saved[c] = scenario_.cancellation.reason_found * scenario_.cancellation.saved[c];
  }
  table.recovery = recovery_;
  table.spend = group.segment.spend_per_week;
  table.visits = visits_of(scenario_.service.visits_per_week);
  table.encounters = scenario_.service.visits_per_week;
  update_gains(table, group, conditions);
  update_hazards(table, group, conditions);
  return table;
}

Encounter WeekModel::update_encounters(WeekTable& table, const Group& group,
                                       const Conditions& conditions) const {
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
  table.delighted_share = visit.delighted;
  table.dissatisfied = service.visits_per_week * visit.dissatisfied;
  table.delighted = service.visits_per_week * visit.delighted;
  table.complaints = table.dissatisfied * complaining_share(scenario_.complaints);
  table.handled = table.dissatisfied * handled;
  table.surprised = table.dissatisfied * recovery_[index(Recovery::surprised)];
  table.kinds = visit.kinds;
  return visit;
}

void WeekModel::update_gains(WeekTable& table, const Group& group,
                             const Conditions& conditions) const {
  const Encounter visit = update_encounters(table, group, conditions);
  set_gains(table.gains, table.visits.last, visit);
  if (table.visits.certain > 0) set_gains(table.certain_gains, 1.0, visit);
}

void WeekModel::set_gains(Gains& gains, double probability, const Encounter& visit) const {
  static const Gains nothing = gains_of(0.0);
  const double dissatisfied = probability * visit.dissatisfied;
  const double delighted = probability * visit.delighted;
  gains.clear();
  mix(gains, dissatisfied, offence_);
  mix(gains, delighted, delight_);
  mix(gains, 1.0 - (dissatisfied + delighted), nothing);
}

void WeekModel::update_hazards(WeekTable& table, const Group& group,
                               const Conditions& conditions) const {
  const bool asleep = sleeps(group.segment.loyalty, conditions);
  if (table.response[0].size() == 0 || asleep != table.asleep) {
    table.asleep = asleep;
    for (Eigen::VectorXd& of_cause : table.response) of_cause.resize(ladder_.size());
    for (Eigen::Index at = 0; at < ladder_.size(); ++at) {
      const PerCause<double> response =
          response_at(ladder_.points(at), scenario_, group.segment, asleep);
      for (std::size_t c = 0; c < cause_count; ++c) table.response[c](at) = response[c];
    }
  }
  set_hazards(table, scenario_, baseline_hazard_, group.segment, conditions);
}

WeekTable make_week_table(const Scenario& scenario, const Baseline& baseline) {
  const DeliveredScenario delivered = deliver(scenario);
  return WeekModel(delivered, baseline).tables({}).front();
}

}  // namespace retain::model
