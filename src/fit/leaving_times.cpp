#include "fit/leaving_times.hpp"

#include <algorithm>
#include <numbers>

#include "fit/growing_panels.hpp"
#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

constexpr double longest_panel = 8.0;
constexpr double nothing_beyond = 45.0;

/// How far the place -beta is from y = 0: on the real axis, or beside it by pi on a logarithm.
double distance_of_singularity(double shape, double alpha, double beta, double from) {
  if (beta >= alpha) return shape * std::numbers::pi;
  return std::min(shape * std::numbers::pi, -shape * maths::log((alpha - beta) / (alpha + from)));
}

}  // namespace

const std::vector<LeavingTime>& LeavingTimes::between(double from, double to, double shape,
                                                      double alpha, double beta) {
  rule_.clear();
  const double end = std::min(nothing_beyond, shape * maths::log1p((to - from) / (alpha + from)));
  const double distance = distance_of_singularity(shape, alpha, beta, from);
  visit_growing_panels(end, longest_panel, distance, [&](double y, double weight) {
    const double since = maths::exp(y / shape) * (alpha + from);  // alpha + u
    rule_.push_back({since - alpha, weight * maths::exp(-y) * since / shape});
  });
  return rule_;
}

}  // namespace retain::fit
