#include "fit/beta_nodes.hpp"

#include <Eigen/Eigenvalues>
#include <cmath>

namespace retain::fit {

/// The monic Jacobi polynomials of the weight (1 - t)^(b - 1) (1 + t)^(a - 1) on (-1, 1), moved to
/// p = (1 + t) / 2.
std::vector<BetaNode> beta_nodes(double a, double b, int count) {
  Eigen::VectorXd diagonal(count);
  Eigen::VectorXd beside(count - 1);
  const double sum = a + b - 2.0;
  for (int n = 0; n < count; ++n) {
    const double twice = 2.0 * n + sum;
    const double centre = n == 0 ? (a - b) / (a + b) : (a - b) * sum / (twice * (twice + 2.0));
    diagonal[n] = 0.5 * (1.0 + centre);
    if (n == 0) continue;
    const double first = (a * b) / ((a + b) * (a + b) * (a + b + 1.0));
    const double later = n * (n + a - 1.0) * (n + b - 1.0) * (n + sum) /
                         (twice * twice * (twice + 1.0) * (twice - 1.0));
    beside[n - 1] = std::sqrt(n == 1 ? first : later);
  }
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen;
  eigen.computeFromTridiagonal(diagonal, beside);
  std::vector<BetaNode> nodes;
  for (int i = 0; i < count; ++i) {
    const double component = eigen.eigenvectors()(0, i);
    nodes.push_back({eigen.eigenvalues()[i], component * component});
  }
  return nodes;
}

}  // namespace retain::fit
