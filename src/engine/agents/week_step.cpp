#include "engine/agents/week_step.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>
#include <bit>

namespace retain::engine::agents {

WeekStep::WeekStep(const WeekTable& table, InstructionSet set)
    : lookup_(table.transition()), hazard_(table.hazard.begin(), table.hazard.end()), set_(set) {
  hazard_.push_back(0.0);
  if (lookup_.levels() > most_permuted) set_ = std::min(set_, InstructionSet::avx2);
  if (set_ != InstructionSet::avx512) return;
  for (std::size_t position = 0; position < lookup_.levels(); ++position) {
    rare_ = std::max(rare_, lookup_.below(position, 3));
    first_[position] = lookup_.below(position, 1);
    second_[position] = lookup_.below(position, 2);
    top_[position] = lookup_.top(position);
    const auto bits = std::bit_cast<std::uint64_t>(hazard_[position]);
    hazard_low_[position] = static_cast<std::uint32_t>(bits);
    hazard_high_[position] = static_cast<std::uint32_t>(bits >> 32);
  }
}

std::size_t WeekStep::operator()(const WalkingRows& rows, std::span<std::uint32_t> used_up) const {
#if defined(__x86_64__)
  if (set_ == InstructionSet::avx512) return avx512(rows, used_up);
#endif
  return plain(rows, 0, used_up, 0);
}

/// As walk, where a cell does not decide or somebody may leave.
bool WeekStep::walk_searching(const WalkingRows& rows, std::size_t row) const {
  std::int32_t position = rows.position[row];
  double remaining = rows.remaining[row];
  for (std::size_t week = 0; week < rows.weeks; ++week) {
    if (one(position, remaining, rows.draws[week][row])) return true;
  }
  rows.position[row] = position;
  rows.remaining[row] = remaining;
  return false;
}

std::size_t WeekStep::plain(const WalkingRows& rows, std::size_t first,
                            std::span<std::uint32_t> used_up, std::size_t found) const {
  // A number of weeks that the compiler knows keeps all of a customer's walk in registers.
  const auto loop = [&](WalkingRows known) {
    for (std::size_t i = first; i < known.count; ++i) {
      if (walk(known, i)) [[unlikely]]
        used_up[found++] = static_cast<std::uint32_t>(i);
    }
  };
  WalkingRows known = rows;
  if (rows.weeks == weeks_per_draw_block) {
    known.weeks = weeks_per_draw_block;
    loop(known);
  } else if (rows.weeks == 1) {
    known.weeks = 1;
    loop(known);
  } else {
    loop(known);
  }
  return found;
}

#if defined(__x86_64__)

namespace {

/// A column of 64 values of 32 bits in four registers.
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
  const Column hazard_low(hazard_low_.data());
  const Column hazard_high(hazard_high_.data());
  const __m512i rare = _mm512_set1_epi32(static_cast<int>(rare_));
  const __m512i upper_half = _mm512_set1_epi32(32);
  const __m512i one = _mm512_set1_epi32(1);
  // Low and high words of a double in turn, for the first eight and the last eight lanes.
  const __m512i first_lanes =
      _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const __m512i last_lanes =
      _mm512_setr_epi32(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  std::size_t found = 0;
  std::size_t at = 0;
  for (; at + width <= rows.count; at += width) {
    __m512i position = _mm512_loadu_si512(rows.position + at);
    __m512d remaining_first = _mm512_loadu_pd(rows.remaining + at);
    __m512d remaining_last = _mm512_loadu_pd(rows.remaining + at + width / 2);
    __mmask16 upper = _mm512_test_epi32_mask(position, upper_half);
    for (std::size_t week = 0; week < rows.weeks; ++week) {
      const std::uint32_t* draws = rows.draws[week] + at;
      const __m512i bits = _mm512_loadu_si512(draws);
      __m512i next = top.at(position, upper);
      next = _mm512_mask_sub_epi32(next, _mm512_cmplt_epu32_mask(bits, first.at(position, upper)),
                                   next, one);
      next = _mm512_mask_sub_epi32(next, _mm512_cmplt_epu32_mask(bits, second.at(position, upper)),
                                   next, one);
      unsigned unusual = _mm512_cmplt_epu32_mask(bits, rare);
      if (unusual != 0) [[unlikely]] {
        alignas(64) std::array<std::int32_t, width> from;
        alignas(64) std::array<std::int32_t, width> levels;
        _mm512_store_si512(from.data(), position);
        _mm512_store_si512(levels.data(), next);
        for (; unusual != 0; unusual &= unusual - 1) {
          const auto lane = static_cast<std::size_t>(std::countr_zero(unusual));
          levels[lane] = lookup_(from[lane], draws[lane]);
        }
        next = _mm512_load_si512(levels.data());
      }
      position = next;
      upper = _mm512_test_epi32_mask(position, upper_half);
      const __m512i low = hazard_low.at(position, upper);
      const __m512i high = hazard_high.at(position, upper);
      remaining_first = _mm512_sub_pd(
          remaining_first, _mm512_castsi512_pd(_mm512_permutex2var_epi32(low, first_lanes, high)));
      remaining_last = _mm512_sub_pd(
          remaining_last, _mm512_castsi512_pd(_mm512_permutex2var_epi32(low, last_lanes, high)));
    }
    const __m512d nothing = _mm512_setzero_pd();
    const __mmask8 leaving_first = _mm512_cmp_pd_mask(remaining_first, nothing, _CMP_LE_OQ);
    const __mmask8 leaving_last = _mm512_cmp_pd_mask(remaining_last, nothing, _CMP_LE_OQ);
    unsigned leaving = leaving_first | static_cast<unsigned>(leaving_last) << 8;
    const auto staying = static_cast<unsigned>(~leaving);
    _mm512_mask_storeu_epi32(rows.position + at, static_cast<__mmask16>(staying), position);
    _mm512_mask_storeu_pd(rows.remaining + at, static_cast<__mmask8>(staying), remaining_first);
    _mm512_mask_storeu_pd(rows.remaining + at + width / 2, static_cast<__mmask8>(staying >> 8),
                          remaining_last);
    for (; leaving != 0; leaving &= leaving - 1) {
      used_up[found++] =
          static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(leaving));
    }
  }
  return plain(rows, at, used_up, found);
}

#endif

}  // namespace retain::engine::agents
