#pragma once

#include "uncertainty/laws.hpp"

namespace retain::uncertainty {

/// Mean and standard deviation of a law.
struct Spread {
  double mean;
  double sd;
};

/// The tails of a law of which `cut` is left out at both ends, at a position in [0, 1) of what is
/// left; `rest` is 1 - position.
[[nodiscard]] inline Tails tails_within(const Tails& cut, double position, double rest) {
  const double left = 1.0 - cut.below - cut.above;
  return {cut.below + position * left, cut.above + rest * left};
}

/// Of a law between the bounds, outside which it has the tails `cut`: in closed form, or by an
/// integral over quantiles, to 1e-10 of the standard deviation.
[[nodiscard]] Spread spread_within(const Law& law, const Bounds& range, const Tails& cut);

}  // namespace retain::uncertainty
