#pragma once

#include <cmath>
#include <cstdint>

#include "stats/estimate.hpp"

namespace retain::stats {

/// Mean and variance of a sequence, one value at a time (Welford 1962). The mean of equal values
/// is that value exactly.
class Moments {
 public:
  Moments() = default;
  Moments(std::int64_t count, double mean, double squares)
      : count_(count), mean_(mean), squares_(squares) {}

  void add(double value) { include(value, ++count_, mean_, squares_); }

  /// The step of the recursion for the value number `count`, for moments kept in arrays.
  static void include(double value, std::int64_t count, double& mean, double& squares) {
    const double step = value - mean;
    mean += step / static_cast<double>(count);
    squares += step * (value - mean);
  }

  [[nodiscard]] std::int64_t count() const { return count_; }
  [[nodiscard]] double mean() const { return count_ > 0 ? mean_ : not_available; }

  /// Unbiased variance; not available for fewer than two values.
  [[nodiscard]] double variance() const {
    return count_ > 1 ? squares_ / static_cast<double>(count_ - 1) : not_available;
  }

  [[nodiscard]] double standard_error() const {
    return std::sqrt(variance() / static_cast<double>(count_));
  }

 private:
  std::int64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;  ///< sum of squared deviations from the mean
};

}  // namespace retain::stats
