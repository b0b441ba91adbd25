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

/// Two at once, which take no longer than one: the steps of the recurrence wait for each other.
using Pair [[gnu::vector_size(2 * sizeof(double))]] = double;

/// Sum of a Chebyshev series by Clenshaw's recurrence, but for its constant.
template <class Real>
[[gnu::always_inline]] inline Real erfc_series_at(const Real& t) {
  Real next{};
  Real after_next{};
  for (std::size_t n = erfc_coefficient_count; n-- > 1;) {
    const Real now = 2.0 * t * next + (erfc_series[n] - after_next);
    after_next = next;
    next = now;
  }
  return t * next - after_next;
}

double series_argument(double x) {
  return (std::abs(x) - erfc_series_centre) / (std::abs(x) + erfc_series_centre);
}

/// a / b to about 2^-100 of it.
DoubleSum precise_quotient(const DoubleSum& a, const DoubleSum& b) {
  const double quotient = a.high / b.high;
  const DoubleSum product = exact_product(quotient, b.high);
  const double rest = (a.high - product.high) - product.low + (a.low - quotient * b.low);
  return {quotient, rest / b.high};
}

/// For x from 1/4 to 28, with the series there.
double erfc_of_positive(double x, double series) {
  const DoubleSum square = exact_product(x, x);
  const ExpParts factor = exp_parts({-square.high, -square.low});
  const DoubleSum sum = exact_sum_of_ordered(0.5 * erfc_series[0], series);
  const DoubleSum scaled = precise_quotient(sum, exact_sum(1.0, 2.0 * x));
  const DoubleSum product = exact_product(factor.head, scaled.high);
  const double low = product.low + (factor.tail * scaled.high + factor.head * scaled.low);
  return times_power_of_two(product.high + low, factor.exponent);
}

/// With the series at |x|.
double erfc_of(double x, double series) {
  constexpr double near_zero = 0.25;
  constexpr double vanishes = 28.0;
  constexpr double all = -6.0;  // erfc(6) is below 2^-54
  if (std::abs(x) <= near_zero) return 1.0 - erf_series(x);
  if (x > vanishes) return 0.0;
  if (x < all) return 2.0;
  return x < 0.0 ? 2.0 - erfc_of_positive(-x, series) : erfc_of_positive(x, series);
}

}  // namespace

double erfc(double x) {
  return erfc_of(x, erfc_series_at(series_argument(x)));
}

std::array<double, 2> erfc(const std::array<double, 2>& x) {
  const Pair series = erfc_series_at(Pair{series_argument(x[0]), series_argument(x[1])});
  return {erfc_of(x[0], series[0]), erfc_of(x[1], series[1])};
}

}  // namespace retain::maths
