#pragma once

#include <string>
#include <vector>

#include "base/sentence.hpp"
#include "model/scenario.hpp"

namespace retain::model::parameters {

/// Each share may be rounded to six decimals, by 5e-7 at most: sums of n shares are 1 within n
/// times this.
inline constexpr double share_tolerance = 6e-7;

/// A rule between several parameters that a scenario breaks.
struct Violation {
  std::vector<std::string> keys;  ///< the parameters involved, the most telling one first
  Sentence text;
};

/// All broken rules between parameters: shares that do not sum to 1, a market smaller than the
/// customers, events outside the horizon, ... Single values are the business of `objection`.
/// Keys of records carry their number: "event.1.week".
[[nodiscard]] std::vector<Violation> violations(const Scenario& scenario);

/// Whether spending on a lever changes anything: one of the sizes of its effects is not 0.
[[nodiscard]] bool has_effect(LeverName lever, const Scenario& scenario);

}  // namespace retain::model::parameters
