#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace retain {

/// Five shares rounded to six decimals sum to 1 within 2.5e-6.
inline constexpr double share_tolerance = 3e-6;

/// A rule between several parameters that a scenario breaks.
struct Violation {
  std::vector<std::string> keys;  ///< the parameters involved, the most telling one first
  std::string text;
};

/// All broken rules between parameters: shares that do not sum to 1, a market smaller than the
/// customers, events outside the horizon, ... Single values are the business of `objection`.
/// Keys of records carry their number: "event.1.week".
[[nodiscard]] std::vector<Violation> violations(const Scenario& scenario);

}  // namespace retain
