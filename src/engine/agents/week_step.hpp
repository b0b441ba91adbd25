#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/instruction_set.hpp"
#include "engine/agents/level_lookup.hpp"
#include "model/week_table.hpp"

namespace retain::engine::agents {

/// Customers beside each other who walk through a week together.
struct WalkingRows {
  std::int32_t* position;      ///< on the ladder
  double* remaining;           ///< of the integrated hazard
  const std::uint32_t* draws;  ///< the encounter draws of the week
  std::size_t count;
};

/// One week of many customers: each takes the level that their draw picks, and the hazard of that
/// level is taken off what remains of their integrated hazard (equation 10). Levels come from table
/// look-ups and hazards are subtracted, never multiplied, so every instruction set gives the same
/// bytes.
class WeekStep {
 public:
  WeekStep(const WeekTable& table, InstructionSet set);

  /// Steps the rows and writes the indices of those whose hazard is used up, in their order, to
  /// `used_up`, which has room for all of them. Returns how many there are.
  [[nodiscard]] std::size_t operator()(const WalkingRows& rows,
                                       std::span<std::uint32_t> used_up) const;

  /// Steps one row alone; true when its hazard is used up.
  [[nodiscard]] bool one(const WalkingRows& rows, std::size_t row) const {
    const std::int32_t next = lookup_(rows.position[row], rows.draws[row]);
    rows.position[row] = next;
    rows.remaining[row] -= hazard_[static_cast<std::size_t>(next)];
    return rows.remaining[row] <= 0.0;
  }

 private:
  [[nodiscard]] std::size_t plain(const WalkingRows& rows, std::size_t first,
                                  std::span<std::uint32_t> used_up, std::size_t found) const;
#if defined(__x86_64__)
  [[nodiscard]] std::size_t avx512(const WalkingRows& rows, std::span<std::uint32_t> used_up) const;
#endif

  /// Levels that fit the permutations of two pairs of vectors.
  static constexpr std::size_t most_permuted = 64;

  LevelLookup lookup_;
  std::vector<double> hazard_;  ///< by position
  InstructionSet set_;

  // The columns of the look-up for permutations, filled up to 64 levels.
  std::uint32_t rare_ = 0;  ///< a draw below may be rare at some level
  alignas(64) std::array<std::uint32_t, most_permuted> first_{};
  alignas(64) std::array<std::uint32_t, most_permuted> second_{};
  alignas(64) std::array<std::int32_t, most_permuted> top_{};
};

}  // namespace retain::engine::agents
