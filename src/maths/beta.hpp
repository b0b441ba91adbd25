#pragma once

#include "maths/tails.hpp"

/// The beta distribution, and with it the negative binomial one, the bounds of shares and Student's
/// t. A position in (0, 1) is given by its odds, position / (1 - position), which keeps the digits
/// at both ends.
namespace retain::maths {

/// Density of the logarithm of the odds under the beta distribution with these positive shapes:
/// p^a (1 - p)^b / B(a, b) at p = odds / (1 + odds).
[[nodiscard]] double beta_log_odds_density(double a, double b, double odds);

/// Of a number at these odds under the beta distribution (incomplete beta function).
[[nodiscard]] Tails beta_tails(double a, double b, double odds);

/// The odds above which a number lies with this probability, which is in (0, 1).
[[nodiscard]] double beta_odds_exceeded(double a, double b, double probability);

/// The logarithm of the odds with these tails, of which the smaller decides and is above 0; between
/// -700 and 700. Position to 1e-12 of it for shapes from 0.01 to 1e6; ten times as fast as the
/// above.
[[nodiscard]] double beta_log_odds_quantile(double a, double b, const Tails& tails);

}  // namespace retain::maths
