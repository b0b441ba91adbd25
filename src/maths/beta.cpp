#include "maths/beta.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "maths/elementary.hpp"
#include "maths/stirling.hpp"
#include "maths/tail_root.hpp"

namespace retain::maths {
namespace {

/// Where a distribution function is wanted, in a form that keeps the digits of its complement.
struct Position {
  double x;
  double rest;      ///< 1 - x
  double distance;  ///< a - (a + b) x
};

/// I_x(a, b) / (x^a (1 - x)^b / B(a, b)) by a continued fraction (DiDonato and Morris, Algorithm
/// 708, Transactions on Mathematical Software 18, 1992, equation 9), evaluated by Lentz's method.
/// For x not far above the mean a / (a + b).
double beta_fraction(double a, double b, const Position& at) {
  constexpr double precision = std::numeric_limits<double>::epsilon();
  constexpr int most_terms = 1'000'000;
  double value = a * (at.distance + 1.0) / (a + 1.0);
  double c = value;
  double d = 0.0;
  for (int n = 1; n < most_terms; ++n) {
    const double step = a + 2.0 * n - 1.0;
    const double share = n * (b - n) * at.x / step;
    const double above = (a + n - 1.0) * (a + b + n - 1.0) * at.x / step * share;
    const double below =
        n + share + (a + n) / (step + 2.0) * (at.distance + 1.0 + n * (1.0 + at.rest));
    d = 1.0 / (below + above * d);
    c = below + above / c;
    value *= c * d;
    if (std::abs(c * d - 1.0) <= precision) break;
  }
  return 1.0 / value;
}

}  // namespace

/// With the means a / (a + b) and b / (a + b) for the powers of a, b and a + b in Stirling's
/// formula; what remains are two logarithms near 0 (Loader, Fast and accurate computation of
/// binomial probabilities, 2000).
double beta_log_odds_density(double a, double b, double odds) {
  const double sum = a + b;
  const double off = a - b * odds;  // 0 where the position is the mean
  const double deviance = a * log1p(off / (sum * odds)) + b * log1p(-off / sum);
  const double rest = stirling_rest(sum) - stirling_rest(a) - stirling_rest(b);
  return exp(rest - deviance) * std::sqrt(a * b / (2.0 * std::numbers::pi * sum));
}

Tails beta_tails(double a, double b, double odds) {
  const double density = beta_log_odds_density(a, b, odds);
  const Position at{odds / (1.0 + odds), 1.0 / (1.0 + odds), (a - b * odds) / (1.0 + odds)};
  if (at.x < (a + 1.0) / (a + b + 2.0)) {
    const double below = density * beta_fraction(a, b, at);
    return {below, 1.0 - below};
  }
  const double above = density * beta_fraction(b, a, {at.rest, at.x, -at.distance});
  return {1.0 - above, above};
}

/// Newton's method in the logarithm of the odds, within bounds that close in; where it would leave
/// them, their middle.
double beta_odds_exceeded(double a, double b, double probability) {
  constexpr int most_steps = 200;
  constexpr double precision = 4.0 * std::numeric_limits<double>::epsilon();
  constexpr double farthest = 700.0;
  double lowest = -farthest;
  double highest = farthest;
  double at = log(a / b);
  for (int step = 0; step < most_steps; ++step) {
    const double odds = exp(at);
    const Tails tails = beta_tails(a, b, odds);
    const double excess =
        probability < 0.5 ? tails.above - probability : (1.0 - probability) - tails.below;
    (excess > 0.0 ? lowest : highest) = at;
    const double newton = at + excess / beta_log_odds_density(a, b, odds);
    const bool is_within = newton > lowest && newton < highest;
    const double next = is_within ? newton : 0.5 * (lowest + highest);
    const bool is_found = std::abs(next - at) <= precision * std::max(1.0, std::abs(at));
    at = next;
    if (is_found) break;
  }
  return exp(at);
}

double beta_log_odds_quantile(double a, double b, const Tails& tails) {
  constexpr double farthest = 700.0;
  return tail_root(
      tails, {-farthest, farthest, log(a / b)},
      [&](double log_odds) { return beta_tails(a, b, exp(log_odds)); },
      [&](double log_odds) { return beta_log_odds_density(a, b, exp(log_odds)); });
}

}  // namespace retain::maths
