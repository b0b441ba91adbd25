#include "report/workbook/chart_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace retain::report::workbook {
namespace {

/// 1, 2 or 5 times a power of ten, the least that is not below a number.
double round_step(double least) {
  double power = 1.0;
  while (power > least) power /= 10.0;
  while (power * 10.0 <= least) power *= 10.0;
  for (const double times : {1.0, 2.0, 5.0}) {
    if (times * power >= least) return times * power;
  }
  return 10.0 * power;
}

/// Heights that share one distance to their neighbours.
struct Cluster {
  double sum = 0.0;
  double count = 0.0;
  [[nodiscard]] double mean() const { return sum / count; }
};

}  // namespace

ChartAxis axis_over(std::span<const double> numbers) {
  constexpr double labels = 5.0;
  double low = 0.0;
  double high = 0.0;
  for (const double number : numbers) {
    if (std::isnan(number)) continue;
    low = std::min(low, number);
    high = std::max(high, number);
  }
  if (low == high) high = 1.0;
  const double step = round_step((high - low) / labels);
  return {step * std::floor(low / step), step * std::ceil(high / step), step};
}

ChartAxis time_axis(double horizon, bool in_years, double room) {
  constexpr double most_steps = 12.0;
  constexpr std::array steps_of_years{1.0, 2.0, 5.0, 10.0, 20.0, 50.0};
  constexpr std::array steps_of_weeks{1.0, 2.0, 4.0, 8.0, 13.0, 26.0};
  const auto& steps = in_years ? steps_of_years : steps_of_weeks;
  double step = steps.back();
  for (const double one : steps) {
    if (horizon > most_steps * one) continue;
    step = one;
    break;
  }
  return {0.0, horizon * (1.0 + room), step, std::floor(horizon)};
}

std::string label_format(const ChartAxis& axis) {
  return axis.last_label > 0.0 ? fmt::format("[<={:.0f}]0;\"\"", axis.last_label) : "0";
}

/// Least squares: less their distance, the heights must not fall, which is done by joining
/// neighbours that do (pool adjacent violators).
std::vector<double> apart(std::span<const double> heights, double distance, double lowest,
                          double highest) {
  std::vector<std::size_t> order(heights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return heights[i]; });
  std::vector<Cluster> clusters;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    clusters.push_back({heights[order[rank]] - distance * static_cast<double>(rank), 1.0});
    while (clusters.size() > 1 && clusters[clusters.size() - 2].mean() > clusters.back().mean()) {
      const Cluster last = clusters.back();
      clusters.pop_back();
      clusters.back().sum += last.sum;
      clusters.back().count += last.count;
    }
  }
  const double room = distance * static_cast<double>(heights.size() - 1);
  const double limit = std::max(lowest, highest - room);
  std::vector<double> placed(heights.size());
  std::size_t rank = 0;
  for (const Cluster& cluster : clusters) {
    for (double i = 0.0; i < cluster.count; ++i, ++rank) {
      placed[order[rank]] =
          std::clamp(cluster.mean(), lowest, limit) + distance * static_cast<double>(rank);
    }
  }
  return placed;
}

}  // namespace retain::report::workbook
