#pragma once

#include "stats/interval.hpp"

namespace retain::fit {

/// A share of customers, between 0 and 1.
struct ShareEstimate {
  double value = not_available;
  double standard_error = not_available;
  Interval interval;  ///< 95 %, within 0 and 1
};

/// Of a share that survives: the interval of ln(-ln S) by the normal distribution, turned back:
/// S^exp(+-z s), s = standard error / (S |ln S|) (Kalbfleisch and Prentice, The Statistical
/// Analysis of Failure Time Data, 1980, 1.3). No interval where nobody or everybody has left.
[[nodiscard]] ShareEstimate surviving_share(double value, double standard_error);

/// Of a share that has left: the same for its complement (complementary log-log).
[[nodiscard]] ShareEstimate lost_share(double value, double standard_error);

}  // namespace retain::fit
