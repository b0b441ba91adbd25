#pragma once

#include <array>
#include <cmath>
#include <numbers>

#include "maths/elementary.hpp"
#include "maths/tails.hpp"

namespace retain::maths {

/// Density of the standard normal distribution.
[[nodiscard]] inline double normal_density(double z) {
  return exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
}

/// Distribution function of the standard normal distribution, accurate in both tails.
[[nodiscard]] inline double normal_distribution(double z) {
  return 0.5 * erfc(-z / std::numbers::sqrt2);
}

/// The same at two places.
[[nodiscard]] inline std::array<double, 2> normal_distribution(const std::array<double, 2>& z) {
  const auto [at_first, at_second] =
      erfc(std::array{-z[0] / std::numbers::sqrt2, -z[1] / std::numbers::sqrt2});
  return {0.5 * at_first, 0.5 * at_second};
}

[[nodiscard]] inline Tails normal_tails(double z) {
  return {normal_distribution(z), normal_distribution(-z)};
}

/// The number with these tails, of which the smaller decides: it is above 1e-316. Error below
/// 1e-15 of the number, where it is not near 0. Source: Wichura, Algorithm AS 241 (PPND16), Applied
/// Statistics 37 (1988).
[[nodiscard]] double normal_quantile(const Tails& tails);

}  // namespace retain::maths
