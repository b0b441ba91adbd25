#include "stats/interval.hpp"

#include <cmath>

#include "base/check.hpp"
#include "maths/beta.hpp"

namespace retain::stats {
namespace {

/// What a number of the beta distribution exceeds with this probability.
double beta_exceeded(double a, double b, double probability) {
  const double odds = maths::beta_odds_exceeded(a, b, probability);
  return odds / (1.0 + odds);
}

/// Student's t is farther from 0 than this with probability `outside`: t^2 / (t^2 + degrees) has
/// the beta distribution with shapes 1/2 and degrees / 2.
double width_without(double outside, std::int64_t values) {
  if (values < 2) return not_available;
  const auto degrees = static_cast<double>(values - 1);
  return std::sqrt(degrees * maths::beta_odds_exceeded(0.5, 0.5 * degrees, outside));
}

}  // namespace

Interval share_interval(std::int64_t successes, std::int64_t trials) {
  expects(0 <= successes && successes <= trials, "a share is between none and all");
  if (trials == 0) return {};
  constexpr double tail = (1.0 - coverage) / 2.0;
  const auto seen = static_cast<double>(successes);
  const auto unseen = static_cast<double>(trials - successes);
  return {successes == 0 ? 0.0 : beta_exceeded(seen, unseen + 1.0, 1.0 - tail),
          successes == trials ? 1.0 : beta_exceeded(seen + 1.0, unseen, tail)};
}

double interval_width(std::int64_t values) {
  return width_without(1.0 - coverage, values);
}

double beyond_chance(std::int64_t values) {
  constexpr double one_in = 150'000.0;
  return width_without(1.0 / one_in, values);
}

Interval mean_interval(const Moments& moments) {
  if (moments.count() < 2) return {};
  const double half = moments.standard_error() * interval_width(moments.count());
  return {moments.mean() - half, moments.mean() + half};
}

}  // namespace retain::stats
