#pragma once

#include <span>

namespace retain {

/// Quantile of sorted values by linear interpolation between order statistics (type 7 of Hyndman
/// and Fan 1996, the default of R, NumPy and spreadsheets). Not available for no values.
[[nodiscard]] double quantile(std::span<const double> sorted, double probability);

}  // namespace retain
