#include "fit/beta_segments.hpp"

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

std::vector<BetaSegment> beta_segments(double lost_shape, double kept_shape, int count) {
  expects(lost_shape > 0.0 && kept_shape > 0.0 && count >= 1, "shapes are above 0");
  const Stieltjes fraction{lost_shape, kept_shape};
  Eigen::VectorXd diagonal(count);
  Eigen::VectorXd beside(count - 1);
  for (int n = 0; n < count; ++n) {
    diagonal(n) = fraction.odd(n) + fraction.even(n);
    if (n > 0) beside(n - 1) = std::sqrt(fraction.odd(n - 1) * fraction.even(n));
  }
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
  solver.computeFromTridiagonal(diagonal, beside);
  std::vector<BetaSegment> segments;
  for (int k = 0; k < count; ++k) {
    const double first = solver.eigenvectors()(0, k);
    segments.push_back({solver.eigenvalues()(k), first * first});
  }
  return segments;
}

}  // namespace retain::fit
