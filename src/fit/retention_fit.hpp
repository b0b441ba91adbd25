#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "fit/newton.hpp"
#include "fit/retention_curve.hpp"
#include "fit/retention_table.hpp"

namespace retain::fit {

/// Of one parameter of a curve.
struct ParameterPrecision {
  double standard_error;  ///< from the observed information, by the delta method
  Interval interval;      ///< 95 %, of the profile likelihood: an open end is 0 or infinite
};

/// A curve at an inner maximum of its likelihood.
struct RetentionFit {
  RetentionCurve curve;
  double log_likelihood;
  /// In the order of the curve's members; the tenure power is not among them where it is fixed.
  std::vector<ParameterPrecision> precisions;
  Eigen::MatrixXd log_covariance;  ///< of the logarithms of these parameters
  ConstantRate constant_rate;      ///< for comparison: customers who are all alike
};

enum class RetentionObjection {
  too_few_losses,   ///< below least_losses: the table as it is says more than a curve
  too_few_periods,  ///< fewer than parameters
  all_alike,  ///< one rate for all explains the table as well (AIC): nothing is said of shapes
  boundary,   ///< the likelihood rises to where a shape is 0 or infinite
};

/// Why no curve is fitted, and the figures that the table still gives.
struct RetentionRefusal {
  RetentionObjection objection;
  double losses;
  std::size_t periods;  ///< with customers at risk
  ConstantRate constant_rate;
  /// Where the search ended, if there was one: at a boundary it says which. Shapes near 0: whoever
  /// stays once never leaves; very large ones: all alike, and the rate changes with tenure.
  std::optional<RetentionCurve> reached;
};

using RetentionAnswer = std::variant<RetentionFit, RetentionRefusal>;

/// Losses of which a curve can be made.
inline constexpr double least_losses = 30.0;

/// Standard error of S(t) by the delta method.
[[nodiscard]] double survival_error(const RetentionFit& fit, double periods);

/// The curve with these logarithms of its first parameters; the tenure power is 1 where it is not
/// among them.
[[nodiscard]] RetentionCurve curve_at(const Eigen::VectorXd& place);

/// Logarithms of shapes from which a search begins: three beta distributions, with the mean of the
/// constant rate.
[[nodiscard]] std::vector<Eigen::Vector2d> shape_starts(const ConstantRate& constant_rate);

/// Maximises a likelihood over the logarithms of a curve's first parameters and judges the maximum.
[[nodiscard]] RetentionAnswer judged_fit(std::span<const Renewals> renewals,
                                         const LikelihoodFunction& likelihood,
                                         std::span<const Eigen::VectorXd> starts);

}  // namespace retain::fit
