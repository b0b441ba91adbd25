#pragma once

#include <vector>

#include "maths/tails.hpp"

namespace retain::maths {

/// A position in (0, 1), by its distances from both ends, and its weight in an integral.
struct UnitNode {
  Tails at;
  double weight;
};

/// Nodes of the trapezoidal rule in t, position = 1 / (1 + exp(-pi sinh t)), step 1/32: for
/// functions that are smooth inside and may be infinite at the ends. Weights sum to 1. Source:
/// Takahasi and Mori, Double exponential formulas for numerical integration, Publications of the
/// RIMS 9 (1974).
[[nodiscard]] const std::vector<UnitNode>& unit_nodes();

}  // namespace retain::maths
