#include "engine/agents/level_lookup.hpp"

#include <algorithm>
#include <limits>

#include "base/check.hpp"

namespace retain::engine::agents {
namespace {

constexpr std::uint64_t all_draws = std::uint64_t{1} << 32;

/// A probability in units of 2^-32, to the nearest.
std::uint64_t draws_of(double probability) {
  return static_cast<std::uint64_t>(std::min(1.0, probability) * 0x1p32 + 0.5);
}

}  // namespace

LevelLookup::LevelLookup(const Transition& transition)
    : cells_(static_cast<std::size_t>(transition.rows() + 1) << cell_bits,
             static_cast<std::uint8_t>(transition.rows())),
      cumulative_(static_cast<std::size_t>(transition.size())),
      top_(static_cast<std::size_t>(transition.rows())) {
  expects(levels() <= std::numeric_limits<std::uint8_t>::max(), "a cell holds any level");
  constexpr std::uint64_t cell = all_draws >> cell_bits;
  std::uint32_t* cumulative = cumulative_.data();
  std::uint8_t* cells = cells_.data();
  const double* probability = transition.data();
  for (std::int32_t& top : top_) {
    std::size_t to = 0;
    while (to + 1 < levels() && probability[to] <= 0.0) ++to;
    std::size_t highest = levels() - 1;
    while (highest > to && probability[highest] <= 0.0) --highest;
    top = static_cast<std::int32_t>(highest);
    double sum = 0.0;
    std::uint64_t from = 0;
    for (; to <= highest; ++to) {
      sum += probability[to];
      const std::uint64_t until = to < highest ? draws_of(sum) : all_draws;
      cumulative[to] = static_cast<std::uint32_t>(std::min(until, all_draws - 1));
      const std::uint64_t first = (from + cell - 1) / cell;
      const std::uint64_t last = until / cell;
      if (first < last) std::fill(cells + first, cells + last, static_cast<std::uint8_t>(to));
      from = until;
    }
    std::fill(cumulative + to, cumulative + levels(), std::numeric_limits<std::uint32_t>::max());
    probability += levels();
    cumulative += levels();
    cells += std::size_t{1} << cell_bits;
  }
}

std::uint32_t LevelLookup::below(std::size_t position, std::int32_t steps) const {
  const std::int32_t level = top_[position] - steps;
  return level < 0 ? 0 : cumulative_[position * levels() + static_cast<std::size_t>(level)];
}

/// Counts the levels whose cumulative probability the draw does not come below.
std::int32_t LevelLookup::search(std::int32_t position, std::uint32_t bits) const {
  const auto row = static_cast<std::size_t>(position);
  const std::uint32_t* cumulative = cumulative_.data() + row * levels();
  std::int32_t level = 0;
  for (std::size_t to = 0; to < levels(); ++to) level += cumulative[to] <= bits ? 1 : 0;
  return std::min(level, top_[row]);
}

}  // namespace retain::engine::agents
