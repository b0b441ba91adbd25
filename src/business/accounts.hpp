#pragma once

#include <vector>

#include "base/units.hpp"
#include "business/measures/curves.hpp"
#include "business/path.hpp"
#include "model/market.hpp"
#include "model/scenario.hpp"

namespace retain::business {

/// The rows of the books that are kept: those of every week, or those at the ends of years and of
/// the run.
enum class BookRows : std::size_t { weeks = 1, years = weeks_per_year };

/// The books of one run of the business: curves over rows 0..T and what summaries need besides.
struct Accounts {
  std::size_t rows = 0;                ///< T + 1
  BookRows kept = BookRows::weeks;     ///< of them
  std::vector<double> curves;          ///< curve::count x kept rows, one curve after the other
  std::vector<double> business_value;  ///< per kept row, yuan of the whole business, cumulative
  std::vector<double> active_years;    ///< per kept row, discounted customer-years of the business
  double customer_weeks = 0;           ///< active customer-weeks, the work done

  /// Position among the kept rows of a row that is kept.
  [[nodiscard]] std::size_t position(std::size_t row) const {
    const auto every = static_cast<std::size_t>(kept);
    return (row + every - 1) / every;
  }
  [[nodiscard]] double at(std::size_t curve, std::size_t row) const {
    return curves[curve * business_value.size() + position(row)];
  }
};

/// Books weeks one after the other: equations 17 to 23 of docs/model.md. Amounts are discounted and
/// cumulative.
class Bookkeeper {
 public:
  /// The scenario must outlive the bookkeeper.
  explicit Bookkeeper(const Scenario& scenario, BookRows rows = BookRows::weeks);

  /// Books the next week.
  void book(const WeekFlows& week);

  /// Closes the books with the state after the last week of the scenario.
  /// Throws: Error(internal) when the ledger does not explain the value, see assert_identity.
  [[nodiscard]] Accounts close(const WeekFlows& end);

 private:
  [[nodiscard]] double margin(const WeekFlows& week) const;
  void lose(const Departures& lost, const Departures& spend);
  void book_missing_margin(double gain);
  void write(const WeekFlows& state);

  const Scenario& scenario_;
  ReachedShare reached_;
  double customers_;
  double weekly_discount_;
  double first_acquisition_;  ///< yuan in week 0 per customer; established ones were won before
  double first_spend_ = 0;    ///< yuan a week of the customers of week 0
  std::size_t week_ = 0;      ///< weeks booked
  double discount_ = 1.0;     ///< of the week
  double earned_ = 0;         ///< margin so far per yuan of weekly spend, yuan
  Accounts accounts_;

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
  double revenue_ = 0;
  double value_ = 0;  ///< margin of the cohort, per customer
  double cost_ = 0;
  double replacement_ = 0;
  double keeping_ = 0;
  double programme_ = 0;
  double memo_ = 0;
  double active_years_ = 0;
  double complaints_ = 0;
  double told_ = 0;
  double recommended_to_ = 0;
  double spreaders_ = 0;
};

/// Books a path.
/// Throws: as Bookkeeper::close.
[[nodiscard]] Accounts book(const Path& path, const Scenario& scenario);

/// The identity of the ledger (equation 22): value without losses minus actual value is the sum of
/// the ledger, to 1e-9 of the former. `value_without_losses` and `actual_value` are accumulated
/// from payments, `ledger` from departures times the remaining annuity and from what was spent.
/// Throws: Error(internal) when they differ.
void assert_identity(double value_without_losses, double actual_value, double ledger);

}  // namespace retain::business
