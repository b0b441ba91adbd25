#include <cmath>

#include "maths/elementary.hpp"
#include "maths/exp_parts.hpp"

namespace retain::maths {

double exp(double x) {
  return exp_of(x);
}

void exp(std::span<double> values) {
  for (double& value : values) value = exp_of(value);
}

double exp2(double x) {
  constexpr double lowest = -1080.0;
  constexpr double highest = 1025.0;
  const double within = bounded(x, lowest, highest);
  const double k = rounded_to_whole(within);
  const double fraction = within - k;
  const DoubleSum r = exact_product(fraction, ln2.high);
  return exp_of_reduced({r.high, r.low + fraction * ln2.low}, k).value();
}

double expm1(double x) {
  constexpr double negligible = 0x1p-54;  // the square below the last bit
  constexpr double all_gone = -40.0;      // exp(x) below 2^-54
  constexpr double one_is_nothing = 60.0;
  if (std::abs(x) < negligible) return x;
  if (x < all_gone) return -1.0;
  if (!(x <= one_is_nothing)) return exp_of(x);
  const ExpParts parts = exp_parts({x, 0.0});
  if (parts.exponent == 0.0) return x + x * x * exp_series(x);
  const double unit = power_of_two(parts.exponent);
  const DoubleSum head = exact_sum(parts.head * unit, -1.0);
  return head.high + (head.low + parts.tail * unit);
}

}  // namespace retain::maths
