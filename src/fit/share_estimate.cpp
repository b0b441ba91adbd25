#include "fit/share_estimate.hpp"

#include <cmath>

#include "maths/elementary.hpp"
#include "maths/normal.hpp"

namespace retain::fit {

ShareEstimate surviving_share(double value, double standard_error) {
  constexpr double tail = (1.0 - stats::coverage) / 2.0;
  ShareEstimate estimate{value, standard_error, {}};
  if (!(value > 0.0 && value < 1.0)) return estimate;
  const double log_value = maths::log(value);
  const double z = maths::normal_quantile({1.0 - tail, tail});
  const double reach = maths::exp(z * standard_error / (value * -log_value));
  estimate.interval = {maths::exp(log_value * reach), maths::exp(log_value / reach)};
  return estimate;
}

ShareEstimate lost_share(double value, double standard_error) {
  const Interval kept = surviving_share(1.0 - value, standard_error).interval;
  return {value, standard_error, {1.0 - kept.high, 1.0 - kept.low}};
}

}  // namespace retain::fit
