#include "stats/ratio.hpp"

#include <algorithm>
#include <cmath>

namespace retain::stats {

void Ratio::add(double numerator, double denominator) {
  const auto count = static_cast<double>(++count_);
  const double step = numerator - numerator_;
  const double other_step = denominator - denominator_;
  numerator_ += step / count;
  denominator_ += other_step / count;
  numerator_squares_ += step * (numerator - numerator_);
  denominator_squares_ += other_step * (denominator - denominator_);
  products_ += step * (denominator - denominator_);
}

Estimate Ratio::estimate(double factor) const {
  Estimate estimate;
  if (!(denominator_ > 0.0)) return estimate;
  const double ratio = numerator_ / denominator_;
  estimate.mean = factor * ratio;
  if (count_ < 2) return estimate;
  const auto count = static_cast<double>(count_);
  const double squares =
      numerator_squares_ - 2.0 * ratio * products_ + ratio * ratio * denominator_squares_;
  const double variance = std::max(0.0, squares) / (count - 1.0);
  estimate.standard_error = factor * std::sqrt(variance / count) / denominator_;
  return estimate;
}

}  // namespace retain::stats
