#pragma once

#include <cstddef>
#include <vector>

#include "base/units.hpp"
#include "business/accounts.hpp"
#include "business/measures/measure.hpp"
#include "model/scenario.hpp"
#include "stats/estimate.hpp"

namespace retain::business::measures {

/// The row of the books at the end of so many years, or of the horizon; `rows` is T + 1.
[[nodiscard]] constexpr std::size_t row_after(int years, std::size_t rows) {
  return years == end_of_horizon ? rows - 1 : static_cast<std::size_t>(years) * weeks_per_year;
}

/// Reads the books of a run at the end of a year or of the horizon; not available beyond it.
class Books {
 public:
  /// `accounts` must outlive the books.
  Books(const Accounts& accounts, const Scenario& scenario)
      : accounts_(accounts), customers_(static_cast<double>(scenario.cohort.customers)) {}

  [[nodiscard]] double curve(std::size_t which, int year) const {
    return reaches(year) ? accounts_.at(which, row(year)) : not_available;
  }
  [[nodiscard]] double per_customer(std::size_t which, int year) const {
    return curve(which, year) / customers_;
  }

  /// A total that the accounts keep beside the curves, per customer of week 0.
  [[nodiscard]] double per_customer(std::vector<double> Accounts::*total, int year) const {
    return reaches(year) ? (accounts_.*total)[accounts_.position(row(year))] / customers_
                         : not_available;
  }

  /// A curve by cause and channel, the channels added up.
  [[nodiscard]] double both_channels(std::size_t first, Cause cause, int year) const {
    double sum = 0;
    for (std::size_t k = 0; k < channel_count; ++k) {
      sum += curve(curve::by_cause(first, index(cause), k), year);
    }
    return sum;
  }

  /// The margin that is missing through a channel, per customer of week 0.
  [[nodiscard]] double loss(Channel channel, int year) const {
    double sum = 0;
    for (const Cause cause : all_causes) {
      sum += curve(curve::by_cause(curve::missing_margin, index(cause), index(channel)), year);
    }
    return sum / customers_;
  }

  /// The margin that is missing for a cause, per customer of week 0.
  [[nodiscard]] double loss(Cause cause, int year) const {
    return both_channels(curve::missing_margin, cause, year) / customers_;
  }

 private:
  [[nodiscard]] std::size_t row(int year) const { return row_after(year, accounts_.rows); }
  [[nodiscard]] bool reaches(int year) const { return row(year) < accounts_.rows; }

  const Accounts& accounts_;
  double customers_;
};

/// A curve at the end of the years of `id`, as it is or per customer of week 0.
template <curve::Position which>
[[nodiscard]] double read_curve(const Books& books, const MeasureId& id) {
  return books.curve(which, id.years);
}
template <curve::Position which>
[[nodiscard]] double read_per_customer(const Books& books, const MeasureId& id) {
  return books.per_customer(which, id.years);
}

}  // namespace retain::business::measures
