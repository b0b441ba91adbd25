#pragma once

#include <cstdint>
#include <deque>

#include "engine/blocks/block.hpp"

namespace retain::engine::blocks {

/// Replications in their order, in blocks of 64.
class Replications {
 public:
  /// Room for `count` of them.
  Replications(const Plan& plan, std::int64_t count);

  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::size_t blocks() const { return blocks_.size(); }
  [[nodiscard]] const Block& block(std::size_t number) const { return blocks_[number]; }

  /// Replications in a block.
  [[nodiscard]] std::size_t in_block(std::size_t number) const {
    return std::min(block_lanes, count_ - number * block_lanes);
  }

  /// Writes a replication, whichever thread calls.
  void put(std::size_t replication, const ReplicationCounts& counts) {
    blocks_[replication / block_lanes].put(replication % block_lanes, counts);
  }

  /// Writes a replication of others.
  void copy(std::size_t replication, const Replications& others, std::size_t other) {
    blocks_[replication / block_lanes].copy(
        replication % block_lanes, others.blocks_[other / block_lanes], other % block_lanes);
  }

  /// Sum of a number over all replications.
  [[nodiscard]] double sum(std::size_t field, std::size_t row) const;

 private:
  std::size_t count_;
  std::deque<Block> blocks_;
};

}  // namespace retain::engine::blocks
