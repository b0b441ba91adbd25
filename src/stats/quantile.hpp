#pragma once

#include <array>
#include <vector>

#include "stats/estimate.hpp"

namespace retain::stats {

/// Quantiles at band_probabilities by linear interpolation between order statistics (type 7 of
/// Hyndman and Fan 1996, the default of R, NumPy and spreadsheets). Not available for no values.
/// Selects the few order statistics it needs instead of sorting all values.
[[nodiscard]] std::array<double, band_probabilities.size()> band_of(std::vector<double> values);

}  // namespace retain::stats
