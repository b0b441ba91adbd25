#include "stats/quantile.hpp"

#include <cmath>

#include "stats/estimate.hpp"

namespace retain {

double quantile(std::span<const double> sorted, double probability) {
  if (sorted.empty()) return not_available;
  const double at = probability * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(at));
  const double fraction = at - std::floor(at);
  if (fraction == 0.0) return sorted[below];
  return sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
}

}  // namespace retain
