#pragma once

#include <cstdint>
#include <vector>

#include "business/group_tables.hpp"
#include "business/tally.hpp"
#include "business/week_counts.hpp"
#include "engine/blocks/block.hpp"

namespace retain::engine::blocks {

/// What a thread needs to book the weeks of any block.
struct Desk {
  /// The plan must outlive it.
  explicit Desk(const Plan& plan)
      : counts(plan), tables(plan), numbers(counts.fields() * block_lanes) {}

  WeekCounts counts;
  GroupTables tables;
  std::vector<double> numbers;  ///< of a week, fields x 64
};

/// The books of the first replications of a block, week by week.
class BlockBooks {
  struct Lane {
    Surroundings surroundings;
    Tally tally;
  };

 public:
  /// The plan and the block must outlive them.
  BlockBooks(const Plan& plan, const Block& block, std::size_t replications);

  /// Bytes of the books of a replication.
  [[nodiscard]] static constexpr std::size_t bytes_of_replication() { return sizeof(Lane); }

  /// Calls `write(replication, row of the books)` for the next row, 0..T, and books its week.
  /// Throws: as Tally::check, after the last.
  template <class Write>
  void book(Desk& desk, Write write) {
    block_->read(row_, desk.numbers);
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
      auto& [surroundings, tally] = lanes_[lane];
      const CountsInWeek counts{desk.numbers.data() + lane, block_lanes};
      if (row_ == weeks_) {
        write(lane, tally.row(desk.counts.end(counts, surroundings)));
        tally.check();
        continue;
      }
      const auto number = static_cast<std::int64_t>(row_);
      const WeekFlows week = desk.counts.week(number, counts, surroundings, desk.tables);
      write(lane, tally.row(week));
      tally.book(week);
      surroundings.remember(number, week);
    }
    ++row_;
  }

 private:
  const Block* block_;
  std::size_t weeks_;
  std::size_t row_ = 0;  ///< the next
  std::vector<Lane> lanes_;
};

}  // namespace retain::engine::blocks
