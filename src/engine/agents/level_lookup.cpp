#include "engine/agents/level_lookup.hpp"

#include <algorithm>
#include <cmath>

namespace retain::engine::agents {
namespace {

constexpr double all_draws = 0x1p32;

}  // namespace

LevelLookup::LevelLookup(const Transition& transition) {
  const auto levels = static_cast<std::size_t>(transition.cols());
  cumulative_.reserve(levels * levels);
  for (Eigen::Index from = 0; from < transition.rows(); ++from) {
    double sum = 0.0;
    std::size_t top = 0;
    for (std::size_t to = 0; to < levels; ++to) {
      const double probability = transition(from, static_cast<Eigen::Index>(to));
      if (probability > 0.0) top = to;
      sum += probability;
      cumulative_.push_back(
          static_cast<std::uint64_t>(std::llround(std::min(1.0, sum) * all_draws)));
    }
    std::uint64_t* row = cumulative_.data() + static_cast<std::size_t>(from) * levels;
    std::fill(row + top, row + levels, static_cast<std::uint64_t>(all_draws));
    const auto below = [&](std::size_t steps) {
      constexpr std::uint64_t largest = 0xFFFFFFFFU;
      return top < steps ? 0U : static_cast<std::uint32_t>(std::min(row[top - steps], largest));
    };
    rows_.push_back({.rare = below(3),
                     .second = below(2),
                     .first = below(1),
                     .top = static_cast<std::int32_t>(top)});
  }
}

std::int32_t LevelLookup::search(std::int32_t position, std::uint32_t bits) const {
  const auto row = cumulative_.begin() +
                   static_cast<std::ptrdiff_t>(static_cast<std::size_t>(position) * rows_.size());
  const auto end = row + static_cast<std::ptrdiff_t>(rows_.size());
  return static_cast<std::int32_t>(std::upper_bound(row, end, std::uint64_t{bits}) - row);
}

}  // namespace retain::engine::agents
