#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/instruction_set.hpp"
#include "random/stream.hpp"

namespace retain::random {

/// Customers whose draws are made together: four weeks of draws stay in the first-level cache.
inline constexpr std::size_t draw_block_size = 512;

/// Weeks that share one Philox block.
inline constexpr std::uint32_t weeks_per_draw_block = 4;

/// Encounter draws of up to draw_block_size customers for four weeks, one row a week.
struct DrawBlock {
  alignas(64) std::array<std::array<std::uint32_t, draw_block_size>, weeks_per_draw_block> draws;
};

/// Address of the encounter bits of a customer and week; `index` is week % 4.
[[nodiscard]] constexpr Address encounter_address(std::uint32_t customer, std::uint32_t week) {
  return {customer, week / weeks_per_draw_block, Purpose::encounter, 0};
}

/// Fills the encounter draws of `customers` for the four weeks that contain `week`.
/// Draw for draw what Draws::bits gives at encounter_address, with every instruction set.
void fill_encounter_draws(const Draws& draws, std::span<const std::uint32_t> customers,
                          std::uint32_t week, DrawBlock& block,
                          InstructionSet set = best_instruction_set());

}  // namespace retain::random
