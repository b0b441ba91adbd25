#include "random/word_block.hpp"

#include "base/check.hpp"

namespace retain {
namespace {

/// Counters worked on together, word by word. With 16 the compiler unrolls the loops and keeps them
/// scalar; with 32 the rounds run in vector registers (measured: a fifth of the time).
constexpr std::size_t lanes = 32;

using Lanes = std::array<std::uint32_t, lanes>;

#if defined(__x86_64__)
#define RETAIN_FOR_EACH_INSTRUCTION_SET \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define RETAIN_FOR_EACH_INSTRUCTION_SET
#endif

/// Integer arithmetic only: the words do not depend on the instruction set.
RETAIN_FOR_EACH_INSTRUCTION_SET
void philox_lanes(const std::uint32_t* subjects, Philox::Counter common, Philox::Key key,
                  std::uint32_t* out_0, std::uint32_t* out_1, std::uint32_t* out_2,
                  std::uint32_t* out_3) {
  Lanes c0;
  Lanes c1;
  Lanes c2;
  Lanes c3;
  for (std::size_t i = 0; i < lanes; ++i) {
    c0[i] = subjects[i];
    c1[i] = common[1];
    c2[i] = common[2];
    c3[i] = common[3];
  }
  for (int round = 0; round < Philox::rounds; ++round) {
    for (std::size_t i = 0; i < lanes; ++i) {
      const std::uint64_t product_0 = std::uint64_t{Philox::multiplier_0} * c0[i];
      const std::uint64_t product_1 = std::uint64_t{Philox::multiplier_1} * c2[i];
      c0[i] = static_cast<std::uint32_t>(product_1 >> 32) ^ c1[i] ^ key[0];
      c1[i] = static_cast<std::uint32_t>(product_1);
      c2[i] = static_cast<std::uint32_t>(product_0 >> 32) ^ c3[i] ^ key[1];
      c3[i] = static_cast<std::uint32_t>(product_0);
    }
    key[0] += Philox::weyl_0;
    key[1] += Philox::weyl_1;
  }
  for (std::size_t i = 0; i < lanes; ++i) {
    out_0[i] = c0[i];
    out_1[i] = c1[i];
    out_2[i] = c2[i];
    out_3[i] = c3[i];
  }
}

}  // namespace

void fill_encounter_words(const Draws& draws, std::span<const std::uint32_t> customers,
                          std::uint32_t week, WordBlock& block) {
  expects(customers.size() <= word_block_size, "a block of customers fits");
  static_assert(word_block_size % lanes == 0);
  const Philox::Counter common = Draws::counter(encounter_address(0, week), 0);
  Lanes tail{};
  for (std::size_t at = 0; at < customers.size(); at += lanes) {
    const std::uint32_t* subjects = customers.data() + at;
    if (customers.size() - at < lanes) {
      std::copy(customers.begin() + static_cast<std::ptrdiff_t>(at), customers.end(), tail.begin());
      subjects = tail.data();
    }
    philox_lanes(subjects, common, draws.key(), &block.words[0][at], &block.words[1][at],
                 &block.words[2][at], &block.words[3][at]);
  }
}

}  // namespace retain
