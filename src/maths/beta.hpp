#pragma once

#include "base/namespaces.hpp"

/// The beta distribution, and with it the negative binomial one, the bounds of shares and Student's
/// t. A position in (0, 1) is given by its odds, position / (1 - position), which keeps the digits
/// at both ends.
namespace retain::maths {

/// Density of the logarithm of the odds under the beta distribution with these positive shapes:
/// p^a (1 - p)^b / B(a, b) at p = odds / (1 + odds).
[[nodiscard]] double beta_log_odds_density(double a, double b, double odds);

/// Probabilities of a lower and of a higher number; both keep their digits where they are small.
struct Tails {
  double below;
  double above;
};

/// Of a number at these odds under the beta distribution (incomplete beta function).
[[nodiscard]] Tails beta_tails(double a, double b, double odds);

/// The odds above which a number lies with this probability, which is in (0, 1).
[[nodiscard]] double beta_odds_exceeded(double a, double b, double probability);

}  // namespace retain::maths
