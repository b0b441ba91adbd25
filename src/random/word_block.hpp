#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/instruction_set.hpp"
#include "random/stream.hpp"

namespace retain::random {

/// Customers whose words are made together: four weeks of words stay in the first-level cache.
inline constexpr std::size_t word_block_size = 512;

/// Weeks that share one Philox block.
inline constexpr std::uint32_t weeks_per_word_block = 4;

/// Encounter words of up to word_block_size customers for four weeks, one row a week.
struct WordBlock {
  alignas(64) std::array<std::array<std::uint32_t, word_block_size>, weeks_per_word_block> words;
};

/// Address of the encounter word of a customer and week; `index` is week % 4.
[[nodiscard]] constexpr Address encounter_address(std::uint32_t customer, std::uint32_t week) {
  return {customer, week / weeks_per_word_block, Purpose::encounter, 0};
}

/// Fills the encounter words of `customers` for the four weeks that contain `week`.
/// Word for word what Draws::word gives at encounter_address, with every instruction set.
void fill_encounter_words(const Draws& draws, std::span<const std::uint32_t> customers,
                          std::uint32_t week, WordBlock& block,
                          InstructionSet set = best_instruction_set());

}  // namespace retain::random
