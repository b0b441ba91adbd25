#include "decision/normal_score.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/check.hpp"
#include "maths/elementary.hpp"

namespace retain::decision {
namespace {

/// What is exceeded with this probability of at most 1/2, to 4.5e-4 (Abramowitz and Stegun,
/// Handbook of Mathematical Functions, 26.2.23).
double rough_score(double tail) {
  const double t = std::sqrt(-2.0 * maths::log(tail));
  const double above = 2.515517 + t * (0.802853 + t * 0.010328);
  const double below = 1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - above / below;
}

/// The same to the last digits: two steps of Halley's method.
double score_exceeded(double tail) {
  constexpr double root_of_half = std::numbers::sqrt2 / 2.0;
  const double root_of_2_pi = std::sqrt(2.0 * std::numbers::pi);
  double z = rough_score(tail);
  for (int step = 0; step < 2; ++step) {
    const double excess = 0.5 * maths::erfc(z * root_of_half) - tail;
    const double newton = excess * root_of_2_pi * maths::exp(0.5 * z * z);
    z += newton / (1.0 - 0.5 * z * newton);
  }
  return z;
}

}  // namespace

double normal_score(const Tails& tails) {
  constexpr double smallest = 1e-300;
  if (tails.below < tails.above) return -score_exceeded(std::max(tails.below, smallest));
  return score_exceeded(std::max(tails.above, smallest));
}

double normal_score(double quantile) {
  expects(quantile > 0.0 && quantile < 1.0, "a quantile is between 0 and 1");
  return normal_score(Tails{quantile, 1.0 - quantile});
}

}  // namespace retain::decision
