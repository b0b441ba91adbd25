#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "business/plan.hpp"
#include "engine/agents/week_step.hpp"
#include "random/distributions.hpp"
#include "random/draw_block.hpp"

namespace retain::engine::agents {

/// A customer's intent to leave, and what became of it.
struct Intent {
  std::uint32_t customer;
  Cause cause;
  bool attempted;  ///< one tried to keep them
  bool saved;      ///< and they stayed
};

/// The customers of one replication as a structure of arrays, each with their points and what is
/// left of their integrated hazard. Knows nothing of word of mouth, money or other customers.
class Customers {
 public:
  /// Walks are split among `threads` threads. The plan must outlive the customers.
  Customers(const Plan& plan, InstructionSet set, std::int64_t threads);

  /// The tables of the weeks to come, by group; they must stay where they are.
  void use(const std::vector<WeekTable>& tables);

  /// Starts a replication with `count` customers before week 0.
  void reset(const Draws& draws, std::uint32_t count);

  /// Appends new customers, who have their first week in `week`.
  void join(std::uint32_t count, std::uint32_t week);

  /// Customers who ever joined; their numbers are 0 .. ever_joined() - 1.
  [[nodiscard]] std::uint32_t ever_joined() const {
    return static_cast<std::uint32_t>(gone_.size());
  }
  [[nodiscard]] bool is_gone(std::uint32_t customer) const { return gone_[customer] != 0; }
  void remove(std::uint32_t customer) { gone_[customer] = 1; }

  [[nodiscard]] std::size_t segment_of(std::uint32_t customer) const {
    return segment_.empty() ? 0 : segment_[customer];
  }

  /// Position among the groups of the plan in a week.
  [[nodiscard]] std::size_t group_of(std::uint32_t customer, std::uint32_t week) const {
    if (settled_from_.empty()) return segment_of(customer);
    return plan_.stages() * segment_of(customer) + (week < settled_from_[customer] ? 1 : 0);
  }

  /// Rows of customers still walking, those who joined last at the end.
  [[nodiscard]] std::size_t walking() const { return id_.size(); }

  /// Position on the ladder of a customer who is walking.
  [[nodiscard]] std::int32_t position_of(std::uint32_t customer) const {
    return position_[row_of(customer)];
  }

  /// Calls `visit(customer, position)` for the customers who are walking and not gone.
  template <class Visit>
  void for_each(Visit visit) const {
    for (std::size_t row = 0; row < id_.size(); ++row) {
      if (!is_gone(id_[row])) visit(id_[row], position_[row]);
    }
  }

  /// Walks all rows through the weeks [begin, end): encounters, complaints, fading, hazard. Intents
  /// to leave are noted under their week.
  void walk(std::uint32_t begin, std::uint32_t end);

  /// The same for the rows from `first` alone, who joined during the weeks of the last walk.
  void walk_newcomers(std::size_t first, std::uint32_t begin, std::uint32_t end);

  /// Calls `visit(intent)` for the intents of a week, in the order of the customers.
  template <class Visit>
  void for_each_intent(std::uint32_t week, Visit visit) const {
    for (const Lane& lane : lanes_) {
      for (const Intent& intent : lane.intents[week]) visit(intent);
    }
  }

  /// Adds loyalty points to a customer who is walking.
  void add_points(std::uint32_t customer, int points);

  /// Drops the rows of customers who are gone, unless their neighbours' draws are still needed.
  void compact();

 private:
  /// What one thread needs to walk a range of rows, and what it finds there. Ranges are ascending
  /// in the order of the lanes; newcomers walk in the last.
  struct Lane {
    std::unique_ptr<DrawBlock> block;
    std::vector<std::uint32_t> used_up;  ///< indices in a block of those whose hazard is used up
    std::vector<std::vector<Intent>> intents;  ///< by week
  };

  /// Rows that share a draw block.
  struct Block {
    DrawBlock* draws;
    std::size_t drawn;  ///< of them have their draws of the first week
    std::size_t first;
    std::size_t count;
  };

  /// Where a customer stands when they join.
  struct Place {
    std::size_t group;
    std::int32_t position;
  };

  void add(std::uint32_t count, std::uint32_t week, bool established);
  [[nodiscard]] Place draw_place(std::uint32_t customer, std::uint32_t week,
                                 bool established) const;
  [[nodiscard]] std::uint32_t draw_settling(std::uint32_t customer, std::uint32_t week) const;
  void walk_block(Lane& lane, const Block& block, std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] std::size_t step_groups(const WalkingRows& rows, std::size_t first,
                                        std::uint32_t week, std::span<std::uint32_t> used_up) const;
  void leave(Lane& lane, const WalkingRows& rows, std::size_t i, std::size_t first,
             std::uint32_t week);
  [[nodiscard]] std::size_t row_of(std::uint32_t customer) const;
  [[nodiscard]] const WeekTable& table_of(std::uint32_t customer, std::uint32_t week) const {
    return (*tables_)[group_of(customer, week)];
  }
  [[nodiscard]] Intent intent(std::size_t row, std::uint32_t week);
  [[nodiscard]] Cause draw_cause(std::size_t row, std::uint32_t week) const;
  [[nodiscard]] double threshold(std::uint32_t customer, std::uint32_t week) const;

  const Plan& plan_;
  const std::vector<WeekTable>* tables_ = nullptr;  ///< by group
  std::vector<WeekStep> steps_;                     ///< by group
  InstructionSet set_;
  Draws draws_{0, 0};

  std::vector<std::uint32_t> id_;       ///< ascending
  std::vector<std::int32_t> position_;  ///< on the ladder
  std::vector<double> remaining_;       ///< of the integrated hazard; leaves when used up
  std::vector<std::uint8_t> gone_;      ///< by customer number
  std::vector<std::uint8_t> segment_;   ///< by customer number; empty when there is one segment
  std::vector<std::uint32_t> settled_from_;  ///< by customer number: first week as no newcomer;
                                             ///< empty without first impressions

  std::vector<Lane> lanes_;
  std::vector<std::unique_ptr<DrawBlock>> kept_;  ///< by block of rows, where weeks are left over
  std::optional<std::uint32_t> kept_weeks_;       ///< whose draws they hold: week / 4
};

}  // namespace retain::engine::agents
