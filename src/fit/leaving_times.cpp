#include "fit/leaving_times.hpp"

#include <algorithm>
#include <numbers>

#include "fit/beta_nodes.hpp"
#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

constexpr int nodes_of_panel = 20;
constexpr double longest_panel = 8.0;
constexpr double panel_over_distance = 4.0;
constexpr double nothing_beyond = 45.0;

/// How far the place -beta is from y = 0: on the real axis, or beside it by pi on a logarithm.
double distance_of_singularity(double shape, double alpha, double beta, double from) {
  if (beta >= alpha) return shape * std::numbers::pi;
  return std::min(shape * std::numbers::pi, -shape * maths::log((alpha - beta) / (alpha + from)));
}

}  // namespace

const std::vector<LeavingTime>& LeavingTimes::between(double from, double to, double shape,
                                                      double alpha, double beta) {
  static const std::vector<BetaNode> panel = beta_nodes(1.0, 1.0, nodes_of_panel);
  rule_.clear();
  const double end = std::min(nothing_beyond, shape * maths::log1p((to - from) / (alpha + from)));
  const double distance = distance_of_singularity(shape, alpha, beta, from);
  for (double begin = 0.0; begin < end;) {
    const double longest = std::min(longest_panel, panel_over_distance * (begin + distance));
    const double length = std::min(longest, end - begin);
    for (const BetaNode& node : panel) {
      const double y = begin + length * node.at;
      const double since = maths::exp(y / shape) * (alpha + from);  // alpha + u
      rule_.push_back({since - alpha, node.weight * length * maths::exp(-y) * since / shape});
    }
    begin += longest;
  }
  return rule_;
}

}  // namespace retain::fit
