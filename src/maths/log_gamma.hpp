#pragma once

#include "base/namespaces.hpp"

/// The logarithm of the gamma function and its derivatives, for x > 0.
namespace retain::maths {

/// ln Gamma(x).
[[nodiscard]] double log_gamma(double x);

/// ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b), without the cancellation of large ones.
[[nodiscard]] double log_beta(double a, double b);

/// The first derivative of ln Gamma(x).
[[nodiscard]] double digamma(double x);

/// The second.
[[nodiscard]] double trigamma(double x);

}  // namespace retain::maths
