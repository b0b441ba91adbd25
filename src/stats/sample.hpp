#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "stats/estimate.hpp"
#include "stats/moments.hpp"

namespace retain::stats {

/// Replications whose values are kept for quantiles. Memory is bounded by it.
inline constexpr std::int64_t most_kept_replications = 10'000;

/// Every how manieth of `replications` is kept: 1 up to most_kept_replications, above that the
/// smallest power of two that keeps no more. Between 5,000 and 10,000 are then kept, and the rank
/// of a quantile at p has a standard error of at most sqrt(p (1 - p) / 5000).
[[nodiscard]] std::int64_t keeping_stride(std::int64_t replications);

/// Values of many quantities over replications: moments of all replications, quantiles of those
/// kept. Rows are added in the order of the replications, so nothing depends on threads.
class Sample {
 public:
  Sample(std::size_t quantities, std::int64_t replications);

  /// Adds the next replication: one value per quantity.
  void add(std::span<const double> values);

  [[nodiscard]] std::size_t quantities() const { return means_.size(); }
  [[nodiscard]] std::int64_t count() const { return count_; }
  [[nodiscard]] Moments moments(std::size_t quantity) const {
    return {count_, means_[quantity], squares_[quantity]};
  }

  /// Replications kept so far.
  [[nodiscard]] std::size_t kept_count() const { return kept_count_; }

  /// Kept values of one quantity in the order of the replications.
  [[nodiscard]] std::vector<double> kept(std::size_t quantity) const;

  /// Mean, standard error and quantiles of the quantities [first, last).
  [[nodiscard]] std::vector<Estimate> estimates(std::size_t first, std::size_t last) const;

 private:
  std::int64_t stride_;
  std::size_t capacity_;  ///< replications that can be kept
  std::int64_t count_ = 0;
  std::size_t kept_count_ = 0;
  std::vector<double> means_;
  std::vector<double> squares_;  ///< sums of squared deviations from the mean
  std::vector<double> kept_;     ///< a row of all quantities per kept replication
};

}  // namespace retain::stats
