#include "fit/newton.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace retain::fit {
namespace {

constexpr int most_steps = 200;
constexpr double longest_step = 2.0;  ///< in any coordinate: a factor of e^2

bool is_finite(const LogLikelihood& found) {
  return std::isfinite(found.value) && found.gradient.allFinite() && found.hessian.allFinite();
}

/// Coordinates that may move: not those at the end of what is looked through that would leave it.
Eigen::VectorXi free_coordinates(const LogLikelihood& at, const Eigen::VectorXd& place,
                                 double reach) {
  Eigen::VectorXi free(place.size());
  Eigen::Index count = 0;
  for (Eigen::Index i = 0; i < place.size(); ++i) {
    const bool is_held = std::abs(place(i)) >= reach && at.gradient(i) * place(i) > 0.0;
    if (!is_held) free(count++) = static_cast<int>(i);
  }
  return free.head(count);
}

/// -H^-1 g of the free coordinates, with eigenvalues that are not negative turned, so that it leads
/// up.
Eigen::VectorXd uphill(const LogLikelihood& at, const Eigen::VectorXi& free) {
  Eigen::VectorXd step = Eigen::VectorXd::Zero(at.gradient.size());
  if (free.size() == 0) return step;
  const Eigen::MatrixXd hessian = at.hessian(free, free);
  const Eigen::VectorXd gradient = at.gradient(free);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(hessian);
  const double largest = eigen.eigenvalues().cwiseAbs().maxCoeff();
  const double smallest = std::max(1e-10 * largest, 1e-300);
  const Eigen::VectorXd curvature = eigen.eigenvalues().cwiseAbs().cwiseMax(smallest);
  step(free) =
      eigen.eigenvectors() * (eigen.eigenvectors().transpose() * gradient).cwiseQuotient(curvature);
  const double length = step.cwiseAbs().maxCoeff();
  if (length > longest_step) step *= longest_step / length;
  return step;
}

/// What a Newton step would still gain, by the quadratic around the place.
double gain_left(const LogLikelihood& at, const Eigen::VectorXd& step) {
  return 0.5 * at.gradient.dot(step);
}

bool is_definite(const Eigen::MatrixXd& hessian) {
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(hessian, Eigen::EigenvaluesOnly);
  const double steepest = eigen.eigenvalues().minCoeff();
  return eigen.eigenvalues().maxCoeff() < 1e-9 * steepest;
}

struct Climb {
  Eigen::VectorXd place;
  LogLikelihood at;
  int evaluations = 0;
};

Climb climb(const LikelihoodFunction& likelihood, const Eigen::VectorXd& start, double reach) {
  Climb now{start, likelihood(start), 1};
  if (!is_finite(now.at)) return now;
  for (int i = 0; i < most_steps; ++i) {
    const Eigen::VectorXd step = uphill(now.at, free_coordinates(now.at, now.place, reach));
    const double size = std::max(1.0, std::abs(now.at.value));
    if (gain_left(now.at, step) <= 1e-12 * size) {
      // Rounding hides what is left to gain: one whole step.
      const Eigen::VectorXd place = (now.place + step).cwiseMax(-reach).cwiseMin(reach);
      LogLikelihood there = likelihood(place);
      ++now.evaluations;
      if (is_finite(there) && there.value > now.at.value - 1e-12 * size)
        now = {place, std::move(there), now.evaluations};
      break;
    }
    bool climbed = false;
    for (double part = 1.0; part > 1e-12 && !climbed; part *= 0.5) {
      const Eigen::VectorXd place = (now.place + part * step).cwiseMax(-reach).cwiseMin(reach);
      LogLikelihood there = likelihood(place);
      ++now.evaluations;
      if (!is_finite(there) || there.value <= now.at.value) continue;
      now.place = place;
      now.at = std::move(there);
      climbed = true;
    }
    if (!climbed) break;
  }
  return now;
}

}  // namespace

Maximum maximise(const LikelihoodFunction& likelihood, std::span<const Eigen::VectorXd> starts,
                 double reach) {
  Climb best;
  int evaluations = 0;
  for (const Eigen::VectorXd& start : starts) {
    Climb found = climb(likelihood, start, reach);
    evaluations += found.evaluations;
    const bool is_first = best.place.size() == 0;
    const bool is_higher = is_finite(found.at) && !(found.at.value <= best.at.value);
    if (is_first || is_higher) best = std::move(found);
  }
  Maximum maximum{best.place, best.at.value, {}, false, evaluations};
  if (!is_finite(best.at) || !is_definite(best.at.hessian)) return maximum;
  maximum.covariance = (-best.at.hessian).inverse();
  const Eigen::VectorXd step = maximum.covariance * best.at.gradient;
  constexpr double settled = 1e-6;  // of a standard error
  const Eigen::VectorXd errors = maximum.covariance.diagonal().cwiseSqrt();
  const bool is_settled = (step.cwiseAbs().array() <= settled * errors.array()).all();
  maximum.is_inner = is_settled && best.place.cwiseAbs().maxCoeff() < reach;
  return maximum;
}

}  // namespace retain::fit
