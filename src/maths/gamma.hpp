#pragma once

#include "maths/tails.hpp"

/// The gamma distribution with a positive shape and scale 1. Positions of its quantiles are given
/// by their logarithm, which keeps the digits of those that are too small for a double.
namespace retain::maths {

/// Density of the logarithm of a number: x^shape e^-x / Gamma(shape) at x > 0.
[[nodiscard]] double gamma_log_density(double shape, double x);

/// Of a number x >= 0 (incomplete gamma function). Takes the longer, the larger the shape is: some
/// six times its square root in terms.
[[nodiscard]] Tails gamma_tails(double shape, double x);

/// The logarithm of the number with these tails, of which the smaller decides and is above 0.
/// Number to 1e-12 of it for shapes from 0.01 to 1e6.
[[nodiscard]] double gamma_log_quantile(double shape, const Tails& tails);

}  // namespace retain::maths
