#pragma once

#include <span>

#include "fit/retention_fit.hpp"

namespace retain::fit {

/// Of the curve with tenure power 1, over (ln a, ln b): at period j the share a / (a + b + j - 1)
/// of those who are there is lost, which needs no gamma function.
[[nodiscard]] LikelihoodFunction shifted_beta_geometric_likelihood(
    std::span<const Renewals> renewals);

/// Fader and Hardie, How to project customer retention, Journal of Interactive Marketing 21 (2007).
[[nodiscard]] RetentionAnswer fit_shifted_beta_geometric(std::span<const Renewals> renewals);

}  // namespace retain::fit
