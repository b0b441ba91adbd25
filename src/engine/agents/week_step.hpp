#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/instruction_set.hpp"
#include "engine/agents/level_lookup.hpp"
#include "model/week_table.hpp"
#include "random/draw_block.hpp"

namespace retain::engine::agents {

/// Customers beside each other who walk through the same weeks.
struct WalkingRows {
  std::int32_t* position;  ///< on the ladder
  double* remaining;       ///< of the integrated hazard
  std::size_t count;
  std::array<const std::uint32_t*, weeks_per_draw_block> draws;  ///< encounter draws by week
  std::size_t weeks;                                             ///< at most so many
};

/// Weeks of many customers under one table: each week they take the level that their draw picks,
/// and the hazard of that level is taken off what remains of their integrated hazard
/// (equation 10). Levels come from table look-ups and hazards are subtracted, never multiplied, so
/// every instruction set gives the same bytes.
class WeekStep {
 public:
  WeekStep(const WeekTable& table, InstructionSet set);

  /// Walks the rows through their weeks. Those whose hazard is used up on the way stay as they
  /// were; their indices are written to `used_up`, which has room for all of them, in their order.
  /// Returns how many there are.
  [[nodiscard]] std::size_t operator()(const WalkingRows& rows,
                                       std::span<std::uint32_t> used_up) const;

  /// One customer, one week; true when the hazard is used up.
  [[nodiscard]] bool one(std::int32_t& position, double& remaining, std::uint32_t draw) const {
    position = lookup_(position, draw);
    remaining -= hazard_[static_cast<std::size_t>(position)];
    return remaining <= 0.0;
  }

  /// Walks one of the rows through its weeks; true, and it stays as it was, when its hazard is used
  /// up on the way. A hazard is never negative, so the last week tells.
  [[nodiscard]] bool walk(const WalkingRows& rows, std::size_t row) const {
    std::int32_t position = rows.position[row];
    double remaining = rows.remaining[row];
    for (std::size_t week = 0; week < rows.weeks; ++week) {
      position = lookup_.try_cell(position, rows.draws[week][row]);
      remaining -= hazard_[static_cast<std::size_t>(position)];
    }
    if (position == lookup_.undecided() || remaining <= 0.0) [[unlikely]]
      return walk_searching(rows, row);
    rows.position[row] = position;
    rows.remaining[row] = remaining;
    return false;
  }

 private:
  [[nodiscard]] bool walk_searching(const WalkingRows& rows, std::size_t row) const;
  [[nodiscard]] std::size_t plain(const WalkingRows& rows, std::size_t first,
                                  std::span<std::uint32_t> used_up, std::size_t found) const;
#if defined(__x86_64__)
  [[nodiscard]] std::size_t avx512(const WalkingRows& rows, std::span<std::uint32_t> used_up) const;
#endif

  /// Levels that fit the permutations of two pairs of vectors.
  static constexpr std::size_t most_permuted = 64;

  LevelLookup lookup_;
  std::vector<double> hazard_;  ///< by position; 0 where a cell decides nothing
  InstructionSet set_;

  // The same for permutations, filled up to 64 levels: most draws lead to the highest outcome of a
  // level or to one of the two under it, and the first 32 bits of a hazard are apart from the last.
  std::uint32_t rare_ = 0;  ///< a draw below may lead lower at some level
  alignas(64) std::array<std::uint32_t, most_permuted> first_{};   ///< below: one level under it
  alignas(64) std::array<std::uint32_t, most_permuted> second_{};  ///< below: two levels under it
  alignas(64) std::array<std::int32_t, most_permuted> top_{};      ///< the highest outcome
  alignas(64) std::array<std::uint32_t, most_permuted> hazard_low_{};
  alignas(64) std::array<std::uint32_t, most_permuted> hazard_high_{};
};

}  // namespace retain::engine::agents
