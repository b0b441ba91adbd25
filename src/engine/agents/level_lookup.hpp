#pragma once

#include <cstdint>
#include <vector>

#include "model/week_table.hpp"

namespace retain::engine::agents {

/// Picks a customer's next level from a draw of 32 bits: the distribution of the resulting level,
/// cumulated from the lowest level upwards, so that better service never moves the same customer
/// lower on the same draw. Three comparisons decide all but the lowest outcomes of a row.
class LevelLookup {
 public:
  struct Row {
    std::uint32_t rare;    ///< below: more than two levels under the highest outcome
    std::uint32_t second;  ///< below: at least two levels under the highest outcome
    std::uint32_t first;   ///< below: at least one level under the highest outcome
    std::int32_t top;      ///< the highest outcome
  };

  explicit LevelLookup(const Transition& transition);

  /// Position on the ladder after the week, for a customer at `position` with this `bits`.
  [[nodiscard]] std::int32_t operator()(std::int32_t position, std::uint32_t bits) const {
    const Row& row = rows_[static_cast<std::size_t>(position)];
    if (bits < row.rare) [[unlikely]]
      return search(position, bits);
    return row.top - static_cast<std::int32_t>(bits < row.first) -
           static_cast<std::int32_t>(bits < row.second);
  }

  [[nodiscard]] const Row& row(std::size_t position) const { return rows_[position]; }

 private:
  [[nodiscard]] std::int32_t search(std::int32_t position, std::uint32_t bits) const;

  std::vector<Row> rows_;
  std::vector<std::uint64_t> cumulative_;  ///< rows x levels, in units of 2^-32
};

}  // namespace retain::engine::agents
