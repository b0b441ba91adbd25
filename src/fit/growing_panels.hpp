#pragma once

#include <algorithm>
#include <vector>

#include "fit/beta_nodes.hpp"

namespace retain::fit {

/// Calls `visit(u, weight)` for the nodes of an integral from 0 to `end` of a function that has no
/// singularity within `distance` of 0 to the left: Gauss-Legendre over panels that are at most
/// `longest` and at most 4 times as long as the singularity is away; 20 nodes then leave out less
/// than 1e-16 of what is smooth over `longest`.
template <class Visit>
void visit_growing_panels(double end, double longest, double distance, Visit visit) {
  constexpr int nodes_of_panel = 20;
  constexpr double panel_over_distance = 4.0;
  static const std::vector<BetaNode> panel = beta_nodes(1.0, 1.0, nodes_of_panel);
  for (double begin = 0.0; begin < end;) {
    const double whole = std::min(longest, panel_over_distance * (begin + distance));
    const double length = std::min(whole, end - begin);
    for (const BetaNode& node : panel) visit(begin + length * node.at, length * node.weight);
    begin += whole;
  }
}

}  // namespace retain::fit
