#include "maths/gamma.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "maths/elementary.hpp"
#include "maths/log_parts.hpp"
#include "maths/normal.hpp"
#include "maths/stirling.hpp"
#include "maths/tail_root.hpp"

namespace retain::maths {
namespace {

constexpr double precision_of_sum = std::numeric_limits<double>::epsilon();
constexpr int most_terms_of_gamma = 1'000'000;

/// x / a - 1 - ln(x / a), which keeps its digits near x = a.
double log_deviation(double a, double x) {
  const double r = (x - a) / a;
  if (std::abs(r) < 0x1p-7) return -log_series(r);
  return r > -0.5 ? r - log1p(r) : r - log(x / a);
}

/// 1 + x / (a + 1) + x^2 / ((a + 1)(a + 2)) + ...: the lower tail over x^a e^-x / Gamma(a + 1).
double gamma_series(double a, double x) {
  double sum = 1.0;
  double term = 1.0;
  for (int n = 1; n < most_terms_of_gamma && term > sum * precision_of_sum; ++n) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/// The upper tail over x^a e^-x / Gamma(a): 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - ...)), by
/// Lentz's method (Legendre's continued fraction; Gautschi, Transactions on Mathematical Software
/// 5, 1979).
double gamma_fraction(double a, double x) {
  double b = x + 1.0 - a;
  double c = 1.0 / std::numeric_limits<double>::min();
  double d = 1.0 / b;
  double value = d;
  for (int n = 1; n < most_terms_of_gamma; ++n) {
    const double share = -n * (n - a);
    b += 2.0;
    d = 1.0 / (share * d + b);
    c = b + share / c;
    value *= c * d;
    if (std::abs(c * d - 1.0) <= precision_of_sum) break;
  }
  return value;
}

/// ln Gamma(1 + a).
double log_factorial(double a) {
  const double z = 1.0 + a;
  constexpr double half_log_two_pi = 0x1.d67f1c864beb5p-1;
  return (z - 0.5) * log1p(a) - z + half_log_two_pi + stirling_rest(z);
}

/// By Wilson and Hilferty's cube, from shapes where it is near.
double first_guess(double shape, const Tails& tails, double lowest, double highest) {
  constexpr double smallest_shape = 0.5;
  const double root = 1.0 - 1.0 / (9.0 * shape) + normal_quantile(tails) / (3.0 * std::sqrt(shape));
  const bool is_near = shape >= smallest_shape && root > 0.0;
  const double guess = is_near ? log(shape) + 3.0 * log(root) : lowest;
  return guess > lowest && guess < highest ? guess : 0.5 * (lowest + highest);
}

}  // namespace

/// With the deviance of x from the shape (Loader, Fast and accurate computation of binomial
/// probabilities, 2000).
double gamma_log_density(double shape, double x) {
  const double deviance = shape * log_deviation(shape, x);
  return exp(-deviance - stirling_rest(shape)) * std::sqrt(shape / (2.0 * std::numbers::pi));
}

Tails gamma_tails(double shape, double x) {
  if (x <= 0.0) return {0.0, 1.0};
  const double density = gamma_log_density(shape, x);
  if (density == 0.0) return x < shape ? Tails{0.0, 1.0} : Tails{1.0, 0.0};
  if (x < shape + 1.0) {
    const double below = density / shape * gamma_series(shape, x);
    return {below, 1.0 - below};
  }
  const double above = density * gamma_fraction(shape, x);
  return {1.0 - above, above};
}

/// Below the number lies where x^a / Gamma(a + 1), which is more than the lower tail, has its
/// value; above it a + sqrt(2 a t) + t with t = -ln(upper tail) (Boucheron, Lugosi and Massart,
/// Concentration Inequalities, 2013, section 2.4).
double gamma_log_quantile(double shape, const Tails& tails) {
  constexpr double negligible = -42.0;  // the series is then 1 to the last digit
  const bool is_low = tails.below <= tails.above;
  const double log_below = is_low ? log(tails.below) : log1p(-tails.above);
  const double t = is_low ? -log1p(-tails.below) : -log(tails.above);
  const double lowest = (log_below + log_factorial(shape)) / shape;
  if (lowest < negligible) return lowest;
  const double highest = log(shape + std::sqrt(2.0 * shape * t) + t);
  return tail_root(
      tails, {lowest, highest, first_guess(shape, tails, lowest, highest)},
      [&](double log_x) { return gamma_tails(shape, exp(log_x)); },
      [&](double log_x) { return gamma_log_density(shape, exp(log_x)); });
}

}  // namespace retain::maths
