#pragma once

#include <vector>

#include "base/namespaces.hpp"

namespace retain::fit {

/// A position in (0, 1) and its part of a mean over a beta distribution.
struct BetaNode {
  double at;
  double weight;
};

/// Gauss-Jacobi nodes in rising order: the mean of a polynomial of degree below 2 count over
/// Beta(a, b) is exact. Weights are squared first components of eigenvectors and sum to 1, also
/// where the beta function itself would overflow. Source: Golub and Welsch, Mathematics of
/// Computation 23 (1969).
[[nodiscard]] std::vector<BetaNode> beta_nodes(double a, double b, int count);

}  // namespace retain::fit
