#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "study/figure.hpp"
#include "study/point_study.hpp"
#include "study/varied_key.hpp"

namespace retain::study {

/// A parameter and the values that it takes.
struct Axis {
  VariedKey key;
  std::vector<Value> values;
};

inline constexpr std::size_t usual_most_points = 100'000;

/// KEY=from:to:step, KEY=from:to/number or KEY=value,value: what it varies, and how.
/// Throws: Error(usage), also for more than `most` values and for one that comes twice.
[[nodiscard]] Axis parse_axis(std::string_view typed, std::span<const LoadedScenario> scenarios,
                              std::size_t most = usual_most_points);

/// Number of points of a grid: all combinations.
/// Throws: Error(usage) when they are more than `most`, or a parameter stands on two axes.
[[nodiscard]] std::size_t expect_points(const std::vector<Axis>& axes, std::size_t most);

/// The values on each axis at a point; the last axis moves fastest.
[[nodiscard]] std::vector<Change> changes_at(const std::vector<Axis>& axes, std::size_t point);

/// Share of the points that are done. By one thread at a time.
using ShareDone = std::function<void(double share)>;

/// Tells `progress` of a part of the work, from one share of all to another.
[[nodiscard]] inline ShareDone part_of(const ShareDone& progress, double from, double to) {
  if (!progress) return {};
  return [progress, from, to](double share) { progress(from + share * (to - from)); };
}

/// Evaluates the figures at each point of the grid, in the order of points.
[[nodiscard]] std::vector<PointResult> sweep(const PointStudy& points,
                                             const std::vector<Axis>& axes,
                                             std::span<const PointFigure> figures,
                                             std::int64_t threads, const ShareDone& progress);

/// The same customer by customer, with standard errors: by the agents, one point after the other.
[[nodiscard]] std::vector<PointResult> simulated_sweep(const PointStudy& points,
                                                       const std::vector<Axis>& axes,
                                                       std::span<const PointFigure> figures,
                                                       std::int64_t threads,
                                                       const ShareDone& progress);

}  // namespace retain::study
