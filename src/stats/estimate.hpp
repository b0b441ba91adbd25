#pragma once

#include <array>
#include <limits>

#include "base/namespaces.hpp"

namespace retain::stats {

/// Marks a number that is not available; exporters write an empty cell.
inline constexpr double not_available = std::numeric_limits<double>::quiet_NaN();

/// Probabilities of the quantiles of every estimate.
inline constexpr std::array<double, 5> band_probabilities{0.05, 0.25, 0.50, 0.75, 0.95};

/// What replications say about one quantity.
struct Estimate {
  double mean = not_available;
  double standard_error = not_available;  ///< of the mean
  std::array<double, band_probabilities.size()> band{
      not_available, not_available, not_available, not_available,
      not_available};  ///< quantiles of the quantity itself over replications
};

/// The estimate of the quantity times a factor of 0 or more.
[[nodiscard]] inline Estimate scaled(Estimate estimate, double factor) {
  estimate.mean *= factor;
  estimate.standard_error *= factor;
  for (double& quantile : estimate.band) quantile *= factor;
  return estimate;
}

/// A quantity that is known without replications.
[[nodiscard]] inline Estimate exact(double value) {
  Estimate estimate;
  estimate.mean = value;
  return estimate;
}

}  // namespace retain::stats
