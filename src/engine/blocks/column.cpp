#include "engine/blocks/column.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <type_traits>

namespace retain::engine::blocks {
namespace {

/// Position among the widths of the narrowest that holds all these numbers exactly.
std::size_t kind_for(CountsInWeek counts, std::size_t weeks) {
  double largest = 0.0;
  for (std::size_t week = 0; week < weeks; ++week) {
    const double number = counts[week];
    if (number != std::floor(number) || number < 0.0) return 4;
    largest = std::max(largest, number);
  }
  const auto fits = [&]<class Number>(Number most) { return largest <= static_cast<double>(most); };
  if (largest == 0.0) return 0;
  if (fits(std::numeric_limits<std::uint8_t>::max())) return 1;
  if (fits(std::numeric_limits<std::uint16_t>::max())) return 2;
  if (fits(std::numeric_limits<std::uint32_t>::max())) return 3;
  return 4;
}

template <class Cells>
constexpr bool is_empty = std::is_same_v<std::decay_t<Cells>, std::monostate>;

}  // namespace

void Column::put(std::size_t lane, CountsInWeek counts, std::size_t weeks) {
  widen(std::max(cells_.index(), kind_for(counts, weeks)), weeks);
  std::visit(
      [&](auto& cells) {
        if constexpr (!is_empty<decltype(cells)>) {
          using Number = typename std::decay_t<decltype(cells)>::value_type;
          for (std::size_t week = 0; week < weeks; ++week) {
            cells[week * block_lanes + lane] = static_cast<Number>(counts[week]);
          }
        }
      },
      cells_);
}

void Column::widen(std::size_t kind, std::size_t weeks) {
  if (kind == cells_.index()) return;
  const auto copied = [&]<class Wide>(Wide wide) {
    wide.resize(weeks * block_lanes);
    std::visit(
        [&](const auto& cells) {
          if constexpr (!is_empty<decltype(cells)>) {
            std::ranges::transform(cells, wide.begin(), [](auto number) {
              return static_cast<typename Wide::value_type>(number);
            });
          }
        },
        cells_);
    cells_ = std::move(wide);
  };
  if (kind == 1) copied(Cells<std::uint8_t>());
  if (kind == 2) copied(Cells<std::uint16_t>());
  if (kind == 3) copied(Cells<std::uint32_t>());
  if (kind == 4) copied(Cells<double>());
}

void Column::read(std::size_t week, Lanes lanes) const {
  std::visit(
      [&](const auto& cells) {
        if constexpr (is_empty<decltype(cells)>) {
          std::ranges::fill(lanes, 0.0);
        } else {
          const auto* numbers = cells.data() + week * block_lanes;
          for (std::size_t lane = 0; lane < block_lanes; ++lane) {
            lanes[lane] = static_cast<double>(numbers[lane]);
          }
        }
      },
      cells_);
}

std::vector<double> Column::replication(std::size_t lane, std::size_t weeks) const {
  std::vector<double> numbers(weeks);
  std::visit(
      [&](const auto& cells) {
        if constexpr (!is_empty<decltype(cells)>) {
          for (std::size_t week = 0; week < weeks; ++week) {
            numbers[week] = static_cast<double>(cells[week * block_lanes + lane]);
          }
        }
      },
      cells_);
  return numbers;
}

double Column::sum(std::size_t week) const {
  std::array<double, block_lanes> lanes;
  read(week, lanes);
  return std::accumulate(lanes.begin(), lanes.end(), 0.0);
}

std::size_t Column::width() const {
  return std::visit(
      [](const auto& cells) -> std::size_t {
        if constexpr (is_empty<decltype(cells)>) {
          return 0;
        } else {
          return sizeof(cells.front());
        }
      },
      cells_);
}

}  // namespace retain::engine::blocks
