#pragma once

#include <cmath>
#include <cstdint>

#include "stats/estimate.hpp"

namespace retain {

/// Mean and variance of a sequence, one value at a time (Welford 1962). The mean of equal values
/// is that value exactly.
class Moments {
 public:
  void add(double value) {
    ++count_;
    const double step = value - mean_;
    mean_ += step / static_cast<double>(count_);
    squares_ += step * (value - mean_);
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
  double squares_ = 0;
};

}  // namespace retain
