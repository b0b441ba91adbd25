#include "fit/retention_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.hpp"
#include "fit/profile_interval.hpp"
#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

std::optional<RetentionObjection> objection_to(const Maximum& maximum,
                                               const ConstantRate& constant) {
  const auto further = static_cast<double>(maximum.place.size() - 1);
  if (maximum.value - constant.log_likelihood < further) return RetentionObjection::all_alike;
  if (!maximum.is_inner) return RetentionObjection::boundary;
  return std::nullopt;
}

std::vector<ParameterPrecision> precisions_of(const LikelihoodFunction& likelihood,
                                              const Maximum& maximum) {
  std::vector<ParameterPrecision> precisions;
  for (Eigen::Index i = 0; i < maximum.place.size(); ++i) {
    const double log_error = std::sqrt(maximum.covariance(i, i));
    precisions.push_back({maths::exp(maximum.place(i)) * log_error,
                          profile_interval(likelihood, maximum, static_cast<std::size_t>(i))});
  }
  return precisions;
}

}  // namespace

double survival_error(const RetentionFit& fit, double periods) {
  const LogSurvival at = log_survival(fit.curve, periods);
  const Eigen::VectorXd slope = at.gradient.head(fit.log_covariance.rows());
  return maths::exp(at.value) * std::sqrt(slope.dot(fit.log_covariance * slope));
}

RetentionCurve curve_at(const Eigen::VectorXd& place) {
  expects(place.size() == 2 || place.size() == 3, "a curve has two shapes and perhaps a power");
  return {maths::exp(place(0)), maths::exp(place(1)),
          place.size() == 3 ? maths::exp(place(2)) : 1.0};
}

std::vector<Eigen::Vector2d> shape_starts(const ConstantRate& constant_rate) {
  constexpr double least = 1e-3;
  constexpr std::array sums{0.5, 5.0, 50.0};  // of both shapes: the smaller, the less alike
  const double rate = std::clamp(constant_rate.rate, least, 1.0 - least);
  std::vector<Eigen::Vector2d> starts;
  for (const double sum : sums) {
    starts.emplace_back(maths::log(rate * sum), maths::log((1.0 - rate) * sum));
  }
  return starts;
}

RetentionAnswer judged_fit(std::span<const Renewals> renewals, const LikelihoodFunction& likelihood,
                           std::span<const Eigen::VectorXd> starts) {
  RetentionRefusal refusal{RetentionObjection::too_few_losses, all_losses(renewals),
                           renewals.size(), constant_rate(renewals), std::nullopt};
  if (refusal.losses < least_losses) return refusal;
  refusal.objection = RetentionObjection::too_few_periods;
  if (renewals.size() < static_cast<std::size_t>(starts.front().size())) return refusal;
  const Maximum maximum = maximise(likelihood, starts);
  if (const auto objection = objection_to(maximum, refusal.constant_rate)) {
    refusal.objection = *objection;
    refusal.reached = curve_at(maximum.place);
    return refusal;
  }
  return RetentionFit{curve_at(maximum.place), maximum.value, precisions_of(likelihood, maximum),
                      maximum.covariance, refusal.constant_rate};
}

}  // namespace retain::fit
