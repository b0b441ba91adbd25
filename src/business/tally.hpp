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

/// What is booked: the curves of the customers of week 0, or all curves.
enum class Booked { cohort, business };

/// Books weeks one after the other: equations 17 to 23 of docs/model.md. Amounts are discounted and
/// cumulative.
class Tally {
 public:
  /// The scenario must outlive the tally.
  explicit Tally(const Scenario& scenario, Booked booked = Booked::business);

  /// Books the next week.
  void book(const WeekFlows& week);

  /// The books before a week that begins so, or before the end.
  /// Curves that are not booked are 0.
  [[nodiscard]] BookRow row(const WeekFlows& state) const;

  /// Active customer-weeks booked, the work done.
  [[nodiscard]] double customer_weeks() const { return plain_.customer_weeks; }

  /// Throws: Error(internal) when the ledger, if it is booked, does not explain the value, see
  /// assert_identity.
  void check() const;

 private:
  void book_cohort(const WeekFlows& week);
  void book_business(const WeekFlows& week);
  [[nodiscard]] double margin(const WeekFlows& week) const;
  [[nodiscard]] double programme_cost(double paying) const;
  double lose(const Departures& lost, const Departures& spend);
  void book_missing_margin(double gain);

  const Scenario* scenario_;
  Booked booked_;
  ReachedShare reached_;
  double customers_;
  double weekly_discount_;
  double programme_per_customer_;  ///< yuan a week
  double programme_fixed_;         ///< yuan a week
  double first_acquisition_;  ///< yuan in week 0 per customer; established ones were won before
  double first_spend_ = 0;    ///< yuan a week of the customers of week 0
  bool begun_ = false;        ///< a week was booked
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

/// The identity of the ledger (equation 22): value without losses minus actual value is the sum of
/// the ledger, to 1e-9 of the largest of the three. `value_without_losses` and `actual_value` are
/// accumulated from payments, `ledger` from departures times the remaining annuity and from what
/// was spent.
/// Throws: Error(internal) when they differ.
void assert_identity(double value_without_losses, double actual_value, double ledger);

}  // namespace retain::business
