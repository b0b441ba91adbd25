#pragma once

#include <mutex>
#include <vector>

#include "engine/blocks/column.hpp"
#include "engine/blocks/replication_counts.hpp"

namespace retain::engine::blocks {

/// What up to 64 replications leave: the numbers of their weeks, field by field, and nothing that
/// follows from them (business/week_counts.hpp).
class Block {
 public:
  /// Of so many fields, and rows 0..T.
  Block(std::size_t fields, std::size_t rows) : rows_(rows), columns_(fields) {}

  /// Writes a replication, whichever thread calls.
  void put(std::size_t lane, const ReplicationCounts& counts);

  /// Writes a replication of another block.
  void copy(std::size_t lane, const Block& other, std::size_t other_lane);

  /// The numbers of a week, fields x 64.
  void read(std::size_t row, std::span<double> numbers) const;

  [[nodiscard]] const Column& column(std::size_t field) const { return columns_[field]; }

 private:
  std::size_t rows_;
  std::vector<Column> columns_;
  std::mutex writing_;
};

}  // namespace retain::engine::blocks
