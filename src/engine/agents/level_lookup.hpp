#pragma once

#include <cstdint>
#include <vector>

#include "model/week_table.hpp"

namespace retain::engine::agents {

/// Picks a customer's next level from a draw of 32 bits: the distribution of the resulting level,
/// cumulated from the lowest level upwards, so that better service never moves the same customer
/// lower on the same draw. The draws of a level are divided into 256 cells of equal size; most of
/// them lead to one level alone, which is looked up, and the others are searched.
class LevelLookup {
 public:
  explicit LevelLookup(const Transition& transition);

  /// Position on the ladder after the week, for a customer at `position` with this `bits`.
  [[nodiscard]] std::int32_t operator()(std::int32_t position, std::uint32_t bits) const {
    const std::int32_t level = try_cell(position, bits);
    if (level == undecided()) [[unlikely]]
      return search(position, bits);
    return level;
  }

  /// The same where a cell decides it, else `undecided()`; from there it leads nowhere else.
  [[nodiscard]] std::int32_t try_cell(std::int32_t position, std::uint32_t bits) const {
    const auto row = static_cast<std::uint32_t>(position) << cell_bits;
    return cells_[row | bits >> (32 - cell_bits)];
  }

  /// A position above the ladder.
  [[nodiscard]] std::int32_t undecided() const { return static_cast<std::int32_t>(levels()); }

  /// The highest outcome at a position.
  [[nodiscard]] std::int32_t top(std::size_t position) const { return top_[position]; }

  /// Draws below lead from a position at least `steps` levels under its highest outcome.
  [[nodiscard]] std::uint32_t below(std::size_t position, std::int32_t steps) const;

  [[nodiscard]] std::size_t levels() const { return top_.size(); }

 private:
  static constexpr int cell_bits = 8;

  [[nodiscard]] std::int32_t search(std::int32_t position, std::uint32_t bits) const;

  std::vector<std::uint8_t> cells_;        ///< (levels + 1) x 2^cell_bits
  std::vector<std::uint32_t> cumulative_;  ///< levels x levels, in units of 2^-32; less one for 1
  std::vector<std::int32_t> top_;          ///< by level
};

}  // namespace retain::engine::agents
