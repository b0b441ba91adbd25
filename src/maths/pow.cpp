#include <cmath>
#include <limits>

#include "maths/elementary.hpp"
#include "maths/exp_parts.hpp"
#include "maths/log_parts.hpp"

namespace retain::maths {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool is_whole(double x) {
  return std::floor(x) == x;
}

bool is_odd(double x) {
  return is_whole(x) && !is_whole(0.5 * x);
}

/// Of a base that is 0 or infinite.
double power_of_limit(double base, double exponent) {
  const bool grows = (base == 0.0) == (exponent < 0.0);
  const double size = grows ? infinity : 0.0;
  return std::signbit(base) && is_odd(exponent) ? -size : size;
}

/// Of a base that is not 1, to an infinite exponent.
double power_to_infinity(double size, double exponent) {
  return (size > 1.0) == (exponent > 0.0) ? infinity : 0.0;
}

/// Of a positive finite base: exp(exponent ln(base)).
double power_of_positive(double base, double exponent) {
  // Every base but 1 has a logarithm of at least 2^-53: beyond this the power is 0 or infinite.
  constexpr double most = 0x1p70;
  const double within = bounded(exponent, -most, most);
  const LogParts parts = log_parts(base);
  const DoubleSum log = precise_log(log_without_r(parts), parts.r);
  const DoubleSum product = exact_product(within, log.high);
  const double x = bounded(product.high, lowest_exponent, highest_exponent);
  const double low = x == product.high ? product.low + within * log.low : 0.0;
  return exp_parts({x, low}).value();
}

}  // namespace

double pow(double base, double exponent) {
  if (exponent == 0.0 || base == 1.0) return 1.0;
  if (std::isnan(base) || std::isnan(exponent)) return base + exponent;
  const double size = std::abs(base);
  if (std::isinf(exponent)) {
    return size == 1.0 ? 1.0 : power_to_infinity(size, exponent);
  }
  if (size == 0.0 || std::isinf(size)) return power_of_limit(base, exponent);
  if (base > 0.0) return power_of_positive(base, exponent);
  if (!is_whole(exponent)) return std::numeric_limits<double>::quiet_NaN();
  const double power = size == 1.0 ? 1.0 : power_of_positive(size, exponent);
  return is_odd(exponent) ? -power : power;
}

}  // namespace retain::maths
