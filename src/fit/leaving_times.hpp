#pragma once

#include <vector>

#include "base/namespaces.hpp"

namespace retain::fit {

/// A place u and its weight in an integral.
struct LeavingTime {
  double at;
  double weight;
};

/// A rule for the integral from `from` to `to` of (alpha + u)^-shape g(u) du, where g has no
/// singularity but at -beta: (alpha + from)^-shape times the sum of weight g(u).
///
/// With u = (alpha + from) exp(y / shape) - alpha the first factor is e^-y: Gauss-Legendre over
/// panels of y up to 45, beyond which e^-y is below 3e-20. A panel is at most 8 long and at most 4
/// times as long as the singularity is away from it; 20 nodes then leave out less than 1e-16.
class LeavingTimes {
 public:
  /// The rule, until it is asked for another one.
  [[nodiscard]] const std::vector<LeavingTime>& between(double from, double to, double shape,
                                                        double alpha, double beta);

 private:
  std::vector<LeavingTime> rule_;
};

}  // namespace retain::fit
