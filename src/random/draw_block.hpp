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

/// Address of the encounter bits of a customer and week; `index` is week % 4.
[[nodiscard]] constexpr Address encounter_address(std::uint32_t customer, std::uint32_t week) {
  return {customer, week / weeks_per_draw_block, Purpose::encounter, 0};
}

/// Encounter draws of up to draw_block_size customers for four weeks; draw for draw what
/// Draws::bits gives at encounter_address, with every instruction set.
///
/// Of Philox' counter (customer, week, purpose, 0) the week reaches two parts of the next counter
/// in the first round and is multiplied in the second. What the customer alone decides until the
/// third is made once:
///   c = customer m0;  d = (high(c) ^ key) m1;  e = (high(d) ^ key) m0.
class DrawBlock {
 public:
  explicit DrawBlock(InstructionSet set = best_instruction_set()) : set_(set) {}

  /// The customers whose draws are made from here on; those before `first` are as before.
  void set_customers(const Draws& draws, std::span<const std::uint32_t> customers,
                     std::size_t first = 0);

  /// Forgets the customers.
  void clear() { count_ = 0; }

  [[nodiscard]] std::size_t customers() const { return count_; }

  /// Makes the draws of the four weeks that contain `week`, for the customers from `first` on.
  void fill(std::uint32_t week, std::size_t first = 0);

  /// The draws of one of these weeks, by place of the customer.
  [[nodiscard]] const std::uint32_t* of_week(std::uint32_t week) const {
    return draws_[week % weeks_per_draw_block].data();
  }

 private:
  using Row = std::array<std::uint32_t, draw_block_size>;

  /// What the week adds to the counter of the third round, by exclusive or, and where to begin.
  struct Work {
    std::uint32_t to_low_c;
    std::uint32_t to_high_e;
    std::size_t first;
  };

  void plain(const Work& work);
  void avx2(const Work& work);
  void avx512(const Work& work);

  InstructionSet set_;
  std::size_t count_ = 0;
  std::array<Philox::Key, Philox::rounds> keys_{};  ///< by round
  alignas(64) Row low_c_;
  alignas(64) Row low_d_;  ///< with the key of the third round
  alignas(64) Row high_e_;
  alignas(64) Row low_e_;
  alignas(64) std::array<Row, weeks_per_draw_block> draws_;
};

}  // namespace retain::random
