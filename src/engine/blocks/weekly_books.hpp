#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "business/measures/curves.hpp"
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

/// The books of many replications, week by week and side by side: each curve of a week is a column
/// over the replications, of which moments and quantiles are taken before the next weeks are
/// booked. Bytes do not depend on `threads`.
class WeeklyBooks {
 public:
  /// The plan must outlive them.
  WeeklyBooks(const Plan& plan, std::int64_t threads);

  /// Books replications. Moments go on where the call before left off; bands are those of this
  /// call alone. Returns the metrics of each, in the order of replication_metrics().
  /// Throws: as Tally::check.
  std::vector<std::vector<double>> book(const Replications& replications, Statistics statistics);

  /// The estimates once bands were taken: curve::count x rows, one curve after the other.
  [[nodiscard]] std::vector<Estimate> estimates() && { return std::move(estimates_); }

 private:
  static constexpr std::size_t pieces =
      (curve::count + ColumnMoments::most - 1) / ColumnMoments::most;

  class Stretch;
  void take(const Stretch& stretch, std::size_t row, std::size_t piece, Statistics statistics);
  [[nodiscard]] bool ends_a_metric(std::size_t row) const;
  void read_metrics(std::size_t row, const BookRow& books, std::vector<double>& metrics) const;

  const Plan& plan_;
  std::int64_t threads_;
  std::size_t rows_;                     ///< T + 1
  std::vector<std::size_t> metric_row_;  ///< at which each metric is read
  std::vector<ColumnMoments> moments_;   ///< rows x pieces
  std::vector<Estimate> estimates_;      ///< curve::count x rows
};

}  // namespace retain::engine::blocks
