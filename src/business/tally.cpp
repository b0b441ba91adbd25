#include "business/tally.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/units.hpp"
#include "maths/elementary.hpp"
#include "model/market.hpp"

namespace retain::message {

constexpr Message ledger_broken{
    "internal error: the loss ledger does not explain the value: without losses {} yuan, actual "
    "{} yuan, ledger {} yuan. Please report this with the scenario file.",
    "内部错误：损失账不能解释价值：无损失时 {} 元，实际 {} 元，账上 {} 元。"
    "请连同情景文件一并报告。"};

}  // namespace retain::message

namespace retain::business {
namespace {

/// Adds losses or what the lost spent.
void add(const Departures& part, Departures& sum) {
  for (std::size_t c = 0; c < cause_count; ++c) {
    for (std::size_t k = 0; k < channel_count; ++k) sum[c][k] += part[c][k];
  }
}

}  // namespace

Tally::Tally(const Scenario& scenario)
    : scenario_(&scenario),
      reached_(scenario.word_of_mouth.circle, scenario.market_size()),
      customers_(static_cast<double>(scenario.cohort.customers)),
      weekly_discount_(maths::pow(1.0 + scenario.money.discount_rate, -1.0 / weeks_per_year)),
      programme_per_customer_(scenario.money.programme_per_customer / weeks_per_year),
      programme_fixed_(scenario.money.programme_fixed / weeks_per_year),
      first_acquisition_(scenario.cohort.start == CohortStart::everyone_new
                             ? scenario.money.acquisition_cost
                             : 0.0) {}

void Tally::book_ledger(const WeekFlows& week) {
  const double gain = discount_ * margin(week);
  double lost = lose(week.lost_before_payment, week.lost_spend_before);
  book_missing_margin(gain);
  earned_ += gain;
  lost += lose(week.lost_after_payment, week.lost_spend_after);
  gone_spend_ -= week.joined_spend;
  earned_of_gone_ -= week.joined_spend * earned_;

  if (!begun_) first_spend_ = week.spend.business + total(week.lost_spend_before);
  without_losses_ += gain * first_spend_;
  joined_ += week.joined;
  joined_spend_ += week.joined_spend;
  recommended_ += week.recommended;

  complaints_ += week.complaints + week.offence_complaints;
  told_ += week.told;
  recommended_to_ += week.recommended_to;
  spreaders_ += week.spreaders;
  discounted_lost_ += discount_ * lost;
  begun_ = true;
}

/// Whoever left would have brought what was earned in all less what was earned until then.
void Tally::check() const {
  if (!begun_) return;
  assert_identity(without_losses_, business_value_,
                  spent_ + earned_ * gone_spend_ - earned_of_gone_);
}

/// Returns how many are lost; nobody costs nothing.
double Tally::lose(const Departures& lost, const Departures& spend) {
  const double people = total(lost);
  const double yuan = total(spend);
  if (people == 0.0 && yuan == 0.0) return people;
  add(lost, lost_);
  add(spend, lost_spend_);
  gone_spend_ += yuan;
  earned_of_gone_ += yuan * earned_;
  return people;
}

/// The week's margin of everybody lost so far, less that of everybody who joined so far. `gain` is
/// the discounted margin per yuan of spend.
void Tally::book_missing_margin(double gain) {
  for (std::size_t c = 0; c < cause_count; ++c) {
    for (std::size_t k = 0; k < channel_count; ++k) missing_[c][k] += gain * lost_spend_[c][k];
  }
  won_back_ -= gain * joined_spend_;
}

BookRow Tally::row(const WeekFlows& state) const {
  BookRow books;
  books.business_value = business_value_;
  books.active_years = active_weeks_ / weeks_per_year;
  books.plain = plain_;
  const auto set = [&](std::size_t which, double value) { books.curves[which] = value; };
  const double cohort = state.active.cohort;
  const double cost = cost_ / customers_;
  const double value = value_ / customers_ - cost;
  set(curve::active, cohort);
  set(curve::survival, cohort / customers_);
  set(curve::revenue, revenue_ / customers_);
  set(curve::cost, cost);
  set(curve::value, value);
  set(curve::net_value, value - first_acquisition_);
  double total = replacement_ + keeping_ + programme_ + won_back_;
  for (std::size_t c = 0; c < cause_count; ++c) {
    for (std::size_t k = 0; k < channel_count; ++k) {
      total += missing_[c][k];
      set(curve::by_cause(curve::missing_margin, c, k), missing_[c][k]);
      set(curve::by_cause(curve::customers_lost, c, k), lost_[c][k]);
    }
  }
  set(curve::replacement, replacement_);
  set(curve::keeping, keeping_);
  set(curve::programme, programme_);
  set(curve::won_back, won_back_);
  set(curve::ledger_total, total);
  const bool replaces_nobody = scenario_->acquisition.policy == AcquisitionPolicy::none;
  set(curve::memo, replaces_nobody ? scenario_->money.acquisition_cost * discounted_lost_ : 0.0);
  set(curve::customers_joined, joined_);
  set(curve::complaints, complaints_);
  set(curve::people_told, told_);
  set(curve::people_reached, scenario_->market_size() * reached_(spreaders_));
  set(curve::refusing_share, refusing_share(state.awareness, scenario_->market));
  set(curve::customers_recommended, recommended_);
  set(curve::people_recommended_to, recommended_to_);
  set(curve::reputation, state.reputation);
  const double active = state.active.business;
  set(curve::falsely_loyal_share, active > 0.0 ? state.falsely_loyal / active : 0.0);
  return books;
}

void assert_identity(double value_without_losses, double actual_value, double ledger) {
  constexpr double tolerance = 1e-9;
  const double unexplained = value_without_losses - actual_value - ledger;
  const double largest =
      std::max({1.0, std::abs(value_without_losses), std::abs(actual_value), std::abs(ledger)});
  if (!(std::abs(unexplained) <= tolerance * largest)) {
    throw Error(ExitCode::internal,
                Sentence(message::ledger_broken, value_without_losses, actual_value, ledger));
  }
}

}  // namespace retain::business
