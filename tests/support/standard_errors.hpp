#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include "stats/estimate.hpp"
#include "stats/moments.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// Distance, in standard errors, at which a statistical test is red. A sound test crosses it at
/// one seed in 147,000, and every seed of the tests is fixed.
inline constexpr double most_standard_errors = 4.5;

/// Relative difference that rounding alone explains, where no chance is involved.
inline constexpr double rounding = 1e-12;

/// A mean over independent repetitions.
struct Measured {
  double mean;
  double standard_error;
};

[[nodiscard]] inline Measured measured(const Moments& moments) {
  return {moments.mean(), moments.standard_error()};
}

[[nodiscard]] inline Measured measured(const Estimate& estimate) {
  return {estimate.mean, estimate.standard_error};
}

/// A share of `trials` independent trials whose true value is `truth`.
[[nodiscard]] inline Measured measured_share(std::int64_t successes, std::int64_t trials,
                                             double truth) {
  const auto count = static_cast<double>(trials);
  return {static_cast<double>(successes) / count, std::sqrt(truth * (1.0 - truth) / count)};
}

/// Distance of a mean from the truth in standard errors. A standard error of 0 says that no chance
/// is involved: then the distance is 0 for equality up to rounding and infinite for anything else.
/// Not available (and so never small enough) when the standard error is not.
[[nodiscard]] inline double z_score(const Measured& measured, double truth) {
  const double difference = measured.mean - truth;
  if (std::isnan(measured.standard_error)) return not_available;
  if (measured.standard_error > 0.0) return difference / measured.standard_error;
  const bool equal = std::abs(difference) <= rounding * std::max(1.0, std::abs(truth));
  return equal ? 0.0 : std::copysign(std::numeric_limits<double>::infinity(), difference);
}

/// Distance between two independent means in standard errors of their difference.
[[nodiscard]] inline double z_score_between(const Measured& one, const Measured& other) {
  return z_score({one.mean, std::hypot(one.standard_error, other.standard_error)}, other.mean);
}

/// True when a mean does not contradict the truth.
[[nodiscard]] inline bool agrees(const Measured& measured, double truth) {
  return std::abs(z_score(measured, truth)) < most_standard_errors;
}

/// Slope of the least-squares line through points.
[[nodiscard]] inline double slope(std::span<const double> x, std::span<const double> y) {
  Moments mean_x;
  Moments mean_y;
  for (const double value : x) mean_x.add(value);
  for (const double value : y) mean_y.add(value);
  double products = 0.0;
  double squares = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    products += (x[i] - mean_x.mean()) * (y[i] - mean_y.mean());
    squares += (x[i] - mean_x.mean()) * (x[i] - mean_x.mean());
  }
  return products / squares;
}

}  // namespace retain::test
