#include "fit/residual_lifetime.hpp"

#include <cmath>
#include <limits>

#include "base/check.hpp"

namespace retain::fit {
namespace {

constexpr double last_digit = std::numeric_limits<double>::epsilon();

/// 1 + v (q + 1) / (p + 1) + v^2 (q + 1)(q + 2) / ((p + 1)(p + 2)) + ..., 0 < q < p: Gauss's
/// continued fraction for 2F1(1, q + 1; p + 1; v) (NIST Digital Library of Mathematical Functions,
/// 15.7.1), evaluated by Lentz's method. The smaller the discount, the faster it is than the sum.
double geometric_like(double q, double p, double v) {
  constexpr int most_terms = 10'000'000;
  double value = 1.0;
  double c = 1.0;
  double d = 0.0;
  for (int i = 1; i < most_terms; ++i) {
    const double n = i / 2;
    const double between = (p + i - 1.0) * (p + i);
    const bool is_odd = i % 2 == 1;
    const double share =
        is_odd ? (q + 1.0 + n) * (p + n) / between : n * (p - q - 1.0 + n) / between;
    d = 1.0 / (1.0 - share * v * d);
    c = 1.0 - share * v / c;
    value *= c * d;
    if (std::abs(c * d - 1.0) <= last_digit) break;
  }
  return 1.0 / value;
}

}  // namespace

double discounted_renewals(const RetentionCurve& curve, std::int64_t renewal, double discount) {
  expects(renewal >= 1 && discount > 0.0, "an endless sum of renewals is discounted");
  const double v = 1.0 / (1.0 + discount);
  const auto before = static_cast<double>(renewal - 1);
  if (curve.tenure_power == 1.0) {
    const double kept = curve.kept_shape + before;
    const double all = curve.lost_shape + kept;
    return kept / all * geometric_like(kept, all, v);
  }
  double sum = 0.0;
  double weight = 1.0;
  for (double period = before + 1.0;; period += 1.0, weight *= v) {
    const double term = weight * survival(curve, period);
    sum += term;
    const double most_left = term / discount;  // no later one is kept more often
    if (most_left <= last_digit * sum) break;
  }
  return sum / survival(curve, before);
}

double renewals_within(const RetentionCurve& curve, std::int64_t renewal, double discount,
                       std::int64_t horizon) {
  expects(renewal >= 1 && discount >= 0.0 && horizon >= 0, "renewals are counted from 1 on");
  const double v = 1.0 / (1.0 + discount);
  double sum = 0.0;
  double weight = 1.0;
  for (std::int64_t k = 0; k < horizon; ++k, weight *= v) {
    sum += weight * survival(curve, static_cast<double>(renewal + k));
  }
  return sum / survival(curve, static_cast<double>(renewal - 1));
}

bool has_finite_lifetime(const RetentionCurve& curve) {
  return curve.lost_shape * curve.tenure_power > 1.0;
}

std::optional<double> undiscounted_renewals(const RetentionCurve& curve, std::int64_t renewal) {
  expects(renewal >= 1 && curve.tenure_power == 1.0, "the closed form is that of tenure power 1");
  if (!has_finite_lifetime(curve)) return std::nullopt;
  return (curve.kept_shape + static_cast<double>(renewal - 1)) / (curve.lost_shape - 1.0);
}

}  // namespace retain::fit
