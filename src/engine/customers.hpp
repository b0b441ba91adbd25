#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "engine/week_step.hpp"
#include "model/week_table.hpp"
#include "random/distributions.hpp"
#include "random/word_block.hpp"

namespace retain {

/// A customer's wish to leave, and what became of it.
struct Wish {
  std::uint32_t customer;
  Cause cause;
  bool attempted;  ///< one tried to keep him
  bool saved;      ///< and he stayed
};

/// The customers of one replication as a structure of arrays, each with his points and what is
/// left of his integrated hazard. Knows nothing of word of mouth, money or other customers.
class Customers {
 public:
  Customers(const WeekTable& table, std::int64_t weeks,
            InstructionSet set = best_instruction_set());

  /// Starts a replication with `count` new customers before week 0.
  void reset(const Draws& draws, std::uint32_t count);

  /// Appends new customers, who have their first week in `week`.
  void join(std::uint32_t count, std::uint32_t week);

  /// Customers who ever joined; their numbers are 0 .. ever_joined() - 1.
  [[nodiscard]] std::uint32_t ever_joined() const {
    return static_cast<std::uint32_t>(gone_.size());
  }
  [[nodiscard]] bool is_gone(std::uint32_t customer) const { return gone_[customer] != 0; }
  void remove(std::uint32_t customer) { gone_[customer] = 1; }

  /// Rows of customers still walking, those who joined last at the end.
  [[nodiscard]] std::size_t walking() const { return id_.size(); }

  /// Walks the rows [first, walking()) through the weeks [begin, end): encounters, complaints,
  /// fading, hazard. Wishes to leave are noted under their week, in the order of the customers.
  void walk(std::size_t first, std::uint32_t begin, std::uint32_t end);

  /// The wishes of a week, filled by walk.
  [[nodiscard]] const std::vector<Wish>& wishes(std::uint32_t week) const { return wishes_[week]; }

  /// Adds loyalty points to a customer who is walking.
  void add_points(std::uint32_t customer, int points);

  /// Drops the rows of customers who are gone.
  void compact();

 private:
  void walk_block(std::size_t first, std::size_t count, std::uint32_t begin, std::uint32_t end);
  void wish(std::size_t row, std::uint32_t week);
  [[nodiscard]] Cause draw_cause(std::size_t row, std::uint32_t week) const;
  [[nodiscard]] double threshold(std::uint32_t customer, std::uint32_t week) const;

  const WeekTable& table_;
  WeekStep step_;
  InstructionSet set_;
  Draws draws_{0, 0};

  std::vector<std::uint32_t> id_;          ///< ascending
  std::vector<std::int32_t> position_;     ///< on the ladder
  std::vector<double> remaining_;          ///< of the integrated hazard; leaves when used up
  std::vector<std::uint8_t> gone_;         ///< by customer number
  std::vector<std::vector<Wish>> wishes_;  ///< by week

  std::unique_ptr<WordBlock> block_ = std::make_unique<WordBlock>();
  std::vector<std::uint32_t> used_up_;  ///< indices in a block of those whose hazard is used up
};

}  // namespace retain
