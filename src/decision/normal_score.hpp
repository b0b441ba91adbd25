#pragma once

#include "maths/beta.hpp"

namespace retain::decision {

/// The standard normal number with these tails, to the last digits; tails below 1e-300 count as
/// that.
[[nodiscard]] double normal_score(const Tails& tails);

/// The standard normal number below which there is this probability, which is in (0, 1).
[[nodiscard]] double normal_score(double quantile);

}  // namespace retain::decision
