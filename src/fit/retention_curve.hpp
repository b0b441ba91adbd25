#pragma once

#include <Eigen/Core>

#include "base/namespaces.hpp"

namespace retain::fit {

/// Customers differ in the share theta that is lost at a renewal, by a beta distribution, and stay
/// t periods with probability (1 - theta)^(t^c): S(t) = B(a, b + t^c) / B(a, b). With c = 1 the
/// shifted beta-geometric curve (Fader and Hardie, How to project customer retention, Journal of
/// Interactive Marketing 21, 2007), else the beta-discrete-Weibull one (Fader, Hardie, Liu, Davin
/// and Steenburgh, same journal 43, 2018). All parameters are above 0.
struct RetentionCurve {
  double lost_shape = 1.0;  ///< a (alpha)
  double kept_shape = 1.0;  ///< b (beta)
  double tenure_power =
      1.0;  ///< c: above 1, each customer leaves the likelier, the longer he stays
};

/// S(t) at t >= 0 periods, a whole number or not.
[[nodiscard]] double survival(const RetentionCurve& curve, double periods);

/// ln S(t) with its derivatives by ln a, ln b and ln c.
struct LogSurvival {
  double value;
  Eigen::Vector3d gradient;
  Eigen::Matrix3d hessian;
};

[[nodiscard]] LogSurvival log_survival(const RetentionCurve& curve, double periods);

}  // namespace retain::fit
