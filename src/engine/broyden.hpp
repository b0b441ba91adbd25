#pragma once

#include <Eigen/Core>
#include <cmath>

namespace retain::engine {

/// Solves r(x) = 0 by Broyden's good method, for a function that the caller evaluates: a secant
/// method whose inverse Jacobian H starts at -`first`, so that the first step adds so much of the
/// residual.
///
///   s = -H r,  shortened to `longest` in its largest entry
///   H <- H + (s - H y) s'H / (s'H y),   y = r(x + s) - r(x)
///
/// An entry of x whose residual is always 0 stays as it is. Source: Broyden, A class of methods for
/// solving nonlinear simultaneous equations, Mathematics of Computation 19 (1965).
template <int size>
class Broyden {
 public:
  using Vector = Eigen::Matrix<double, size, 1>;

  explicit Broyden(double longest, double first = 1.0)
      : longest_(longest), inverse_(-first * Matrix::Identity()) {}

  /// The next step from where the last one led (the first time: from the start), where the residual
  /// is `residual`. All entries must be finite.
  [[nodiscard]] Vector step(const Vector& residual) {
    learn(residual - residual_);
    residual_ = residual;
    step_ = -inverse_ * residual;
    const double length = step_.cwiseAbs().maxCoeff();
    if (length > longest_) step_ *= longest_ / length;
    return step_;
  }

 private:
  using Matrix = Eigen::Matrix<double, size, size>;

  void learn(const Vector& change) {
    const Vector predicted = inverse_ * change;
    const double scale = step_.dot(predicted);
    if (scale == 0.0) return;
    const Eigen::Matrix<double, 1, size> row = step_.transpose() * inverse_ / scale;
    if (row.allFinite()) inverse_ += (step_ - predicted) * row;
  }

  double longest_;
  Matrix inverse_;
  Vector residual_ = Vector::Zero();
  Vector step_ = Vector::Zero();  ///< none yet: nothing is learnt from the first residual
};

}  // namespace retain::engine
