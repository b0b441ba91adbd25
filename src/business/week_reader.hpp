#pragma once

#include <span>
#include <utility>
#include <vector>

#include "business/path.hpp"
#include "business/plan.hpp"

namespace retain::business {

/// Customers of week 0 among those of each group, by segment.
[[nodiscard]] std::vector<double> cohort_by_segment(const Plan& plan,
                                                    std::span<const ByScope<double>> by_group);

/// Who reads a run week by week.
class WeekReader {
 public:
  virtual ~WeekReader() = default;

  /// Customers of week 0 by group, before its events.
  virtual void start(std::span<const ByScope<double>> by_group) = 0;
  /// A week, and who paid in it by group.
  virtual void week(const WeekFlows& flows, std::span<const ByScope<double>> paying) = 0;
  /// The state after the last week, and who is there by group.
  virtual void end(const WeekFlows& state, std::span<const ByScope<double>> by_group) = 0;
};

/// Writes down every week of a run.
class PathMaker final : public WeekReader {
 public:
  /// `memory` may be an old path.
  PathMaker(const Plan& plan, Path memory);

  void start(std::span<const ByScope<double>> by_group) override;
  void week(const WeekFlows& flows, std::span<const ByScope<double>> paying) override;
  void end(const WeekFlows& state, std::span<const ByScope<double>> by_group) override;

  [[nodiscard]] Path path() && { return std::move(path_); }

 private:
  const Plan& plan_;
  Path path_;
};

}  // namespace retain::business
