#pragma once

#include <vector>

#include "base/namespaces.hpp"

namespace retain::fit {

/// Customers who lose the same share at each renewal.
struct BetaSegment {
  double share_lost = 0.0;  ///< theta
  double share = 0.0;       ///< of all customers
};

/// So many segments, in ascending order of theta, that have the moments 0 to 2 count - 1 of theta
/// under the beta distribution with these shapes: Gauss-Jacobi nodes by Golub and Welsch
/// (Mathematics of Computation 23, 1969). Shares are the squared first components of eigenvectors:
/// normalising constants overflow at large shapes.
[[nodiscard]] std::vector<BetaSegment> beta_segments(double lost_shape, double kept_shape,
                                                     int count);

}  // namespace retain::fit
