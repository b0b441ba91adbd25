#pragma once

#include <boost/math/tools/toms748_solve.hpp>
#include <cstdint>

#include "base/namespaces.hpp"

namespace retain::maths {

/// Where a continuous function is 0 between `low` and `high`, at which it has the values `at_low`
/// and `at_high` of different signs: to the last digits. Source: Alefeld, Potra and Shi, Algorithm
/// 748, ACM Transactions on Mathematical Software 21 (1995).
template <class Function>
[[nodiscard]] double bracketed_root(Function function, double low, double high, double at_low,
                                    double at_high) {
  constexpr int bits = 52;
  std::uintmax_t steps = 200;
  const auto [below, above] = boost::math::tools::toms748_solve(
      function, low, high, at_low, at_high, boost::math::tools::eps_tolerance<double>(bits), steps);
  return below + (above - below) / 2.0;
}

}  // namespace retain::maths
