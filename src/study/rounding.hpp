#pragma once

#include <cmath>

#include "base/namespaces.hpp"

namespace retain::study {

/// What is left of amounts of this size that cancel, without what rounding leaves of them.
[[nodiscard]] inline double without_noise(double rest, double size) {
  constexpr double noise = 1e-11;  // relative; values are sums of very many rounded terms
  return std::abs(rest) < noise * size ? 0.0 : rest;
}

}  // namespace retain::study
