#include "engine/blocks/replications.hpp"

namespace retain::engine::blocks {

Replications::Replications(const Plan& plan, std::int64_t count)
    : count_(static_cast<std::size_t>(count)) {
  const std::size_t fields = WeekCounts(plan).fields();
  const auto rows = static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1;
  while (blocks_.size() * block_lanes < count_) blocks_.emplace_back(fields, rows);
}

double Replications::sum(std::size_t field, std::size_t row) const {
  double sum = 0.0;
  for (const Block& block : blocks_) sum += block.column(field).sum(row);
  return sum;
}

}  // namespace retain::engine::blocks
