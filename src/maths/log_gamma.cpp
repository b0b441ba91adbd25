#include "maths/log_gamma.hpp"

#include <algorithm>
#include <numbers>

#include "maths/elementary.hpp"
#include "maths/stirling.hpp"

namespace retain::maths {
namespace {

/// From here on the series below leave out less than 1e-17.
constexpr double of_series = 16.0;

const double half_log_two_pi = 0.5 * log(2.0 * std::numbers::pi);

/// ln Gamma(x) near its zeros at 1 and 2 loses digits by Stirling's formula: there, and below, by
/// ln Gamma(x) = ln Gamma(x + n) - ln(x (x + 1) ... (x + n - 1)) with one logarithm.
double by_product(double x) {
  constexpr double shift_to = 3.0;
  double product = 1.0;
  double at = x;
  for (; at < shift_to; at += 1.0) product *= at;
  return (at - 0.5) * log(at) - at + half_log_two_pi + stirling_rest(at) - log(product);
}

}  // namespace

double log_gamma(double x) {
  constexpr double small = 3.0;
  if (x < small) return by_product(x);
  return (x - 0.5) * log(x) - x + half_log_two_pi + stirling_rest(x);
}

/// With a <= b: ln Gamma(a) - [ln Gamma(a + b) - ln Gamma(b)], and the bracket is
/// (b - 1/2) ln(1 + a / b) + a ln(a + b) - a plus the rests of Stirling's formula.
double log_beta(double a, double b) {
  const auto [small, large] = std::minmax({a, b});
  if (large < of_series) return log_gamma(small) + log_gamma(large) - log_gamma(small + large);
  const double sum = small + large;
  return log_gamma(small) - (large - 0.5) * log1p(small / large) - small * log(sum) + small +
         stirling_rest(large) - stirling_rest(sum);
}

double digamma(double x) {
  double before = 0.0;
  for (; x < of_series; x += 1.0) before -= 1.0 / x;
  const double s = 1.0 / (x * x);
  const double series =
      s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132)))));
  return before + log(x) - 0.5 / x - series;
}

double trigamma(double x) {
  double before = 0.0;
  for (; x < of_series; x += 1.0) before += 1.0 / (x * x);
  const double s = 1.0 / (x * x);
  const double series =
      s * (1.0 / 6 - s * (1.0 / 30 - s * (1.0 / 42 - s * (1.0 / 30 - s * (5.0 / 66)))));
  return before + (1.0 + 0.5 / x + series) / x;
}

}  // namespace retain::maths
