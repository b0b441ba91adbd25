#include "decision/spline.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace retain::decision {
namespace {

constexpr std::size_t degree = 3;

/// Order statistics at j / intervals that differ by more than rounding; two at least.
std::vector<double> breaks_of(std::span<const double> values, std::size_t intervals) {
  constexpr double of_range = 1e-9;
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  const double gap = of_range * (sorted.back() - sorted.front());
  std::vector<double> breaks{sorted.front()};
  for (std::size_t j = 1; j <= intervals; ++j) {
    const double next = sorted[j * (sorted.size() - 1) / intervals];
    if (next - breaks.back() > gap) breaks.push_back(next);
  }
  if (breaks.size() == 1) breaks.push_back(breaks.front() + 1.0);
  return breaks;
}

}  // namespace

SplineBasis::SplineBasis(std::span<const double> values, std::size_t intervals) {
  expects(!values.empty() && intervals > 0, "splines have values and intervals");
  breaks_ = breaks_of(values, intervals);
}

double SplineBasis::knot(std::size_t index) const {
  const std::size_t inner = std::max(index, degree) - degree;
  return breaks_[std::min(inner, breaks_.size() - 1)];
}

/// Within: the recursion of Cox and de Boor. Beyond an end: value and slope there.
SplineBasis::Local SplineBasis::at(double x) const {
  const std::size_t last = breaks_.size() - 1;
  if (x < breaks_[0]) {
    const double rise = degree * (x - breaks_[0]) / (breaks_[1] - breaks_[0]);
    return {0, {1.0 - rise, rise, 0.0, 0.0}};
  }
  if (x >= breaks_[last]) {
    const double rise = degree * (x - breaks_[last]) / (breaks_[last] - breaks_[last - 1]);
    return {last - 1, {0.0, 0.0, -rise, 1.0 + rise}};
  }
  const auto above = std::ranges::upper_bound(breaks_, x);
  const auto interval = static_cast<std::size_t>(above - breaks_.begin()) - 1;
  std::array<double, degree + 1> left{};
  std::array<double, degree + 1> right{};
  Local local{interval, {1.0, 0.0, 0.0, 0.0}};
  for (std::size_t j = 1; j <= degree; ++j) {
    left[j] = x - knot(interval + degree + 1 - j);
    right[j] = knot(interval + degree + j) - x;
    double saved = 0.0;
    for (std::size_t r = 0; r < j; ++r) {
      const double share = local.values[r] / (right[r + 1] + left[j - r]);
      local.values[r] = saved + right[r + 1] * share;
      saved = left[j - r] * share;
    }
    local.values[j] = saved;
  }
  return local;
}

Eigen::MatrixXd SplineBasis::roughness() const {
  std::vector<double> points;
  for (std::size_t j = 0; j < size(); ++j) {
    points.push_back((knot(j + 1) + knot(j + 2) + knot(j + 3)) / degree);
  }
  const auto functions = static_cast<Eigen::Index>(size());
  Eigen::MatrixXd roughness = Eigen::MatrixXd::Zero(functions, functions);
  for (std::size_t j = 1; j + 1 < size(); ++j) {
    const double before = 1.0 / (points[j] - points[j - 1]);
    const double after = 1.0 / (points[j + 1] - points[j]);
    const Eigen::Vector3d bend(before, -before - after, after);
    const auto first = static_cast<Eigen::Index>(j) - 1;
    roughness.block<3, 3>(first, first) +=
        bend * bend.transpose() * (2.0 / (points[j + 1] - points[j - 1]));
  }
  return roughness;
}

}  // namespace retain::decision
