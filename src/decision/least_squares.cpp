#include "decision/least_squares.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <limits>

namespace retain::decision {
namespace {

/// The problem in coordinates in which X'X is 1 and R diagonal: Demmler and Reinsch, Oscillation
/// matrices with spline smoothing, Numerische Mathematik 24 (1975).
struct Diagonal {
  Eigen::VectorXd roughness;
  Eigen::MatrixXd products;  ///< a column per figure
  Eigen::MatrixXd back;      ///< to the coefficients
};

Diagonal diagonal_of(const NormalEquations& equations, const Eigen::MatrixXd& roughness) {
  constexpr double of_indistinct = 1e-9;  // of the mean diagonal, for what no draw tells apart
  constexpr double of_rounding = 1e-12;   // of the largest roughness: a line has none
  const Eigen::Index size = roughness.rows();
  Eigen::MatrixXd gram = equations.gram.selfadjointView<Eigen::Upper>();
  gram /= equations.draws;
  gram.diagonal().array() += of_indistinct * gram.trace() / static_cast<double>(size);
  const Eigen::LLT<Eigen::MatrixXd> factor(gram);
  const Eigen::MatrixXd half = factor.matrixL().solve(roughness);
  const Eigen::MatrixXd both = factor.matrixL().solve(half.transpose());
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(both);
  const Eigen::MatrixXd products = factor.matrixL().solve(equations.products / equations.draws);
  const Eigen::VectorXd& found = solver.eigenvalues();
  const double smallest = of_rounding * found.maxCoeff();
  return {(found.array() > smallest).select(found, 0.0),
          solver.eigenvectors().transpose() * products,
          factor.matrixU().solve(solver.eigenvectors())};
}

/// What is left of each coordinate with this smoothing.
Eigen::VectorXd shrinkage(const Diagonal& diagonal, double smoothing) {
  return (1.0 + smoothing * diagonal.roughness.array()).inverse();
}

/// Generalised cross-validation of one figure.
double validation(const Diagonal& diagonal, Eigen::Index figure, double outside, double draws,
                  double smoothing) {
  const Eigen::VectorXd left = shrinkage(diagonal, smoothing);
  const Eigen::VectorXd lost =
      (1.0 - left.array()).matrix().cwiseProduct(diagonal.products.col(figure));
  const double free = std::max(1.0, draws - left.sum()) / draws;
  return (outside + lost.squaredNorm()) / (free * free);
}

/// From the smoothest on, so that equals are smooth.
double best_smoothing(const Diagonal& diagonal, Eigen::Index figure, double mean_square,
                      double draws) {
  constexpr double largest = 0x1p50;  // times the roughest coordinate
  constexpr int halvings = 80;
  const double roughest = diagonal.roughness.maxCoeff();
  if (!(roughest > 0.0)) return 0.0;
  const double outside = std::max(0.0, mean_square - diagonal.products.col(figure).squaredNorm());
  double best = 0.0;
  double lowest = std::numeric_limits<double>::infinity();
  double smoothing = largest / roughest;
  for (int step = 0; step <= halvings; ++step, smoothing *= 0.5) {
    const double now = validation(diagonal, figure, outside, draws, smoothing);
    if (now < lowest) {
      lowest = now;
      best = smoothing;
    }
  }
  return best;
}

}  // namespace

NormalEquations& NormalEquations::operator+=(const NormalEquations& other) {
  draws += other.draws;
  gram += other.gram;
  products += other.products;
  squares += other.squares;
  return *this;
}

NormalEquations normal_equations(const Knowledge& knowledge,
                                 std::span<const std::span<const double>> figures,
                                 std::size_t first, std::size_t last) {
  const auto size = static_cast<Eigen::Index>(knowledge.coefficients());
  const auto columns = static_cast<Eigen::Index>(figures.size());
  NormalEquations sums{static_cast<double>(last - first), Eigen::MatrixXd::Zero(size, size),
                       Eigen::MatrixXd::Zero(size, columns), Eigen::VectorXd::Zero(columns)};
  for (std::size_t i = first; i < last; ++i) {
    const Knowledge::Row row = knowledge.row(i);
    for (const Knowledge::Entry* b = row.begin(); b != row.end(); ++b) {
      const auto column = static_cast<Eigen::Index>(b->number);
      for (const Knowledge::Entry* a = row.begin(); a <= b; ++a) {
        sums.gram(static_cast<Eigen::Index>(a->number), column) += a->value * b->value;
      }
      for (Eigen::Index d = 0; d < columns; ++d) {
        sums.products(column, d) += b->value * figures[static_cast<std::size_t>(d)][i];
      }
    }
    for (Eigen::Index d = 0; d < columns; ++d) {
      const double y = figures[static_cast<std::size_t>(d)][i];
      sums.squares(d) += y * y;
    }
  }
  return sums;
}

Eigen::MatrixXd smooth_coefficients(const NormalEquations& equations,
                                    const Eigen::MatrixXd& roughness) {
  const Diagonal diagonal = diagonal_of(equations, roughness);
  Eigen::MatrixXd coefficients = diagonal.products;
  for (Eigen::Index d = 0; d < coefficients.cols(); ++d) {
    const double smoothing =
        best_smoothing(diagonal, d, equations.squares(d) / equations.draws, equations.draws);
    coefficients.col(d) = coefficients.col(d).cwiseProduct(shrinkage(diagonal, smoothing));
  }
  return diagonal.back * coefficients;
}

double explained(const Knowledge::Row& row, const Eigen::Ref<const Eigen::VectorXd>& coefficients) {
  double sum = 0.0;
  for (const Knowledge::Entry& entry : row) {
    sum += entry.value * coefficients(static_cast<Eigen::Index>(entry.number));
  }
  return sum;
}

}  // namespace retain::decision
