#pragma once

#include <bit>
#include <cstdint>

#include "maths/constants.hpp"

namespace retain::maths {

/// Adding it rounds a number below 2^51 to a whole one, which then stands in the last bits.
inline constexpr double rounder = 0x1.8p52;

[[nodiscard]] constexpr double rounded_to_whole(double x) {
  return (x + rounder) - rounder;
}

/// 2^k for a whole k from -1022 to 1023.
[[nodiscard]] constexpr double power_of_two(double k) {
  constexpr double bias = 1023.0;
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(k + (rounder + bias)) << 52);
}

/// x 2^k, rounded once, for k from -2044 to 2046 and x near 1.
[[nodiscard]] constexpr double times_power_of_two(double x, double k) {
  const double half = rounded_to_whole(0.5 * k);
  return x * power_of_two(half) * power_of_two(k - half);
}

/// x between two bounds, or not a number.
[[nodiscard]] constexpr double bounded(double x, double low, double high) {
  const double from_low = x < low ? low : x;
  return from_low > high ? high : from_low;
}

/// exp(x) = (head + tail) 2^exponent.
struct ExpParts {
  double head;
  double tail;  ///< below a tenth of the head
  double exponent;

  [[nodiscard]] constexpr double value() const { return times_power_of_two(head + tail, exponent); }
};

/// Below ln(2) / 2.
inline constexpr double longest_exp_series = 0.34;

/// (exp(r) - 1 - r) / r^2 for |r| <= ln(2) / 2 from Taylor's series: 1/2! + r/3! + ... + r^12/14!.
/// What is left out is below 2^-62 of exp(r).
[[nodiscard]] constexpr double exp_series(double r) {
  const double r2 = r * r;
  const double r4 = r2 * r2;
  const double from_2 = 1.0 / 2 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120));
  const double from_6 = 1.0 / 720 + r * (1.0 / 5040) + r2 * (1.0 / 40320 + r * (1.0 / 362880));
  const double from_10 = 1.0 / 3628800 + r * (1.0 / 39916800) +
                         r2 * (1.0 / 479001600 + r * (1.0 / 6227020800) + r2 * (1.0 / 87178291200));
  return from_2 + r4 * (from_6 + r4 * from_10);
}

/// exp(r) 2^exponent for |r| <= ln(2) / 2.
[[nodiscard]] constexpr ExpParts exp_of_reduced(DoubleSum r, double exponent) {
  const DoubleSum head = exact_sum_of_ordered(1.0, r.high);
  return {head.high, head.low + (r.low * head.high + r.high * r.high * exp_series(r.high)),
          exponent};
}

/// exp(x) for |x| < 1400; x.low is at most the rounding error of x.high.
[[nodiscard]] constexpr ExpParts exp_parts(DoubleSum x) {
  const double k = rounded_to_whole(x.high * per_ln2.high);
  const double most = x.high - k * ln2_in_parts.high;  // exact
  return exp_of_reduced(exact_sum_of_ordered(most, x.low - k * ln2_in_parts.low), k);
}

/// Beyond these exp(x) is 0, or infinite.
inline constexpr double lowest_exponent = -746.0;
inline constexpr double highest_exponent = 710.0;

/// Without branches, for loops over many values.
[[nodiscard]] constexpr double exp_of(double x) {
  return exp_parts({bounded(x, lowest_exponent, highest_exponent), 0.0}).value();
}

}  // namespace retain::maths
