#pragma once

#include <cstdint>
#include <vector>

#include "model/week_table.hpp"

namespace retain::engine::agents {

/// Picks a customer's next level from one 32-bit word: the distribution of the resulting level,
/// cumulated from the lowest level upwards, so that better service never moves the same customer
/// lower on the same word. Three comparisons settle all but the lowest outcomes of a row.
class LevelLookup {
 public:
  struct Row {
    std::uint32_t rare;    ///< below: more than two levels under the highest outcome
    std::uint32_t second;  ///< below: at least two levels under the highest outcome
    std::uint32_t first;   ///< below: at least one level under the highest outcome
    std::int32_t top;      ///< the highest outcome
  };

  explicit LevelLookup(const Transition& transition);

  /// Position on the ladder after the week, for a customer at `position` with this `word`.
  [[nodiscard]] std::int32_t operator()(std::int32_t position, std::uint32_t word) const {
    const Row& row = rows_[static_cast<std::size_t>(position)];
    if (word < row.rare) [[unlikely]]
      return search(position, word);
    return row.top - static_cast<std::int32_t>(word < row.first) -
           static_cast<std::int32_t>(word < row.second);
  }

  [[nodiscard]] const Row& row(std::size_t position) const { return rows_[position]; }

 private:
  [[nodiscard]] std::int32_t search(std::int32_t position, std::uint32_t word) const;

  std::vector<Row> rows_;
  std::vector<std::uint64_t> cumulative_;  ///< rows x levels, in units of 2^-32
};

}  // namespace retain::engine::agents
