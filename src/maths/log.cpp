#include <cmath>
#include <limits>

#include "maths/elementary.hpp"
#include "maths/log_parts.hpp"

namespace retain::maths {
namespace {

bool is_positive_and_finite(double x) {
  return x > 0.0 && x <= std::numeric_limits<double>::max();
}

/// The logarithm, to any base, of what is not a positive finite number.
double log_of_special(double x) {
  if (x == 0.0) return -std::numeric_limits<double>::infinity();
  return x < 0.0 ? std::numeric_limits<double>::quiet_NaN() : x;
}

double rounded_log(const LogParts& parts, double correction) {
  const DoubleSum rest = log_without_r(parts);
  const DoubleSum sum = exact_sum_of_ordered(rest.high, parts.r.high);
  const double small = rest.low + (parts.r.low + correction);
  return sum.high + (sum.low + (small + log_series(parts.r.high)));
}

/// offset + a b, with the first digits of the product kept.
double plus_product(double offset, const DoubleSum& a, const DoubleSum& b) {
  const DoubleSum product = exact_product(a.high, b.high);
  const DoubleSum sum = exact_sum(offset, product.high);
  return sum.high + (sum.low + (product.low + (a.high * b.low + a.low * b.high)));
}

}  // namespace

double log(double x) {
  if (!is_positive_and_finite(x)) return log_of_special(x);
  return rounded_log(log_parts(x), 0.0);
}

double log2(double x) {
  if (!is_positive_and_finite(x)) return log_of_special(x);
  const LogParts parts = log_parts(x);
  const DoubleSum of_mantissa{parts.entry->high, parts.entry->low};
  return plus_product(parts.exponent, precise_log(of_mantissa, parts.r), per_ln2);
}

double log10(double x) {
  if (!is_positive_and_finite(x)) return log_of_special(x);
  const LogParts parts = log_parts(x);
  return plus_product(0.0, precise_log(log_without_r(parts), parts.r), per_ln10);
}

double log1p(double x) {
  constexpr double lowest_of_series = -0x1p-8;
  constexpr double highest_of_series = 0x1p-7;
  if (x > lowest_of_series && x < highest_of_series) return x + log_series(x);
  if (!(x > -1.0 && x <= std::numeric_limits<double>::max())) {
    return x == -1.0 ? log_of_special(0.0) : log_of_special(x);
  }
  const DoubleSum sum = exact_sum(1.0, x);
  return rounded_log(log_parts(sum.high), sum.low / sum.high);  // ln(a + b) - ln(a) is b / a
}

}  // namespace retain::maths
