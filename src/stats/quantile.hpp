#pragma once

#include <array>
#include <span>

#include "stats/estimate.hpp"

namespace retain::stats {

/// Quantiles at band_probabilities by linear interpolation between order statistics (type 7 of
/// Hyndman and Fan 1996, the default of R, NumPy and spreadsheets). Not available for no values.
/// Sorts only what surrounds the few order statistics that it needs. Values are no NaN.
[[nodiscard]] std::array<double, band_probabilities.size()> band_of(std::span<const double> values);

}  // namespace retain::stats
