#include "random/draw_block.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>

#include "base/check.hpp"

namespace retain::random {
namespace {

/// Customers worked on together. The plain loops need as many before g++ 12 keeps the rounds in
/// vector registers; with 16 it unrolls them and stays scalar.
constexpr std::size_t lanes = 32;
static_assert(draw_block_size % lanes == 0);

constexpr std::size_t first_whole_round = 3;  ///< those before are begun in set_customers

constexpr std::uint64_t product_0(std::uint32_t part) {
  return std::uint64_t{Philox::multiplier_0} * part;
}
constexpr std::uint64_t product_1(std::uint32_t part) {
  return std::uint64_t{Philox::multiplier_1} * part;
}
constexpr std::uint32_t high(std::uint64_t product) {
  return static_cast<std::uint32_t>(product >> 32);
}
constexpr std::uint32_t low(std::uint64_t product) {
  return static_cast<std::uint32_t>(product);
}

}  // namespace

void DrawBlock::set_customers(const Draws& draws, std::span<const std::uint32_t> customers,
                              std::size_t first) {
  expects(customers.size() <= draw_block_size, "a block of customers fits");
  count_ = customers.size();
  keys_[0] = draws.key();
  for (std::size_t round = 1; round < keys_.size(); ++round) {
    keys_[round] = {keys_[round - 1][0] + Philox::weyl_0, keys_[round - 1][1] + Philox::weyl_1};
  }
  const Philox::Counter common = Draws::counter(encounter_address(0, 0), 0);
  const std::uint64_t of_purpose = product_1(common[2]);
  for (std::size_t i = first; i < count_; ++i) {
    const std::uint64_t c = product_0(customers[i]);
    const std::uint64_t d = product_1(high(c) ^ common[3] ^ keys_[0][1]);
    const std::uint64_t e = product_0(high(d) ^ low(of_purpose) ^ keys_[1][0]);
    low_c_[i] = low(c);
    low_d_[i] = low(d) ^ keys_[2][0];
    high_e_[i] = high(e);
    low_e_[i] = low(e);
  }
  // Places behind the last customer are worked on and never read.
  const std::size_t until = (count_ + lanes - 1) / lanes * lanes;
  for (Row* row : {&low_c_, &low_d_, &high_e_, &low_e_}) {
    std::fill(row->begin() + static_cast<std::ptrdiff_t>(count_),
              row->begin() + static_cast<std::ptrdiff_t>(until), 0U);
  }
}

void DrawBlock::fill(std::uint32_t week, std::size_t first) {
  const Philox::Counter common = Draws::counter(encounter_address(0, week), 0);
  const std::uint64_t of_week = product_0(high(product_1(common[2])) ^ common[1] ^ keys_[0][0]);
  const Work work{.to_low_c = high(of_week) ^ keys_[1][1],
                  .to_high_e = low(of_week) ^ keys_[2][1],
                  .first = first - first % lanes};
#if defined(__x86_64__)
  if (set_ == InstructionSet::avx512) return avx512(work);
  if (set_ == InstructionSet::avx2) return avx2(work);
#endif
  plain(work);
}

void DrawBlock::plain(const Work& work) {
  for (std::size_t at = work.first; at < count_; at += lanes) {
    std::array<std::array<std::uint32_t, lanes>, 4> counter;
    for (std::size_t i = 0; i < lanes; ++i) {
      const std::uint64_t product = product_1(low_c_[at + i] ^ work.to_low_c);
      counter[0][i] = high(product) ^ low_d_[at + i];
      counter[1][i] = low(product);
      counter[2][i] = high_e_[at + i] ^ work.to_high_e;
      counter[3][i] = low_e_[at + i];
    }
    for (std::size_t round = first_whole_round; round < keys_.size(); ++round) {
      const Philox::Key key = keys_[round];
      for (std::size_t i = 0; i < lanes; ++i) {
        const std::uint64_t of_0 = product_0(counter[0][i]);
        const std::uint64_t of_2 = product_1(counter[2][i]);
        counter[0][i] = high(of_2) ^ counter[1][i] ^ key[0];
        counter[1][i] = low(of_2);
        counter[2][i] = high(of_0) ^ counter[3][i] ^ key[1];
        counter[3][i] = low(of_0);
      }
    }
    for (std::size_t part = 0; part < counter.size(); ++part) {
      std::copy(counter[part].begin(), counter[part].end(), draws_[part].data() + at);
    }
  }
}

#if defined(__x86_64__)

namespace {

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i load_eight(const std::uint32_t* parts) {
  return _mm256_load_si256(reinterpret_cast<const __m256i*>(parts));
}

}  // namespace

/// Every second customer has a stream of their own in the low halves of lanes of 64 bits; what the
/// high halves hold is never looked at. Streams are worked on in turn, because each round waits
/// for the products of the last.
[[gnu::target("avx2")]] void DrawBlock::avx2(const Work& work) {
  constexpr std::size_t width = 8;
  constexpr std::size_t streams = 2;
  constexpr int odd_places = 0xAA;
  const __m256i multiplier_0 = _mm256_set1_epi64x(Philox::multiplier_0);
  const __m256i multiplier_1 = _mm256_set1_epi64x(Philox::multiplier_1);
  const __m256i to_low_c = _mm256_set1_epi32(static_cast<int>(work.to_low_c));
  const __m256i to_high_e = _mm256_set1_epi32(static_cast<int>(work.to_high_e));
  for (std::size_t at = work.first; at < count_; at += width) {
    const __m256i low_c = _mm256_xor_si256(load_eight(&low_c_[at]), to_low_c);
    const __m256i low_d = load_eight(&low_d_[at]);
    const __m256i high_e = _mm256_xor_si256(load_eight(&high_e_[at]), to_high_e);
    const __m256i low_e = load_eight(&low_e_[at]);
    __m256i counter[streams][4];
    for (std::size_t s = 0; s < streams; ++s) {
      const int half = 32 * static_cast<int>(s);
      auto& c = counter[s];
      c[1] = _mm256_mul_epu32(_mm256_srli_epi64(low_c, half), multiplier_1);
      c[0] = _mm256_xor_si256(_mm256_srli_epi64(c[1], 32), _mm256_srli_epi64(low_d, half));
      c[2] = _mm256_srli_epi64(high_e, half);
      c[3] = _mm256_srli_epi64(low_e, half);
    }
    for (std::size_t round = first_whole_round; round < keys_.size(); ++round) {
      const __m256i key_0 = _mm256_set1_epi32(static_cast<int>(keys_[round][0]));
      const __m256i key_1 = _mm256_set1_epi32(static_cast<int>(keys_[round][1]));
      for (auto& c : counter) {
        const __m256i of_0 = _mm256_mul_epu32(c[0], multiplier_0);
        const __m256i of_2 = _mm256_mul_epu32(c[2], multiplier_1);
        c[0] = _mm256_xor_si256(_mm256_srli_epi64(of_2, 32), _mm256_xor_si256(c[1], key_0));
        c[1] = of_2;
        c[2] = _mm256_xor_si256(_mm256_srli_epi64(of_0, 32), _mm256_xor_si256(c[3], key_1));
        c[3] = of_0;
      }
    }
    for (std::size_t part = 0; part < 4; ++part) {
      const __m256i odd = _mm256_slli_epi64(counter[1][part], 32);
      _mm256_store_si256(reinterpret_cast<__m256i*>(draws_[part].data() + at),
                         _mm256_blend_epi32(counter[0][part], odd, odd_places));
    }
  }
}

namespace {

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

}  // namespace

/// Two vectors are worked on in turn, because each round waits for the products of the last.
[[gnu::target("avx512f")]] void DrawBlock::avx512(const Work& work) {
  constexpr std::size_t vectors = 2;
  constexpr std::size_t width = lanes / vectors;
  constexpr int exclusive_or_of_three = 0x96;
  const __m512i multiplier_0 = _mm512_set1_epi32(static_cast<int>(Philox::multiplier_0));
  const __m512i multiplier_1 = _mm512_set1_epi32(static_cast<int>(Philox::multiplier_1));
  const __m512i to_low_c = _mm512_set1_epi32(static_cast<int>(work.to_low_c));
  const __m512i to_high_e = _mm512_set1_epi32(static_cast<int>(work.to_high_e));
  for (std::size_t first = work.first; first < count_; first += lanes) {
    __m512i counter[vectors][4];
    for (std::size_t v = 0; v < vectors; ++v) {
      const std::size_t at = first + v * width;
      const Halves product =
          multiply(_mm512_xor_si512(_mm512_load_si512(low_c_.data() + at), to_low_c), multiplier_1);
      counter[v][0] = _mm512_xor_si512(product.high, _mm512_load_si512(low_d_.data() + at));
      counter[v][1] = product.low;
      counter[v][2] = _mm512_xor_si512(_mm512_load_si512(high_e_.data() + at), to_high_e);
      counter[v][3] = _mm512_load_si512(low_e_.data() + at);
    }
    for (std::size_t round = first_whole_round; round < keys_.size(); ++round) {
      const __m512i key_0 = _mm512_set1_epi32(static_cast<int>(keys_[round][0]));
      const __m512i key_1 = _mm512_set1_epi32(static_cast<int>(keys_[round][1]));
      for (auto& c : counter) {
        const Halves of_0 = multiply(c[0], multiplier_0);
        const Halves of_2 = multiply(c[2], multiplier_1);
        c[0] = _mm512_ternarylogic_epi32(of_2.high, c[1], key_0, exclusive_or_of_three);
        c[1] = of_2.low;
        c[2] = _mm512_ternarylogic_epi32(of_0.high, c[3], key_1, exclusive_or_of_three);
        c[3] = of_0.low;
      }
    }
    for (std::size_t v = 0; v < vectors; ++v) {
      for (std::size_t part = 0; part < 4; ++part) {
        _mm512_store_si512(draws_[part].data() + first + v * width, counter[v][part]);
      }
    }
  }
}

#endif

}  // namespace retain::random
