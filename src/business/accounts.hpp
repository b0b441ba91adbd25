#pragma once

#include <vector>

#include "base/units.hpp"
#include "business/path.hpp"
#include "business/tally.hpp"
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
  std::vector<PlainSums> plain;        ///< per kept row
  double customer_weeks = 0;           ///< active customer-weeks, the work done

  Accounts() = default;
  /// Of a scenario, all 0.
  Accounts(const Scenario& scenario, BookRows rows);

  /// Position among the kept rows of a row that is kept.
  [[nodiscard]] std::size_t position(std::size_t row) const {
    const auto every = static_cast<std::size_t>(kept);
    return (row + every - 1) / every;
  }
  /// Writes a row that is kept.
  void write(std::size_t row, const BookRow& books);
  [[nodiscard]] double at(std::size_t curve, std::size_t row) const {
    return curves[curve * business_value.size() + position(row)];
  }
};

/// Keeps the accounts of weeks that are booked one after the other.
class Bookkeeper {
 public:
  /// The scenario must outlive the bookkeeper.
  explicit Bookkeeper(const Scenario& scenario, BookRows rows = BookRows::weeks);

  /// Whether the row before the next week is one of those that are kept.
  [[nodiscard]] bool keeps() const { return week_ == next_kept_; }

  /// Keeps it. The next week begins so.
  void keep(const WeekFlows& state);

  /// Books the next week, as Tally::book.
  template <Booked booked = Booked::business>
  void book(const WeekFlows& week) {
    tally_.book<booked>(week);
    ++week_;
  }

  /// Closes the books with the state after the last week of the scenario.
  /// Throws: as Tally::check.
  [[nodiscard]] Accounts close(const WeekFlows& end);

 private:
  Tally tally_;
  std::size_t week_ = 0;  ///< weeks booked
  std::size_t next_kept_ = 0;
  Accounts accounts_;
};

/// Books a path.
/// Throws: as Bookkeeper::close.
[[nodiscard]] Accounts book(const Path& path, const Scenario& scenario);

}  // namespace retain::business
