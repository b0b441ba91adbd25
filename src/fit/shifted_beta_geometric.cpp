#include "fit/shifted_beta_geometric.hpp"

#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

/// sum of losses ln a + stayed ln(b + i) - at risk ln(a + b + i), i = period - 1, by logarithms of
/// a and b: d/d ln a = a d/da, d2/d(ln a)2 = a2 d2/da2 + a d/da.
LogLikelihood hazard_likelihood(std::span<const Renewals> renewals, const Eigen::VectorXd& place) {
  const double a = maths::exp(place(0));
  const double b = maths::exp(place(1));
  LogLikelihood sum{0.0, Eigen::Vector2d::Zero(), Eigen::Matrix2d::Zero()};
  for (const Renewals& one : renewals) {
    const double kept = b + static_cast<double>(one.period - 1);
    const double all = a + kept;
    const double stayed = one.at_risk - one.losses;
    const double of_lost = a / all;
    const double of_b = b / all;
    const double of_kept = b / kept;
    sum.value += one.losses * maths::log(of_lost) + stayed * maths::log(kept / all);
    sum.gradient(0) += one.losses - one.at_risk * of_lost;
    sum.gradient(1) += stayed * of_kept - one.at_risk * of_b;
    sum.hessian(0, 0) -= one.at_risk * of_lost * (1.0 - of_lost);
    sum.hessian(1, 1) += stayed * of_kept * (1.0 - of_kept) - one.at_risk * of_b * (1.0 - of_b);
    sum.hessian(0, 1) += one.at_risk * of_lost * of_b;
  }
  sum.hessian(1, 0) = sum.hessian(0, 1);
  return sum;
}

}  // namespace

LikelihoodFunction shifted_beta_geometric_likelihood(std::span<const Renewals> renewals) {
  return [kept = std::vector<Renewals>(renewals.begin(), renewals.end())](
             const Eigen::VectorXd& place) { return hazard_likelihood(kept, place); };
}

RetentionAnswer fit_shifted_beta_geometric(std::span<const Renewals> renewals) {
  std::vector<Eigen::VectorXd> starts;
  for (const Eigen::Vector2d& shapes : shape_starts(constant_rate(renewals))) {
    starts.emplace_back(shapes);
  }
  return judged_fit(renewals, shifted_beta_geometric_likelihood(renewals), starts);
}

}  // namespace retain::fit
