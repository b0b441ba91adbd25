#include "engine/agents/week_step.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>
#include <bit>

namespace retain::engine::agents {

WeekStep::WeekStep(const WeekTable& table, InstructionSet set)
    : lookup_(table.transition()), hazard_(table.hazard.begin(), table.hazard.end()), set_(set) {
  if (hazard_.size() > most_permuted) set_ = std::min(set_, InstructionSet::avx2);
  for (std::size_t position = 0; position < std::min(hazard_.size(), most_permuted); ++position) {
    const LevelLookup::Row& row = lookup_.row(position);
    rare_ = std::max(rare_, row.rare);
    first_[position] = row.first;
    second_[position] = row.second;
    top_[position] = row.top;
  }
}

std::size_t WeekStep::operator()(const WalkingRows& rows, std::span<std::uint32_t> used_up) const {
#if defined(__x86_64__)
  if (set_ == InstructionSet::avx512) return avx512(rows, used_up);
#endif
  return plain(rows, 0, used_up, 0);
}

std::size_t WeekStep::plain(const WalkingRows& rows, std::size_t first,
                            std::span<std::uint32_t> used_up, std::size_t found) const {
  const double* hazard = hazard_.data();
  for (std::size_t i = first; i < rows.count; ++i) {
    const std::int32_t next = lookup_(rows.position[i], rows.draws[i]);
    rows.position[i] = next;
    rows.remaining[i] -= hazard[next];
    used_up[found] = static_cast<std::uint32_t>(i);
    found += rows.remaining[i] <= 0.0 ? 1U : 0U;
  }
  return found;
}

#if defined(__x86_64__)

namespace {

/// A column of the look-up in four registers.
struct Column {
  __m512i quarter[4];

  [[gnu::target("avx512f"), gnu::always_inline]] explicit Column(const void* values) {
    for (int i = 0; i < 4; ++i) {
      quarter[i] = _mm512_load_si512(static_cast<const __m512i*>(values) + i);
    }
  }

  /// The values at sixteen positions, those from 32 upwards being marked.
  [[nodiscard, gnu::target("avx512f"), gnu::always_inline]] __m512i at(__m512i positions,
                                                                       __mmask16 upper) const {
    return _mm512_mask_blend_epi32(upper,
                                   _mm512_permutex2var_epi32(quarter[0], positions, quarter[1]),
                                   _mm512_permutex2var_epi32(quarter[2], positions, quarter[3]));
  }
};

}  // namespace

[[gnu::target("avx512f")]] std::size_t WeekStep::avx512(const WalkingRows& rows,
                                                        std::span<std::uint32_t> used_up) const {
  constexpr std::size_t width = 16;
  const Column first(first_.data());
  const Column second(second_.data());
  const Column top(top_.data());
  const __m512i rare = _mm512_set1_epi32(static_cast<int>(rare_));
  const __m512i upper_half = _mm512_set1_epi32(32);
  const __m512i one = _mm512_set1_epi32(1);
  std::size_t found = 0;
  std::size_t at = 0;
  for (; at + width <= rows.count; at += width) {
    const __m512i position = _mm512_loadu_si512(rows.position + at);
    const __m512i bits = _mm512_loadu_si512(rows.draws + at);
    const __mmask16 upper = _mm512_test_epi32_mask(position, upper_half);
    __m512i next = top.at(position, upper);
    next = _mm512_mask_sub_epi32(next, _mm512_cmplt_epu32_mask(bits, first.at(position, upper)),
                                 next, one);
    next = _mm512_mask_sub_epi32(next, _mm512_cmplt_epu32_mask(bits, second.at(position, upper)),
                                 next, one);
    unsigned unusual = _mm512_cmplt_epu32_mask(bits, rare);
    if (unusual != 0) [[unlikely]] {
      alignas(64) std::array<std::int32_t, width> levels;
      _mm512_store_si512(levels.data(), next);
      for (; unusual != 0; unusual &= unusual - 1) {
        const auto lane = static_cast<std::size_t>(std::countr_zero(unusual));
        levels[lane] = lookup_(rows.position[at + lane], rows.draws[at + lane]);
      }
      next = _mm512_load_si512(levels.data());
    }
    _mm512_storeu_si512(rows.position + at, next);

    const __m512d low = _mm512_sub_pd(
        _mm512_loadu_pd(rows.remaining + at),
        _mm512_i32gather_pd(_mm512_castsi512_si256(next), hazard_.data(), sizeof(double)));
    const __m512d high = _mm512_sub_pd(
        _mm512_loadu_pd(rows.remaining + at + width / 2),
        _mm512_i32gather_pd(_mm512_extracti64x4_epi64(next, 1), hazard_.data(), sizeof(double)));
    _mm512_storeu_pd(rows.remaining + at, low);
    _mm512_storeu_pd(rows.remaining + at + width / 2, high);
    const __m512d nothing = _mm512_setzero_pd();
    unsigned leaving = _mm512_cmp_pd_mask(low, nothing, _CMP_LE_OQ) |
                       static_cast<unsigned>(_mm512_cmp_pd_mask(high, nothing, _CMP_LE_OQ)) << 8;
    for (; leaving != 0; leaving &= leaving - 1) {
      used_up[found++] =
          static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(leaving));
    }
  }
  return plain(rows, at, used_up, found);
}

#endif

}  // namespace retain::engine::agents
