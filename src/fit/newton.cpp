#include "fit/newton.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace retain::fit {
namespace {

constexpr int most_steps = 200;
constexpr double nothing_left = 1e-22;  ///< to gain; a step is the root of twice that many errors
constexpr double rounding = 1e-12;      ///< of a value; below it slopes say more than values
constexpr double longest_step = 2.0;    ///< in any coordinate: a factor of e^2

bool is_finite(const LogLikelihood& found) {
  return std::isfinite(found.value) && found.gradient.allFinite() && found.hessian.allFinite();
}

/// -H^-1 g, with eigenvalues that are not negative turned, so that it leads up.
Eigen::VectorXd uphill(const LogLikelihood& at) {
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(at.hessian);
  const double largest = eigen.eigenvalues().cwiseAbs().maxCoeff();
  const double smallest = std::max(1e-10 * largest, 1e-300);
  const Eigen::VectorXd curvature = eigen.eigenvalues().cwiseAbs().cwiseMax(smallest);
  Eigen::VectorXd step = eigen.eigenvectors() *
                         (eigen.eigenvectors().transpose() * at.gradient).cwiseQuotient(curvature);
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
    const Eigen::VectorXd step = uphill(now.at);
    const double gain = gain_left(now.at, step);
    if (gain <= nothing_left) break;
    const bool is_below_rounding = gain <= rounding * std::max(1.0, std::abs(now.at.value));
    bool climbed = false;
    for (double part = 1.0; part > 1e-12 && !climbed; part *= 0.5) {
      const Eigen::VectorXd place = (now.place + part * step).cwiseMax(-reach).cwiseMin(reach);
      LogLikelihood there = likelihood(place);
      ++now.evaluations;
      if (!is_finite(there)) continue;
      const bool is_higher = there.value > now.at.value;
      if (!is_higher && !(is_below_rounding && gain_left(there, uphill(there)) < gain)) continue;
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
