#pragma once

#include <cstdint>

#include "stats/estimate.hpp"

namespace retain::stats {

/// A ratio of two means over replications, one pair at a time.
class Ratio {
 public:
  void add(double numerator, double denominator);

  /// Mean of the numerators by that of the denominators, times a factor, with its standard error by
  /// the delta method: sqrt( var(numerator - ratio denominator) / n ) by the mean denominator.
  /// Without quantiles. Not available where the mean denominator is not above 0; no standard error
  /// for fewer than two pairs.
  [[nodiscard]] Estimate estimate(double factor = 1.0) const;

 private:
  std::int64_t count_ = 0;
  double numerator_ = 0;            ///< mean
  double denominator_ = 0;          ///< mean
  double numerator_squares_ = 0;    ///< sum of squared deviations
  double denominator_squares_ = 0;  ///< the same
  double products_ = 0;             ///< of both deviations
};

}  // namespace retain::stats
