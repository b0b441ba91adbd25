#pragma once

#include <array>
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

/// The same at two places.
[[nodiscard]] inline std::array<double, 2> normal_distribution(const std::array<double, 2>& z) {
  const auto [at_first, at_second] =
      maths::erfc({-z[0] / std::numbers::sqrt2, -z[1] / std::numbers::sqrt2});
  return {0.5 * at_first, 0.5 * at_second};
}

}  // namespace retain::model
