#include "fit/retention_curve.hpp"

#include "maths/elementary.hpp"
#include "maths/log_gamma.hpp"

namespace retain::fit {
namespace {

/// From here on gamma functions of u and a + u differ by powers of u alone.
constexpr double endless = 1e25;

/// u = b + t^c, and its logarithm where u itself overflows.
struct Age {
  double u;
  double log_u;
  double weight;  ///< t^c / u
};

Age age_of(const RetentionCurve& curve, double log_time) {
  const double log_aged = curve.tenure_power * log_time;
  const double aged = maths::exp(log_aged);
  if (aged >= endless) return {aged, log_aged, 1.0};
  const double u = curve.kept_shape + aged;
  return {u, maths::log(u), aged / u};
}

double log_survival_value(const RetentionCurve& curve, const Age& age) {
  const double a = curve.lost_shape;
  const double at_start = maths::log_beta(a, curve.kept_shape);
  if (age.u >= endless) return maths::log_gamma(a) - a * age.log_u - at_start;
  return maths::log_beta(a, age.u) - at_start;
}

/// x (psi(x + a) - psi(x)) and x^2 (psi'(x + a) - psi'(x)): from x = 16 on by the differences of
/// both asymptotic series, as psi of a large x and of x + a have most digits in common.
struct Differences {
  double first;
  double second;
};

Differences differences(double x, double a) {
  constexpr double of_series = 16.0;
  if (x >= endless) return {a, -a};
  if (x < of_series) {
    return {x * (maths::digamma(x + a) - maths::digamma(x)),
            x * x * (maths::trigamma(x + a) - maths::trigamma(x))};
  }
  const double q = x / (x + a);
  const double p = a / (x + a);
  const auto fallen = [p, q](int power) {  // 1 - q^power
    double sum = 0.0;
    for (int k = 0; k < power; ++k) sum = 1.0 + q * sum;
    return p * sum;
  };
  const double s = 1.0 / (x * x);
  const double first =
      x * maths::log1p(a / x) + 0.5 * p +
      (fallen(2) / 12 - s * (fallen(4) / 120 - s * (fallen(6) / 252 - s * fallen(8) / 240))) / x;
  const double second =
      -a * q - 0.5 * fallen(2) -
      (fallen(3) / 6 - s * (fallen(5) / 30 - s * (fallen(7) / 42 - s * fallen(9) / 30))) / x;
  return {first, second};
}

}  // namespace

double survival(const RetentionCurve& curve, double periods) {
  if (periods <= 0.0) return 1.0;
  return maths::exp(log_survival_value(curve, age_of(curve, maths::log(periods))));
}

/// With u = b + t^c: ln S = ln G(u) - ln G(a + u) - ln G(b) + ln G(a + b), G the gamma function.
LogSurvival log_survival(const RetentionCurve& curve, double periods) {
  if (periods <= 0.0) return {0.0, Eigen::Vector3d::Zero(), Eigen::Matrix3d::Zero()};
  const double a = curve.lost_shape;
  const double b = curve.kept_shape;
  const double log_time = maths::log(periods);
  const Age age = age_of(curve, log_time);
  const bool is_endless = age.u >= endless;
  const Differences at_start = differences(b, a);
  const Differences now = differences(age.u, a);
  const double psi = is_endless ? age.log_u : maths::digamma(a + age.u);
  const double psi_slope = is_endless ? 0.0 : maths::trigamma(a + age.u);
  const double b_share = b / age.u;
  const double by_c = curve.tenure_power * log_time * age.weight;  // d ln u / d ln c
  const double first_a = a * (maths::digamma(a + b) - psi);
  const double first_b = at_start.first - now.first * b_share;
  const double first_c = -now.first * by_c;
  const double slope_at_start = maths::trigamma(a + b);
  const double mixed_c = is_endless ? -a * by_c : -a * psi_slope * age.u * by_c;
  LogSurvival found{log_survival_value(curve, age), {first_a, first_b, first_c}, {}};
  const double a_a = a * a * (slope_at_start - psi_slope) + first_a;
  const double a_b = a * b * (slope_at_start - psi_slope);
  const double b_b = at_start.second - now.second * b_share * b_share + first_b;
  const double b_c = -now.second * b_share * by_c;
  const double c_c = -now.second * by_c * by_c + first_c * (1.0 + curve.tenure_power * log_time);
  found.hessian << a_a, a_b, mixed_c, a_b, b_b, b_c, mixed_c, b_c, c_c;
  return found;
}

}  // namespace retain::fit
