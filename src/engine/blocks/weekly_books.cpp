#include "engine/blocks/weekly_books.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "business/accounts.hpp"
#include "business/measures/books.hpp"
#include "business/measures/metrics.hpp"
#include "engine/parallel.hpp"
#include "stats/quantile.hpp"

namespace retain::engine::blocks {
namespace {

constexpr std::size_t columns_of_row = curve::count + 1;  ///< curves and business value
constexpr std::size_t bytes_of_row = columns_of_row * sizeof(double);  ///< of one replication

/// Rows that are worked on at once: their columns should stay in the cache.
std::size_t rows_at_once(std::size_t replications) {
  constexpr std::size_t cache = 2'000'000;
  return std::max<std::size_t>(1, cache / (bytes_of_row * replications));
}

}  // namespace

std::size_t bytes_of_columns(std::size_t replications) {
  return rows_at_once(replications) * bytes_of_row * replications;
}

/// The curves of some rows, as columns over the replications.
class WeeklyBooks::Stretch {
 public:
  explicit Stretch(std::size_t replications)
      : replications_(replications),
        most_rows_(rows_at_once(replications)),
        values_(most_rows_ * columns_of_row * replications) {}

  void begin(std::size_t first, std::size_t rows) {
    first_ = first;
    last_ = std::min(first + most_rows_, rows);
  }
  [[nodiscard]] std::size_t first() const { return first_; }
  [[nodiscard]] std::size_t last() const { return last_; }

  void write(std::size_t row, std::size_t replication, const BookRow& books) {
    double* value = values_.data() + (row - first_) * columns_of_row * replications_ + replication;
    for (const double of_curve : books.curves) {
      *value = of_curve;
      value += replications_;
    }
    *value = books.business_value;
  }
  [[nodiscard]] std::span<const double> column(std::size_t row, std::size_t which) const {
    return {values_.data() + ((row - first_) * columns_of_row + which) * replications_,
            replications_};
  }

 private:
  std::size_t replications_;
  std::size_t most_rows_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::vector<double> values_;  ///< rows x columns x replications
};

WeeklyBooks::WeeklyBooks(const Plan& plan, std::int64_t threads)
    : plan_(plan),
      threads_(threads),
      rows_(static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1),
      year_rows_(year_rows(plan.scenario.simulation.weeks)),
      moments_(rows_ * pieces),
      estimates_(curve::count * rows_),
      business_value_(rows_) {
  for (const MetricName& metric : replication_metrics()) {
    metric_row_.push_back(row_after(metric.id.years, rows_));
  }
}

std::vector<ReplicationBooks> WeeklyBooks::book(const Replications& replications,
                                                Statistics statistics,
                                                const std::function<void(double)>& progress) {
  std::vector<BlockBooks> books;
  for (std::size_t block = 0; block < replications.blocks(); ++block) {
    books.emplace_back(plan_, replications.block(block), replications.in_block(block));
  }
  std::vector<Desk> desks;
  for (std::int64_t thread = 0; thread < threads_; ++thread) desks.emplace_back(plan_);
  std::vector<ReplicationBooks> all(
      replications.count(),
      {std::vector<double>(metric_row_.size(), not_available), std::vector<YearEnd>()});
  Stretch stretch(replications.count());
  for (std::size_t first = 0; first < rows_; first = stretch.last()) {
    stretch.begin(first, rows_);
    parallel_for(static_cast<std::int64_t>(books.size()), threads_,
                 [&](std::int64_t index, std::size_t thread) {
                   const auto block = static_cast<std::size_t>(index);
                   for (std::size_t row = first; row < stretch.last(); ++row) {
                     const bool ends_metrics = std::ranges::count(metric_row_, row) > 0;
                     const bool ends_year = std::ranges::count(year_rows_, row) > 0;
                     books[block].book(desks[thread], [&](std::size_t lane, const BookRow& book) {
                       const std::size_t replication = block * block_lanes + lane;
                       stretch.write(row, replication, book);
                       if (ends_metrics) read_metrics(row, book, all[replication].metrics);
                       if (ends_year) all[replication].years.push_back(year_end_of(book));
                     });
                   }
                 });
    const auto tasks = static_cast<std::int64_t>((stretch.last() - first) * pieces);
    parallel_for(tasks, threads_, [&](std::int64_t index, std::size_t) {
      const auto task = static_cast<std::size_t>(index);
      take(stretch, first + task / pieces, task % pieces, statistics);
    });
    progress(static_cast<double>(stretch.last()) / static_cast<double>(rows_));
  }
  return all;
}

/// The metrics whose time ends here.
void WeeklyBooks::read_metrics(std::size_t row, const BookRow& books,
                               std::vector<double>& metrics) const {
  Accounts accounts(plan_.scenario, BookRows::years);
  accounts.write(row, books);
  for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
    if (metric_row_[metric] != row) continue;
    metrics[metric] = measure(replication_metrics()[metric].id, accounts, plan_.scenario);
  }
}

/// Moments and bands of the curves of a piece in a row.
void WeeklyBooks::take(const Stretch& stretch, std::size_t row, std::size_t piece,
                       Statistics statistics) {
  const std::size_t first = piece * ColumnMoments::most;
  const std::size_t last = std::min(first + ColumnMoments::most, columns);
  std::array<std::span<const double>, ColumnMoments::most> values;
  for (std::size_t which = first; which < last; ++which) {
    values[which - first] = stretch.column(row, which);
  }
  ColumnMoments& moments = moments_[row * pieces + piece];
  if (statistics != Statistics::bands) moments.add(std::span(values).first(last - first));
  if (statistics == Statistics::moments) return;
  for (std::size_t which = first; which < last; ++which) {
    const Moments of_curve = moments.moments(which - first);
    if (which == curve::count) {
      business_value_[row] = of_curve.mean();
      continue;
    }
    const std::span<const double> column = values[which - first];
    Estimate& estimate = estimates_[which * rows_ + row];
    estimate.mean = of_curve.mean();
    estimate.standard_error = of_curve.standard_error();
    if (std::isnan(estimate.mean)) continue;
    if (of_curve.variance() == 0.0) {
      estimate.band.fill(column.front());
    } else {
      estimate.band = band_of(column);
    }
  }
}

}  // namespace retain::engine::blocks
