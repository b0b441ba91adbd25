#pragma once

#include <array>

#include "business/measures/curves.hpp"
#include "business/path.hpp"
#include "model/market.hpp"
#include "model/scenario.hpp"

namespace retain::business {

/// Sums of the whole business over the weeks so far, not discounted.
struct PlainSums {
  double margin = 0;          ///< yuan earned
  double keeping = 0;         ///< yuan
  double programme = 0;       ///< yuan
  double replacement = 0;     ///< yuan
  double customer_weeks = 0;  ///< of customers who pay
};

/// The books at the start of a week or at the end: all curves, and what summaries need besides.
struct BookRow {
  std::array<double, curve::count> curves{};
  double business_value = 0;  ///< yuan of the whole business, cumulative
  double active_years = 0;    ///< discounted customer-years of the business
  PlainSums plain;
};

/// What is booked: the curves of the customers of week 0; what was spent and the business value
/// too; or all curves.
enum class Booked { cohort, value, business };

/// Books weeks one after the other: equations 17 to 23 of docs/model.md. Amounts are discounted and
/// cumulative.
class Tally {
 public:
  /// The scenario must outlive the tally.
  explicit Tally(const Scenario& scenario);

  /// Books the next week. Every week of a tally is booked alike.
  template <Booked booked = Booked::business>
  void book(const WeekFlows& week) {
    if constexpr (booked == Booked::business) book_ledger(week);
    if constexpr (booked != Booked::cohort) book_value(week);
    book_cohort(week);
    discount_ *= weekly_discount_;
  }

  /// The books before a week that begins so, or before the end.
  /// Curves that are not booked are 0.
  [[nodiscard]] BookRow row(const WeekFlows& state) const;

  /// Active customer-weeks booked, the work done.
  [[nodiscard]] double customer_weeks() const { return plain_.customer_weeks; }

  /// Throws: Error(internal) when the ledger, if it is booked, does not explain the value, see
  /// assert_identity.
  void check() const;

 private:
  void book_cohort(const WeekFlows& week) {
    revenue_ += discount_ * (1.0 + week.price) * week.spend.cohort;
    value_ += discount_ * margin(week) * week.spend.cohort;
    cost_ += discount_ *
             (keeping_cost(week, &ByScope<double>::cohort) + programme_cost(week.paying.cohort));
  }
  void book_value(const WeekFlows& week);
  void book_ledger(const WeekFlows& week);

  /// Gain per yuan of usual spend in a week: a change of the price is gained or lost whole
  /// (equation 40).
  [[nodiscard]] double margin(const WeekFlows& week) const {
    return scenario_->money.margin + week.price;
  }

  /// Of the week, for so many customers who pay.
  [[nodiscard]] double programme_cost(double paying) const {
    return programme_per_customer_ * paying + programme_fixed_;
  }

  /// Handled complaints, attempts to keep leavers and surprises, of the cohort or the business.
  [[nodiscard]] double keeping_cost(const WeekFlows& week, double ByScope<double>::*part) const {
    const double handled = week.handled.*part + week.offence_handled.*part;
    const double surprised = week.surprised.*part + week.offence_surprised.*part;
    return scenario_->money.keep_cost * (handled + week.attempts.*part) +
           scenario_->complaints.surprise_cost * surprised;
  }

  [[nodiscard]] double replacement_cost(const WeekFlows& week) const;
  double lose(const Departures& lost, const Departures& spend);
  void book_missing_margin(double gain);

  const Scenario* scenario_;
  ReachedShare reached_;
  double customers_;
  double weekly_discount_;
  double programme_per_customer_;  ///< yuan a week
  double programme_fixed_;         ///< yuan a week
  double first_acquisition_;  ///< yuan in week 0 per customer; established ones were won before
  double first_spend_ = 0;    ///< yuan a week of the customers of week 0
  bool begun_ = false;        ///< a week was booked in the ledger
  double discount_ = 1.0;     ///< of the week
  double earned_ = 0;         ///< margin so far per yuan of weekly spend, yuan
  PlainSums plain_;

  // Two sides of the identity, accumulated apart.
  double without_losses_ = 0;
  double business_value_ = 0;
  double spent_ = 0;
  double gone_spend_ = 0;      ///< yuan a week of those who left, less those who joined
  double earned_of_gone_ = 0;  ///< margin that they had brought or not yet been there for

  Departures lost_{};
  Departures lost_spend_{};
  Departures missing_{};
  double joined_ = 0;
  double joined_spend_ = 0;
  double recommended_ = 0;
  double won_back_ = 0;
  double revenue_ = 0;  ///< of the cohort
  double value_ = 0;    ///< margin of the cohort
  double cost_ = 0;     ///< of the cohort
  double replacement_ = 0;
  double keeping_ = 0;
  double programme_ = 0;
  double discounted_lost_ = 0;
  double active_weeks_ = 0;  ///< discounted
  double complaints_ = 0;
  double told_ = 0;
  double recommended_to_ = 0;
  double spreaders_ = 0;
};

inline void Tally::book_value(const WeekFlows& week) {
  const double replacement = replacement_cost(week);
  const double keeping = keeping_cost(week, &ByScope<double>::business);
  const double programme = programme_cost(week.paying.business);
  const double spent = discount_ * (keeping + programme + replacement);
  business_value_ += discount_ * margin(week) * week.spend.business - spent;
  spent_ += spent;

  replacement_ += discount_ * replacement;
  keeping_ += discount_ * keeping;
  programme_ += discount_ * programme;
  active_weeks_ += discount_ * week.paying.business;

  plain_.margin += margin(week) * week.spend.business;
  plain_.keeping += keeping;
  plain_.programme += programme;
  plain_.replacement += replacement;
  plain_.customer_weeks += week.paying.business;
}

/// Advertising, and what those cost who are won instead of prospects who refuse.
inline double Tally::replacement_cost(const WeekFlows& week) const {
  const double advertising = scenario_->acquisition.advertising_per_week;
  if (week.acquired == 0.0) return advertising;
  const double price =
      scenario_->money.acquisition_cost / (1.0 - refusing_share(week.awareness, scenario_->market));
  return price * week.acquired + advertising;
}

/// The identity of the ledger (equation 22): value without losses minus actual value is the sum of
/// the ledger, to 1e-9 of the largest of the three. `value_without_losses` and `actual_value` are
/// accumulated from payments, `ledger` from departures times the remaining annuity and from what
/// was spent.
/// Throws: Error(internal) when they differ.
void assert_identity(double value_without_losses, double actual_value, double ledger);

}  // namespace retain::business
