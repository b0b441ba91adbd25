#include "fit/beta_discrete_weibull.hpp"

#include <array>
#include <cstddef>

#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

/// With the step D = ln S(j) - ln S(j-1): losses ln(1 - e^D) + stayed D. Everybody who leaves or
/// stays adds to the likelihood by D alone, so its derivatives are f' grad D and f'' grad D grad D'
/// + f' Hess D.
void add_renewals(LogLikelihood& sum, const Renewals& one, const LogSurvival& before,
                  const LogSurvival& after) {
  const double step = after.value - before.value;
  const double stayed = one.at_risk - one.losses;
  double first = stayed;
  double second = 0.0;
  sum.value += stayed * step;
  if (one.losses > 0.0) {
    const double share_lost = -maths::expm1(step);
    const double odds_kept = maths::exp(step) / share_lost;
    sum.value += one.losses * maths::log(share_lost);
    first -= one.losses * odds_kept;
    second -= one.losses * odds_kept / share_lost;
  }
  const Eigen::Vector3d slope = after.gradient - before.gradient;
  sum.gradient += first * slope;
  sum.hessian += second * slope * slope.transpose() + first * (after.hessian - before.hessian);
}

LogLikelihood step_likelihood(std::span<const Renewals> renewals, const Eigen::VectorXd& place) {
  const RetentionCurve curve = curve_at(place);
  LogLikelihood sum{0.0, Eigen::Vector3d::Zero(), Eigen::Matrix3d::Zero()};
  std::int64_t reached = 0;
  LogSurvival last = log_survival(curve, 0.0);
  for (const Renewals& one : renewals) {
    if (reached != one.period - 1) last = log_survival(curve, static_cast<double>(one.period - 1));
    const LogSurvival next = log_survival(curve, static_cast<double>(one.period));
    add_renewals(sum, one, last, next);
    last = next;
    reached = one.period;
  }
  return sum;
}

}  // namespace

LikelihoodFunction beta_discrete_weibull_likelihood(std::span<const Renewals> renewals) {
  return [kept = std::vector<Renewals>(renewals.begin(), renewals.end())](
             const Eigen::VectorXd& place) { return step_likelihood(kept, place); };
}

RetentionAnswer fit_beta_discrete_weibull(std::span<const Renewals> renewals) {
  constexpr std::array powers{1.0, 0.7, 1.5};
  const std::vector<Eigen::Vector2d> shapes = shape_starts(constant_rate(renewals));
  std::vector<Eigen::VectorXd> starts;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    starts.emplace_back(Eigen::Vector3d(shapes[i](0), shapes[i](1), maths::log(powers[i])));
  }
  return judged_fit(renewals, beta_discrete_weibull_likelihood(renewals), starts);
}

}  // namespace retain::fit
