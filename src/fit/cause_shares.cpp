#include "fit/cause_shares.hpp"

#include <numeric>

#include "base/check.hpp"
#include "maths/beta.hpp"
#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

double beta_quantile(double a, double b, const Tails& tails) {
  return 1.0 / (1.0 + maths::exp(-maths::beta_log_odds_quantile(a, b, tails)));
}

/// The middle 95 %; the only cause of all has the share 1.
Interval beta_interval(double a, double b) {
  constexpr double tail = (1.0 - stats::coverage) / 2.0;
  if (!(b > 0.0)) return {1.0, 1.0};
  return {beta_quantile(a, b, {tail, 1.0 - tail}), beta_quantile(a, b, {1.0 - tail, tail})};
}

double share_of(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : not_available;
}

}  // namespace

CauseShares cause_shares(std::span<const std::int64_t> leavers, std::int64_t silent) {
  constexpr double prior = 0.5;
  const std::int64_t answered = std::accumulate(leavers.begin(), leavers.end(), std::int64_t{0});
  const std::int64_t all = answered + silent;
  const double weight = static_cast<double>(answered) + prior * static_cast<double>(leavers.size());
  CauseShares shares{answered, silent, share_of(answered, all), {}};
  for (const std::int64_t named : leavers) {
    expects(named >= 0 && silent >= 0, "leavers are counted");
    const double shape = static_cast<double>(named) + prior;
    shares.causes.push_back({named, share_of(named, answered),
                             stats::share_interval(named, answered), shape / weight,
                             beta_interval(shape, weight - shape), share_of(named, all),
                             share_of(named + silent, all)});
  }
  return shares;
}

}  // namespace retain::fit
