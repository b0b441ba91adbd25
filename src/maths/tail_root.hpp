#pragma once

#include <cmath>

#include "maths/elementary.hpp"
#include "maths/tails.hpp"

namespace retain::maths {

/// Where a search begins, and bounds of what it looks for.
struct TailSearch {
  double lowest;
  double highest;
  double start;
};

/// Where a distribution has these tails, of which the smaller decides and is above 0: by Newton's
/// method for its logarithm, which is a concave function where the logarithm of the density is one,
/// within bounds that close in. `tails_at` and `density_at` take a place.
template <class TailsAt, class DensityAt>
[[nodiscard]] double tail_root(const Tails& tails, TailSearch search, TailsAt tails_at,
                               DensityAt density_at) {
  constexpr double last_step = 1e-9;  // the next is about its square
  constexpr int most_steps = 200;
  const bool is_low = tails.below <= tails.above;
  const double log_tail = log(is_low ? tails.below : tails.above);
  double at = search.start;
  for (int step = 0; step < most_steps; ++step) {
    const Tails reached = tails_at(at);
    const double tail = is_low ? reached.below : reached.above;
    const double excess = log(tail) - log_tail;
    const double newton = at - (is_low ? excess : -excess) * tail / density_at(at);
    ((excess > 0.0) == is_low ? search.highest : search.lowest) = at;
    if (std::abs(newton - at) <= last_step) return newton;
    const bool is_within = newton > search.lowest && newton < search.highest;
    const double next = is_within ? newton : 0.5 * (search.lowest + search.highest);
    if (next == at) break;
    at = next;
  }
  return at;
}

}  // namespace retain::maths
