#include "model/conditions.hpp"

#include <algorithm>

#include "maths/elementary.hpp"
#include "model/encounter.hpp"
#include "model/week_table.hpp"

namespace retain::model {
namespace {

constexpr bool is_cost(std::size_t part) {
  return part >= index(ValuePart::money);
}

/// Part of a distance that is gone after a week with this half-life.
double weekly_step(double half_life) {
  return 1.0 - maths::exp2(-1.0 / half_life);
}

double copying_step(const AddedValue& value, std::size_t part) {
  const bool is_product = part == index(ValuePart::product) || part == index(ValuePart::money);
  return weekly_step(is_product ? value.product_half_life : value.service_half_life);
}

}  // namespace

PerValuePart<double> value_leads(const AddedValue& own, const AddedValue& reference) {
  PerValuePart<double> lead{};
  for (std::size_t part = 0; part < value_part_count; ++part) {
    const double more = own.level[part] - reference.level[part];
    lead[part] = is_cost(part) ? -more : more;
  }
  return lead;
}

Climate::Climate(const Scenario& scenario, const Baseline& baseline)
    : scenario_(&scenario),
      own_lead_(value_leads(scenario.value, baseline.value)),
      following_(weekly_step(scenario.expectation.adaptation_half_life)),
      reference_experience_(baseline.experience),
      experience_(baseline.experience) {
  for (std::size_t part = 0; part < value_part_count; ++part) {
    copying_[part] = copying_step(scenario.value, part);
  }
  const auto changes = [&](EventKind kind) {
    return std::ranges::any_of(scenario.events,
                               [&](const Event& event) { return event.kind == kind; });
  };
  const bool new_quality =
      mean_quality(scenario) != reference_experience_ || changes(EventKind::service);
  follows_ = scenario.expectation.adaptation_share > 0.0 && new_quality;
  const bool has_lead = std::ranges::any_of(own_lead_, [](double lead) { return lead > 0.0; }) ||
                        changes(EventKind::product) || changes(EventKind::price);
  copies_ = scenario.value.effect > 0.0 && has_lead;
  drifts_ = scenario.expectation.word_of_mouth_weight > 0.0 || follows_ || copies_;
  const bool has_events = std::ranges::any_of(
      scenario.events, [](const Event& event) { return event.changes_conditions(); });
  usual_ = changed(0);
  is_usual_ = !drifts_ && !has_events;
}

double Climate::event_quality(std::int64_t week) const {
  double quality = 0.0;
  for (const Event& event : scenario_->events) {
    if (event.kind == EventKind::service && event.holds_in(week)) quality += event.quality;
  }
  return quality;
}

PerValuePart<double> Climate::leads(std::int64_t week) const {
  PerValuePart<double> lead = own_lead_;
  for (const Event& event : scenario_->events) {
    if (!event.holds_in(week)) continue;
    if (event.kind == EventKind::product) lead[index(ValuePart::product)] += event.product;
    if (event.kind == EventKind::price) {
      lead[index(ValuePart::money)] -= scenario_->value.points_per_price * event.price;
    }
  }
  return lead;
}

Conditions Climate::changed(std::int64_t week) const {
  const Expectation& expectation = scenario_->expectation;
  Conditions now;
  now.expectation = expectation.adaptation_share * (experience_ - reference_experience_) +
                    expectation.word_of_mouth_weight * reputation_;
  now.quality = event_quality(week);
  const PerValuePart<double> lead = leads(week);
  for (std::size_t part = 0; part < value_part_count; ++part) {
    double& sum = part == index(ValuePart::money) ? now.price_lead : now.product_lead;
    sum += lead[part] - copied_[part];
  }
  for (const Event& event : scenario_->events) {
    if (!event.changes_conditions() || week < event.week) continue;
    if (event.kind == EventKind::competitor) now.competitor = true;
    if (event.kind == EventKind::price && event.price > 0.0) now.dearer = true;
    if (!event.holds_in(week)) continue;
    if (event.kind == EventKind::price) now.price += event.price;
    if (event.kind == EventKind::competitor) {
      now.product_lead -= event.product;
      now.price_lead -= scenario_->value.points_per_price * event.price;
    }
  }
  return now;
}

void Climate::close(std::int64_t week, double good_tellings, double bad_tellings) {
  const double tellings = good_tellings + bad_tellings;
  const double balance = tellings > 0.0 ? (good_tellings - bad_tellings) / tellings : 0.0;
  reputation_ += following_ * (balance - reputation_);
  if (follows_) {
    experience_ += following_ * (mean_quality(*scenario_, event_quality(week)) - experience_);
  }
  if (!copies_) return;
  const PerValuePart<double> lead = leads(week);
  for (std::size_t part = 0; part < value_part_count; ++part) {
    copied_[part] += copying_[part] * std::max(0.0, lead[part] - copied_[part]);
  }
}

std::int64_t Climate::next_change(std::int64_t week) const {
  std::int64_t next = scenario_->simulation.weeks;
  const auto consider = [&](std::int64_t at) {
    if (at > week) next = std::min(next, at);
  };
  for (const Event& event : scenario_->events) {
    if (!event.changes_conditions()) continue;
    consider(event.week);
    if (event.last_week >= 0) consider(event.last_week + 1);
  }
  return next;
}

}  // namespace retain::model
