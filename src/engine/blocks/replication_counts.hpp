#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "business/week_counts.hpp"
#include "business/week_reader.hpp"

namespace retain::engine::blocks {

/// Notes the numbers of a replication while it runs, rows 0..T of all fields.
class ReplicationCounts final : public WeekReader {
 public:
  /// The plan must outlive them.
  explicit ReplicationCounts(const Plan& plan);

  void start(std::span<const ByScope<double>> by_group) override;
  void week(const WeekFlows& flows, std::span<const ByScope<double>> paying) override;
  void end(const WeekFlows& state, std::span<const ByScope<double>> by_group) override;

  [[nodiscard]] std::size_t fields() const { return largest_.size(); }

  /// The largest of a number in all rows; no number is negative.
  [[nodiscard]] double largest(std::size_t field) const { return largest_[field]; }

  /// A number of all rows.
  [[nodiscard]] CountsInWeek of_field(std::size_t field) const {
    return {numbers_.data() + field, largest_.size()};
  }

  /// Customers of week 0 by segment.
  [[nodiscard]] const std::vector<double>& cohort_start() const { return cohort_start_; }

  /// Customers who paid, summed over the weeks.
  [[nodiscard]] double customer_weeks() const { return customer_weeks_; }

 private:
  void note(const WeekFlows& flows, std::span<const ByScope<double>> by_group);

  const Plan& plan_;
  WeekCounts counts_;
  std::vector<double> numbers_;  ///< rows x fields
  std::vector<double> largest_;  ///< by field
  std::size_t row_ = 0;
  std::vector<double> cohort_start_;
  double customer_weeks_ = 0;
};

}  // namespace retain::engine::blocks
