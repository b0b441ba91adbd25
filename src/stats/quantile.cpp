#include "stats/quantile.hpp"

#include <algorithm>
#include <cmath>

namespace retain::stats {

std::array<double, band_probabilities.size()> band_of(std::vector<double> values) {
  std::array<double, band_probabilities.size()> band;
  band.fill(not_available);
  if (values.empty()) return band;

  std::array<double, band_probabilities.size()> place{};  // between the order statistics
  auto open = values.begin();                             // all before it are in place
  for (std::size_t i = 0; i < place.size(); ++i) {
    place[i] = band_probabilities[i] * static_cast<double>(values.size() - 1);
    const auto below = values.begin() + static_cast<std::ptrdiff_t>(place[i]);
    if (below < open) continue;
    std::nth_element(open, below, values.end());
    open = below + 1;
  }
  // Behind each chosen value stand only larger ones, and behind the next chosen one still larger
  // ones: the smallest of those between, the next chosen one included, follows in order.
  auto end = values.end();
  for (std::size_t i = place.size(); i-- > 0;) {
    const auto below = values.begin() + static_cast<std::ptrdiff_t>(place[i]);
    const double fraction = place[i] - std::floor(place[i]);
    band[i] = *below;
    if (fraction > 0.0) band[i] += fraction * (*std::min_element(below + 1, end) - *below);
    const bool shared =
        i > 0 && static_cast<std::ptrdiff_t>(place[i - 1]) == below - values.begin();
    if (!shared) end = below + 1;
  }
  return band;
}

}  // namespace retain::stats
