#pragma once

#include <span>

#include "fit/retention_fit.hpp"

namespace retain::fit {

/// Of the curve with any tenure power, over (ln a, ln b, ln c).
[[nodiscard]] LikelihoodFunction beta_discrete_weibull_likelihood(
    std::span<const Renewals> renewals);

/// Fader, Hardie, Liu, Davin and Steenburgh, How to project customer retention revisited, Journal
/// of Interactive Marketing 43 (2018).
[[nodiscard]] RetentionAnswer fit_beta_discrete_weibull(std::span<const Renewals> renewals);

}  // namespace retain::fit
