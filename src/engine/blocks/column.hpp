#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "base/namespaces.hpp"
#include "business/week_counts.hpp"

namespace retain::engine::blocks {

/// Replications that are kept together.
inline constexpr std::size_t block_lanes = 64;

/// A number of every week of the replications of a block, [week][replication]: nothing while all
/// are 0, else each in 1, 2 or 4 bytes, as the largest whole number asks, or in 8 once one is no
/// whole number.
class Column {
 public:
  using Lanes = std::span<double, block_lanes>;

  /// Writes one replication, whose numbers of the weeks are `counts[0], counts[1], ...`
  void put(std::size_t lane, CountsInWeek counts, std::size_t weeks);

  /// The numbers of a week.
  void read(std::size_t week, Lanes lanes) const;

  /// The numbers of a replication.
  [[nodiscard]] std::vector<double> replication(std::size_t lane, std::size_t weeks) const;

  /// Sum over the replications of a week.
  [[nodiscard]] double sum(std::size_t week) const;

  /// Bytes of a number.
  [[nodiscard]] std::size_t width() const;

 private:
  template <class Number>
  using Cells = std::vector<Number>;
  using AnyCells = std::variant<std::monostate, Cells<std::uint8_t>, Cells<std::uint16_t>,
                                Cells<std::uint32_t>, Cells<double>>;

  void widen(std::size_t kind, std::size_t weeks);

  AnyCells cells_;
};

}  // namespace retain::engine::blocks
