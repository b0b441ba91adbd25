#include "engine/blocks/replication_counts.hpp"

#include <algorithm>

namespace retain::engine::blocks {

ReplicationCounts::ReplicationCounts(const Plan& plan)
    : plan_(plan),
      counts_(plan),
      numbers_((static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1) * counts_.fields()),
      largest_(counts_.fields()) {}

void ReplicationCounts::start(std::span<const ByScope<double>> by_group) {
  std::ranges::fill(largest_, 0.0);
  row_ = 0;
  cohort_start_ = cohort_by_segment(plan_, by_group);
  customer_weeks_ = 0.0;
}

void ReplicationCounts::week(const WeekFlows& flows, std::span<const ByScope<double>> paying) {
  note(flows, paying);
  customer_weeks_ += flows.paying.business;
}

void ReplicationCounts::end(const WeekFlows& state, std::span<const ByScope<double>> by_group) {
  note(state, by_group);
}

void ReplicationCounts::note(const WeekFlows& flows, std::span<const ByScope<double>> by_group) {
  const std::size_t fields = largest_.size();
  const std::span<double> row(numbers_.data() + row_++ * fields, fields);
  counts_.note(flows, by_group, row);
  for (std::size_t field = 0; field < fields; ++field) {
    largest_[field] = std::max(largest_[field], row[field]);
  }
}

}  // namespace retain::engine::blocks
