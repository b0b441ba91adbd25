#pragma once

#include <Eigen/Core>
#include <functional>
#include <span>

#include "base/namespaces.hpp"

namespace retain::fit {

/// A log likelihood at a place, with its derivatives there. Not finite where the place cannot be.
struct LogLikelihood {
  double value;
  Eigen::VectorXd gradient;
  Eigen::MatrixXd hessian;
};

/// Over the logarithms of positive parameters.
using LikelihoodFunction = std::function<LogLikelihood(const Eigen::VectorXd& place)>;

/// The largest value that was found.
struct Maximum {
  Eigen::VectorXd place;
  double value;
  /// Of the estimates, on the scale of the place: the inverse of the observed information.
  Eigen::MatrixXd covariance;
  /// The gradient is below 1e-6 of what it may be by rounding alone, the Hessian negative definite
  /// and no coordinate at the end of what was looked through: an optimum, and not a boundary.
  bool is_inner;
  int evaluations;
};

/// Climbs by Newton's method from each start and keeps the highest place. Where the Hessian is not
/// negative definite its eigenvalues are turned; a step that leads down is halved. Coordinates stay
/// within `reach` of 0, where an optimum at a boundary comes to rest.
[[nodiscard]] Maximum maximise(const LikelihoodFunction& likelihood,
                               std::span<const Eigen::VectorXd> starts, double reach = 12.0);

}  // namespace retain::fit
