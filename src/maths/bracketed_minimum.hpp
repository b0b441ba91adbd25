#pragma once

#include <boost/math/tools/minima.hpp>
#include <cstdint>
#include <utility>

#include "base/namespaces.hpp"

namespace retain::maths {

/// Where a function is smallest between `low` and `high`, to half of the digits, and its value
/// there. Source: Brent, Algorithms for Minimization without Derivatives (1973), chapter 5.
template <class Function>
[[nodiscard]] std::pair<double, double> bracketed_minimum(Function function, double low,
                                                          double high) {
  constexpr int bits = 26;  // the function is flat there
  std::uintmax_t steps = 100;
  return boost::math::tools::brent_find_minima(function, low, high, bits, steps);
}

}  // namespace retain::maths
