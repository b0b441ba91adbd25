#include "stats/interval.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>

#include "base/check.hpp"

namespace retain::stats {

Interval share_interval(std::int64_t successes, std::int64_t trials) {
  expects(0 <= successes && successes <= trials, "a share is between none and all");
  if (trials == 0) return {};
  constexpr double tail = (1.0 - coverage) / 2.0;
  const auto seen = static_cast<double>(successes);
  const auto unseen = static_cast<double>(trials - successes);
  return {successes == 0 ? 0.0 : boost::math::ibeta_inv(seen, unseen + 1.0, tail),
          successes == trials ? 1.0 : boost::math::ibetac_inv(seen + 1.0, unseen, tail)};
}

Interval mean_interval(const Moments& moments) {
  if (moments.count() < 2) return {};
  const boost::math::students_t distribution(static_cast<double>(moments.count() - 1));
  const double half =
      moments.standard_error() * boost::math::quantile(distribution, 1.0 - (1.0 - coverage) / 2.0);
  return {moments.mean() - half, moments.mean() + half};
}

}  // namespace retain::stats
