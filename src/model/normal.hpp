#pragma once

#include <cmath>
#include <numbers>

#include "base/namespaces.hpp"
#include "maths/elementary.hpp"

namespace retain::model {

/// Density of the standard normal distribution.
[[nodiscard]] inline double normal_density(double z) {
  return maths::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
}

/// Distribution function of the standard normal distribution, accurate in both tails.
[[nodiscard]] inline double normal_distribution(double z) {
  return 0.5 * maths::erfc(-z / std::numbers::sqrt2);
}

}  // namespace retain::model
