#include "maths/quadrature.hpp"

#include <numbers>

#include "maths/elementary.hpp"

namespace retain::maths {
namespace {

std::vector<UnitNode> make_unit_nodes() {
  constexpr int steps_of_one = 32;
  constexpr int steps = 6 * steps_of_one;  // pi sinh 6 = 634: the ends are then 1e-275 away
  std::vector<UnitNode> nodes;
  for (int i = -steps; i <= steps; ++i) {
    const double size = exp(static_cast<double>(i < 0 ? -i : i) / steps_of_one);
    const double odds = exp(-0.5 * std::numbers::pi * (size - 1.0 / size));
    const double slope = 0.5 * std::numbers::pi * (size + 1.0 / size);
    const double near_end = odds / (1.0 + odds);
    const double far_end = 1.0 / (1.0 + odds);
    nodes.push_back({i < 0 ? Tails{near_end, far_end} : Tails{far_end, near_end},
                     slope * near_end * far_end / steps_of_one});
  }
  return nodes;
}

}  // namespace

const std::vector<UnitNode>& unit_nodes() {
  static const std::vector<UnitNode> nodes = make_unit_nodes();
  return nodes;
}

}  // namespace retain::maths
