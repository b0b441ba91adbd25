#include "random/draw_block.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>

#include "base/check.hpp"

namespace retain::random {
namespace {

/// Counters worked on together. The plain loops need as many before g++ 12 keeps the rounds in
/// vector registers; with 16 it unrolls them and stays scalar.
constexpr std::size_t lanes = 32;

/// Where the four draws of each lane go.
using Rows = std::array<std::uint32_t*, 4>;

/// Philox for `lanes` counters that differ in their first part.
using PhiloxLanes = void (*)(const std::uint32_t* subjects, const Philox::Counter& common,
                             Philox::Key key, const Rows& rows);

[[gnu::always_inline]] inline void plain_lanes(const std::uint32_t* subjects,
                                               const Philox::Counter& common, Philox::Key key,
                                               const Rows& rows) {
  std::array<std::array<std::uint32_t, lanes>, 4> counter;
  for (std::size_t i = 0; i < lanes; ++i) {
    counter[0][i] = subjects[i];
    for (std::size_t part = 1; part < counter.size(); ++part) counter[part][i] = common[part];
  }
  for (int round = 0; round < Philox::rounds; ++round) {
    for (std::size_t i = 0; i < lanes; ++i) {
      const std::uint64_t product_0 = std::uint64_t{Philox::multiplier_0} * counter[0][i];
      const std::uint64_t product_1 = std::uint64_t{Philox::multiplier_1} * counter[2][i];
      counter[0][i] = static_cast<std::uint32_t>(product_1 >> 32) ^ counter[1][i] ^ key[0];
      counter[1][i] = static_cast<std::uint32_t>(product_1);
      counter[2][i] = static_cast<std::uint32_t>(product_0 >> 32) ^ counter[3][i] ^ key[1];
      counter[3][i] = static_cast<std::uint32_t>(product_0);
    }
    key[0] += Philox::weyl_0;
    key[1] += Philox::weyl_1;
  }
  for (std::size_t part = 0; part < rows.size(); ++part) {
    std::copy(counter[part].begin(), counter[part].end(), rows[part]);
  }
}

void baseline_lanes(const std::uint32_t* subjects, const Philox::Counter& common, Philox::Key key,
                    const Rows& rows) {
  plain_lanes(subjects, common, key, rows);
}

#if defined(__x86_64__)

[[gnu::target("avx2")]] void avx2_lanes(const std::uint32_t* subjects,
                                        const Philox::Counter& common, Philox::Key key,
                                        const Rows& rows) {
  plain_lanes(subjects, common, key, rows);
}

/// High and low halves of sixteen products.
struct Halves {
  __m512i high;
  __m512i low;
};

[[gnu::target("avx512f"), gnu::always_inline]] inline Halves multiply(__m512i factors,
                                                                      __m512i multiplier) {
  const __m512i low_of_pairs =
      _mm512_setr_epi32(0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30);
  const __m512i high_of_pairs =
      _mm512_setr_epi32(1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31);
  const __m512i even = _mm512_mul_epu32(factors, multiplier);
  const __m512i odd = _mm512_mul_epu32(_mm512_srli_epi64(factors, 32), multiplier);
  return {_mm512_permutex2var_epi32(even, high_of_pairs, odd),
          _mm512_permutex2var_epi32(even, low_of_pairs, odd)};
}

/// Two vectors are worked on in turn, because each round waits for the products of the last.
[[gnu::target("avx512f")]] void avx512_lanes(const std::uint32_t* subjects,
                                             const Philox::Counter& common, Philox::Key key,
                                             const Rows& rows) {
  constexpr std::size_t vectors = 2;
  constexpr std::size_t width = lanes / vectors;
  constexpr int exclusive_or_of_three = 0x96;
  const __m512i multiplier_0 = _mm512_set1_epi32(static_cast<int>(Philox::multiplier_0));
  const __m512i multiplier_1 = _mm512_set1_epi32(static_cast<int>(Philox::multiplier_1));
  __m512i counter[vectors][4];
  for (std::size_t v = 0; v < vectors; ++v) {
    counter[v][0] = _mm512_loadu_si512(subjects + v * width);
    for (std::size_t part = 1; part < 4; ++part) {
      counter[v][part] = _mm512_set1_epi32(static_cast<int>(common[part]));
    }
  }
  for (int round = 0; round < Philox::rounds; ++round) {
    const __m512i key_0 = _mm512_set1_epi32(static_cast<int>(key[0]));
    const __m512i key_1 = _mm512_set1_epi32(static_cast<int>(key[1]));
    for (auto& c : counter) {
      const Halves product_0 = multiply(c[0], multiplier_0);
      const Halves product_1 = multiply(c[2], multiplier_1);
      c[0] = _mm512_ternarylogic_epi32(product_1.high, c[1], key_0, exclusive_or_of_three);
      c[1] = product_1.low;
      c[2] = _mm512_ternarylogic_epi32(product_0.high, c[3], key_1, exclusive_or_of_three);
      c[3] = product_0.low;
    }
    key[0] += Philox::weyl_0;
    key[1] += Philox::weyl_1;
  }
  for (std::size_t v = 0; v < vectors; ++v) {
    for (std::size_t part = 0; part < 4; ++part) {
      _mm512_storeu_si512(rows[part] + v * width, counter[v][part]);
    }
  }
}

#endif

PhiloxLanes lanes_for([[maybe_unused]] InstructionSet set) {
#if defined(__x86_64__)
  if (set == InstructionSet::avx512) return avx512_lanes;
  if (set == InstructionSet::avx2) return avx2_lanes;
#endif
  return baseline_lanes;
}

}  // namespace

void fill_encounter_draws(const Draws& draws, std::span<const std::uint32_t> customers,
                          std::uint32_t week, DrawBlock& block, InstructionSet set) {
  expects(customers.size() <= draw_block_size, "a block of customers fits");
  static_assert(draw_block_size % lanes == 0);
  const PhiloxLanes philox_lanes = lanes_for(set);
  const Philox::Counter common = Draws::counter(encounter_address(0, week), 0);
  std::array<std::uint32_t, lanes> tail{};
  for (std::size_t at = 0; at < customers.size(); at += lanes) {
    const std::uint32_t* subjects = customers.data() + at;
    if (customers.size() - at < lanes) {
      std::copy(customers.begin() + static_cast<std::ptrdiff_t>(at), customers.end(), tail.begin());
      subjects = tail.data();
    }
    philox_lanes(
        subjects, common, draws.key(),
        {&block.draws[0][at], &block.draws[1][at], &block.draws[2][at], &block.draws[3][at]});
  }
}

}  // namespace retain::random
