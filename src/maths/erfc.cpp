#include <cmath>

#include "maths/elementary.hpp"
#include "maths/erfc_series.hpp"
#include "maths/exp_parts.hpp"

namespace retain::maths {
namespace {

/// erf(x) for |x| <= 1/4 from Taylor's series: 2 / sqrt(pi) times the sum of (-1)^n x^(2n+1) /
/// (n! (2n+1)), n = 0 to 9.
double erf_series(double x) {
  const double x2 = x * x;
  const double from_5 =
      -1.0 / 1320 +
      x2 * (1.0 / 9360 + x2 * (-1.0 / 75600 + x2 * (1.0 / 685440 - x2 * (1.0 / 6894720))));
  const double from_1 =
      -1.0 / 3 + x2 * (1.0 / 10 + x2 * (-1.0 / 42 + x2 * (1.0 / 216 + x2 * from_5)));
  return two_per_root_pi * (x + x * x2 * from_1);
}

/// Sum of a Chebyshev series by Clenshaw's recurrence.
DoubleSum erfc_series_at(double t) {
  double next = 0.0;
  double after_next = 0.0;
  for (std::size_t n = erfc_coefficient_count; n-- > 1;) {
    const double now = 2.0 * t * next + (erfc_series[n] - after_next);
    after_next = next;
    next = now;
  }
  return exact_sum_of_ordered(0.5 * erfc_series[0], t * next - after_next);
}

/// a / b to about 2^-100 of it.
DoubleSum precise_quotient(const DoubleSum& a, const DoubleSum& b) {
  const double quotient = a.high / b.high;
  const DoubleSum product = exact_product(quotient, b.high);
  const double rest = (a.high - product.high) - product.low + (a.low - quotient * b.low);
  return {quotient, rest / b.high};
}

/// For x from 1/4 to 28.
double erfc_of_positive(double x) {
  const DoubleSum square = exact_product(x, x);
  const ExpParts factor = exp_parts({-square.high, -square.low});
  const double t = (x - erfc_series_centre) / (x + erfc_series_centre);
  const DoubleSum scaled = precise_quotient(erfc_series_at(t), exact_sum(1.0, 2.0 * x));
  const DoubleSum product = exact_product(factor.head, scaled.high);
  const double low = product.low + (factor.tail * scaled.high + factor.head * scaled.low);
  return times_power_of_two(product.high + low, factor.exponent);
}

}  // namespace

double erfc(double x) {
  constexpr double near_zero = 0.25;
  constexpr double vanishes = 28.0;
  constexpr double all = -6.0;  // erfc(6) is below 2^-54
  if (std::abs(x) <= near_zero) return 1.0 - erf_series(x);
  if (x > vanishes) return 0.0;
  if (x < all) return 2.0;
  return x < 0.0 ? 2.0 - erfc_of_positive(-x) : erfc_of_positive(x);
}

}  // namespace retain::maths
