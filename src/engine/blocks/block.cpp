#include "engine/blocks/block.hpp"

namespace retain::engine::blocks {

void Block::put(std::size_t lane, const ReplicationCounts& counts) {
  const std::scoped_lock lock(writing_);
  for (std::size_t field = 0; field < columns_.size(); ++field) {
    if (counts.largest(field) == 0.0) continue;
    columns_[field].put(lane, counts.of_field(field), rows_);
  }
}

void Block::copy(std::size_t lane, const Block& other, std::size_t other_lane) {
  for (std::size_t field = 0; field < columns_.size(); ++field) {
    if (other.columns_[field].width() == 0) continue;
    const std::vector<double> numbers = other.columns_[field].replication(other_lane, rows_);
    columns_[field].put(lane, {numbers.data()}, rows_);
  }
}

void Block::read(std::size_t row, std::span<double> numbers) const {
  for (std::size_t field = 0; field < columns_.size(); ++field) {
    columns_[field].read(row, Column::Lanes(numbers.subspan(field * block_lanes, block_lanes)));
  }
}

}  // namespace retain::engine::blocks
