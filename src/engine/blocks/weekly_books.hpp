#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "business/measures/curves.hpp"
#include "business/measures/years.hpp"
#include "business/plan.hpp"
#include "engine/blocks/block_books.hpp"
#include "engine/blocks/replications.hpp"
#include "stats/column_moments.hpp"
#include "stats/estimate.hpp"

namespace retain::engine::blocks {

/// Bytes of the columns of curves that are worked on at once, of so many replications.
[[nodiscard]] std::size_t bytes_of_columns(std::size_t replications);

/// What is made of the books of replications.
enum class Statistics { moments, bands, both };

/// What the books of a replication give besides curves.
struct ReplicationBooks {
  std::vector<double> metrics;  ///< in the order of replication_metrics()
  std::vector<YearEnd> years;   ///< at every one of year_rows
};

/// The books of many replications, week by week and side by side: each curve of a week is a column
/// over the replications, of which moments and quantiles are taken before the next weeks are
/// booked. Bytes do not depend on `threads`.
class WeeklyBooks {
 public:
  /// The plan must outlive them.
  WeeklyBooks(const Plan& plan, std::int64_t threads);

  /// Books replications. Moments go on where the call before left off; bands are those of this
  /// call alone. `progress` is called now and then with the share of this call that is done.
  /// Throws: as Tally::check.
  [[nodiscard]] std::vector<ReplicationBooks> book(const Replications& replications,
                                                   Statistics statistics,
                                                   const std::function<void(double)>& progress);

  /// The estimates once bands were taken: curve::count x rows, one curve after the other.
  [[nodiscard]] std::vector<Estimate> estimates() && { return std::move(estimates_); }

  /// Means of the business value by row, yuan so far and discounted.
  [[nodiscard]] std::vector<double> business_value() && { return std::move(business_value_); }

 private:
  /// The curves, and behind them the business value, of which means alone are taken.
  static constexpr std::size_t columns = curve::count + 1;
  static constexpr std::size_t pieces = (columns + ColumnMoments::most - 1) / ColumnMoments::most;

  class Stretch;
  void take(const Stretch& stretch, std::size_t row, std::size_t piece, Statistics statistics);
  void read_metrics(std::size_t row, const BookRow& books, std::vector<double>& metrics) const;

  const Plan& plan_;
  std::int64_t threads_;
  std::size_t rows_;                     ///< T + 1
  std::vector<std::size_t> metric_row_;  ///< at which each metric is read
  std::vector<std::size_t> year_rows_;
  std::vector<ColumnMoments> moments_;  ///< rows x pieces
  std::vector<Estimate> estimates_;     ///< curve::count x rows
  std::vector<double> business_value_;  ///< means by row
};

}  // namespace retain::engine::blocks
