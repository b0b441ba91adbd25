#pragma once

#include <variant>

#include "base/namespaces.hpp"

/// Priors that a survey moves to a law of the same family.
namespace retain::decision {

/// A share with a beta law, asked for by yes or no.
struct ShareBelief {
  double yes;  ///< shape a > 0: as if so many had said yes already
  double no;   ///< shape b > 0
};

/// A mean with a normal law, measured with a normal error.
struct MeanBelief {
  double sd;        ///< of the belief, > 0, in the unit of the mean
  double error_sd;  ///< of one measurement, > 0
};

/// A rate with a gamma law, known by counts of which each has a Poisson law with this mean.
struct RateBelief {
  double shape;     ///< > 0
  double per_unit;  ///< > 0: the mean of the belief is shape / per_unit
};

using Belief = std::variant<ShareBelief, MeanBelief, RateBelief>;

/// A law by its natural parameters: its density at t is proportional to exp(a u(t) + b v(t)).
///
///   share p = 1 / (1 + exp(-t)):  u = ln p, v = ln(1 - p), a = yes, b = no
///   standardized mean t:          u = t, v = -t^2 / 2, a = mean / variance, b = 1 / variance
///   rate exp(t):                  u = t, v = -exp(t), a = shape, b = per_unit
struct NaturalLaw {
  double a;
  double b;
};

[[nodiscard]] NaturalLaw natural_law(const Belief& belief);

}  // namespace retain::decision
