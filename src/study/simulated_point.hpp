#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "engine/run.hpp"
#include "study/point_study.hpp"

namespace retain::study {

/// Scenarios at a point, customer by customer: what `retain run --engine agents --set` gives there.
/// Plans with equal values run once.
class SimulatedPoint {
 public:
  /// `replications`: in place of those that the scenarios ask for. `progress` is told after how
  /// many runs it is, a share of the next one included.
  SimulatedPoint(const PointStudy& points, std::vector<Change> changes, std::int64_t threads,
                 std::function<void(double runs)> progress = {},
                 std::optional<std::int64_t> replications = {});

  struct Pair {
    const RunResult& own;
    const RunResult& comparator;
  };
  /// A scenario and what it is compared with.
  /// Throws: Error(scenario) or Error(contradiction) for a point that cannot be.
  [[nodiscard]] Pair of(std::size_t scenario);

 private:
  struct Run {
    Plan plan;
    RunResult result;
  };
  const RunResult& run(Plan plan);

  const PointStudy& points_;
  std::vector<Change> changes_;
  std::int64_t threads_;
  std::function<void(double runs)> progress_;
  std::optional<std::int64_t> replications_;
  std::deque<Run> runs_;
  std::map<std::size_t, Pair> pairs_;  ///< by scenario
};

/// The figures at a point by the agents, with standard errors: of differences those of the paired
/// replications.
[[nodiscard]] PointResult simulate_at(SimulatedPoint& point, std::span<const PointFigure> figures);

}  // namespace retain::study
