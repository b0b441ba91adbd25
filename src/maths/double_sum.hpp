#pragma once

#include <bit>
#include <cstdint>

#include "base/namespaces.hpp"

namespace retain::maths {

/// high + low: a number to about twice the digits of a double.
struct DoubleSum {
  double high;
  double low;

  bool operator==(const DoubleSum&) const = default;
};

/// a + b without error (Knuth).
[[nodiscard]] constexpr DoubleSum exact_sum(double a, double b) {
  const double sum = a + b;
  const double of_b = sum - a;
  return {sum, (a - (sum - of_b)) + (b - of_b)};
}

/// a + b without error, where |a| >= |b| or a = 0 (Dekker).
[[nodiscard]] constexpr DoubleSum exact_sum_of_ordered(double a, double b) {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}

/// The first 26 bits, so that products with numbers of 27 bits are exact; x minus them has 27.
[[nodiscard]] constexpr double leading_bits(double x) {
  constexpr std::uint64_t mask = ~((std::uint64_t{1} << 27) - 1);
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) & mask);
}

/// a b to 2^-106 of it (Dekker, without fused operations).
[[nodiscard]] constexpr DoubleSum exact_product(double a, double b) {
  const double product = a * b;
  const double a1 = leading_bits(a);
  const double a2 = a - a1;
  const double b1 = leading_bits(b);
  const double b2 = b - b1;
  return {product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2};
}

}  // namespace retain::maths
