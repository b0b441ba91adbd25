#include "fit/retention_curve.hpp"

#include "maths/elementary.hpp"
#include "maths/log_gamma.hpp"

namespace retain::fit {
namespace {

double log_survival_value(const RetentionCurve& curve, double aged) {
  return maths::log_beta(curve.lost_shape, curve.kept_shape + aged) -
         maths::log_beta(curve.lost_shape, curve.kept_shape);
}

/// From derivatives by the parameters to those by their logarithms.
LogSurvival by_logarithms(const LogSurvival& plain, const Eigen::Vector3d& parameters) {
  LogSurvival turned = plain;
  turned.gradient = plain.gradient.cwiseProduct(parameters);
  turned.hessian = plain.hessian.cwiseProduct(parameters * parameters.transpose());
  turned.hessian.diagonal() += turned.gradient;
  return turned;
}

}  // namespace

double survival(const RetentionCurve& curve, double periods) {
  if (periods <= 0.0) return 1.0;
  return maths::exp(log_survival_value(curve, maths::pow(periods, curve.tenure_power)));
}

/// With u = b + t^c: ln S = ln G(u) - ln G(a + u) - ln G(b) + ln G(a + b), G the gamma function.
LogSurvival log_survival(const RetentionCurve& curve, double periods) {
  if (periods <= 0.0) return {0.0, Eigen::Vector3d::Zero(), Eigen::Matrix3d::Zero()};
  const double a = curve.lost_shape;
  const double b = curve.kept_shape;
  const double log_time = maths::log(periods);
  const double aged = maths::pow(periods, curve.tenure_power);
  const double u = b + aged;
  const double u_c = aged * log_time;  // du/dc
  const double first_a = maths::digamma(a + b) - maths::digamma(a + u);
  const double first_u = maths::digamma(u) - maths::digamma(a + u);
  const double first_b = first_u - maths::digamma(b) + maths::digamma(a + b);
  const double at_sum = maths::trigamma(a + u);
  const double second_a = maths::trigamma(a + b) - at_sum;
  const double second_u = maths::trigamma(u) - at_sum;
  const double second_b = second_u - maths::trigamma(b) + maths::trigamma(a + b);
  LogSurvival plain{log_survival_value(curve, aged), {first_a, first_b, first_u * u_c}, {}};
  plain.hessian << second_a, second_a, -at_sum * u_c,  //
      second_a, second_b, second_u * u_c,              //
      -at_sum * u_c, second_u * u_c, second_u * u_c * u_c + first_u * u_c * log_time;
  return by_logarithms(plain, {a, b, curve.tenure_power});
}

}  // namespace retain::fit
