#pragma once

#include <array>

#include "base/namespaces.hpp"

namespace retain::maths {

/// Chebyshev coefficients c_n of (1 + 2 x) exp(x^2) erfc(x) for x >= 0, in t = (x - 15/4) / (x +
/// 15/4): c_0 / 2 + c_1 T_1(t) + c_2 T_2(t) + ... (Shepherd and Laframboise, Mathematics of
/// Computation 36, 1981). The rest sum to less than 2^-58.
inline constexpr double erfc_series_centre = 3.75;
inline constexpr std::size_t erfc_coefficient_count = 27;

extern const std::array<double, erfc_coefficient_count> erfc_series;

}  // namespace retain::maths
