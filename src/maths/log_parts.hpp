#pragma once

#include <bit>
#include <cstdint>

#include "maths/constants.hpp"
#include "maths/log_table.hpp"

namespace retain::maths {

/// x = 2^exponent (1 + r) / inverse, with |r| < 2^-7. The logarithm of 1 / inverse is 0 or further
/// from 0 than r.
struct LogParts {
  double exponent;
  const LogEntry* entry;
  DoubleSum r;  ///< exact
};

/// Of a positive finite number.
[[nodiscard]] inline LogParts log_parts(double x) {
  constexpr double smallest_normal = 0x1p-1022;
  constexpr double lift = 54.0;
  constexpr int mantissa_bits = 52;
  constexpr int index_bits = 7;
  constexpr std::uint64_t mantissa_mask = (std::uint64_t{1} << mantissa_bits) - 1;
  constexpr std::uint64_t bits_of_one = std::bit_cast<std::uint64_t>(1.0);
  constexpr int bias = 1023;
  const bool is_subnormal = x < smallest_normal;
  const auto bits = std::bit_cast<std::uint64_t>(is_subnormal ? x * 0x1p54 : x);
  const std::uint64_t mantissa = bits & mantissa_mask;
  const auto entry = static_cast<std::size_t>(mantissa >> (mantissa_bits - index_bits));
  const auto exponent = static_cast<double>(static_cast<int>(bits >> mantissa_bits) - bias +
                                            (entry >= first_halved_entry ? 1 : 0));
  const double m = std::bit_cast<double>(mantissa | bits_of_one);
  const double m1 = leading_bits(m);
  const double inverse = log_table[entry].inverse;
  return {is_subnormal ? exponent - lift : exponent, &log_table[entry],
          exact_sum(m1 * inverse - 1.0, (m - m1) * inverse)};
}

/// Logarithm of what r leaves; the first summand is exact.
[[nodiscard]] inline DoubleSum log_without_r(const LogParts& parts) {
  return {parts.exponent * ln2_in_parts.high + parts.entry->high,
          parts.exponent * ln2_in_parts.low + parts.entry->low};
}

/// 1/3 - r/4 + ... + r^6/9, from the series of ln(1 + r). What is left out is below 2^-59 of the
/// logarithm for |r| < 2^-7.
[[nodiscard]] constexpr double log_series_from_cube(double r) {
  const double r2 = r * r;
  return 1.0 / 3 - r * (1.0 / 4) +
         r2 * ((1.0 / 5 - r * (1.0 / 6)) + r2 * ((1.0 / 7 - r * (1.0 / 8)) + r2 * (1.0 / 9)));
}

/// ln(1 + r) - r for |r| < 2^-7.
[[nodiscard]] constexpr double log_series(double r) {
  return r * r * (r * log_series_from_cube(r) - 0.5);
}

/// rest + ln(1 + r) to about 2^-67 of it.
[[nodiscard]] inline DoubleSum precise_log(const DoubleSum& rest, const DoubleSum& r) {
  const DoubleSum square = exact_product(r.high, r.high);
  const DoubleSum first = exact_sum_of_ordered(rest.high, r.high);
  const DoubleSum second = exact_sum_of_ordered(first.high, -0.5 * square.high);
  const double cube = r.high * square.high * log_series_from_cube(r.high);
  const double low =
      first.low + second.low + (rest.low - 0.5 * square.low) + (r.low - r.high * r.low) + cube;
  return exact_sum_of_ordered(second.high, low);
}

}  // namespace retain::maths
