#include "fit/beta_nodes.hpp"

#include <Eigen/Eigenvalues>
#include <cmath>

#include "base/check.hpp"

namespace retain::fit {
namespace {

/// The beta distribution's continued fraction of Stieltjes: the Jacobi matrix on (0, 1) has the
/// diagonal odd(n) + even(n) and beside it sqrt(odd(n - 1) even(n)), all above 0 and without the
/// differences of the usual recurrence on (-1, 1).
struct Stieltjes {
  double a;
  double b;

  [[nodiscard]] double odd(double n) const {
    const double sum = a + b;
    if (n == 0.0) return a / sum;
    return (a + n) * (sum + n - 1.0) / ((sum + 2.0 * n - 1.0) * (sum + 2.0 * n));
  }
  [[nodiscard]] double even(double n) const {
    const double sum = a + b;
    if (n == 0.0) return 0.0;
    return n * (b + n - 1.0) / ((sum + 2.0 * n - 2.0) * (sum + 2.0 * n - 1.0));
  }
};

}  // namespace

std::vector<BetaNode> beta_nodes(double a, double b, int count) {
  expects(a > 0.0 && b > 0.0 && count >= 1, "shapes are above 0");
  const Stieltjes fraction{a, b};
  Eigen::VectorXd diagonal(count);
  Eigen::VectorXd beside(count - 1);
  for (int n = 0; n < count; ++n) {
    diagonal(n) = fraction.odd(n) + fraction.even(n);
    if (n > 0) beside(n - 1) = std::sqrt(fraction.odd(n - 1) * fraction.even(n));
  }
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
  solver.computeFromTridiagonal(diagonal, beside);
  std::vector<BetaNode> nodes;
  for (int i = 0; i < count; ++i) {
    const double first = solver.eigenvectors()(0, i);
    nodes.push_back({solver.eigenvalues()(i), first * first});
  }
  return nodes;
}

}  // namespace retain::fit
