#include "engine/expected/stencil.hpp"

#include <algorithm>

namespace retain::engine::expected {

/// shifted[j] = sum of probability times row[j - by], and at the ends what would pass them. Behind
/// the ladder is nothing of meaning, which fading does not let in.
[[gnu::always_inline]] inline void Stencil::shift(const Shifts& shifts, const double* row) {
  double* shifted = shifted_.data() + lanes;
  for (std::size_t to = 0; to < length_; to += together) {
    Lanes mixture[vectors_together];
    const double* first = row + to - shifts.by[0];
#pragma GCC unroll 13
    for (std::size_t v = 0; v < vectors_together; ++v) {
      mixture[v] = shifts.probability[0] * at(first + v * lanes);
    }
    for (std::size_t i = 1; i < shifts.by.size(); ++i) {
      const double* from = row + to - shifts.by[i];
      const double probability = shifts.probability[i];
#pragma GCC unroll 13
      for (std::size_t v = 0; v < vectors_together; ++v) {
        mixture[v] += probability * at(from + v * lanes);
      }
    }
#pragma GCC unroll 13
    for (std::size_t v = 0; v < vectors_together; ++v) at(shifted + to + v * lanes) = mixture[v];
  }
  add(dot(row, shifts.below), shifted, 0);
  add(dot(row + shifts.first_above, shifts.above), shifted, size_ - 1);
}

/// The gains of a week, and with them what fades.
[[gnu::always_inline]] inline void Stencil::gain(double* row) {
  for (int i = 0; i < certain_; ++i) {
    shift(certain_gains_, row);
    std::copy_n(shifted_.data() + lanes, size_, row);
  }
  shift(gains_, row);
}

/// Puts shifted[j - 1] from_below[j] + shifted[j] stays[j] + shifted[j + 1] from_above[j] at each
/// j. Points fade towards 0, so that nothing comes from above below it and from below above it.
template <class Put>
[[gnu::always_inline]] inline void Stencil::fade(const Put& put) const {
  const double* shifted = shifted_.data() + lanes;
  const double* const from_below = from_below_.data();
  const double* const stays = stays_.data();
  const double* const from_above = from_above_.data();
  const std::size_t zero = zero_;
  const std::size_t length = length_;
  Lanes before{};
  Lanes here = at(shifted);
  std::size_t to = 0;
  for (; to + lanes <= zero; to += lanes) {
    const Lanes below = __builtin_shufflevector(before, here, 3, 4, 5, 6);
    put(to, below * at(from_below + to) + here * at(stays + to));
    before = here;
    here = at(shifted + to + lanes);
  }
  const Lanes below = __builtin_shufflevector(before, here, 3, 4, 5, 6);
  Lanes after = at(shifted + to + lanes);
  Lanes above = __builtin_shufflevector(here, after, 1, 2, 3, 4);
  put(to, (below * at(from_below + to) + here * at(stays + to)) + above * at(from_above + to));
  for (to += lanes; to < length; to += lanes) {
    here = after;
    after = at(shifted + to + lanes);
    above = __builtin_shufflevector(here, after, 1, 2, 3, 4);
    put(to, here * at(stays + to) + above * at(from_above + to));
  }
}

[[gnu::always_inline]] inline void Stencil::live_week(double* row) {
  gain(row);
  fade([row](std::size_t to, const Lanes& lived)
           __attribute__((always_inline)) { at(row + to) = lived; });
}

/// Of those whom `each` puts, who stay are put into the row. Pointers are variables of their own,
/// which no store into the row can change.
template <std::size_t responses, class Each>
[[gnu::always_inline]] inline Stencil::LeavingSums Stencil::take_leavers_of(const Each& each,
                                                                            double* row) const {
  const double* const remains = remains_.data();
  const double* const lifts = lifts_.data();
  const std::size_t lifted_to = lifts_.size();
  const double* intends[responses];
  for (std::size_t r = 0; r < responses; ++r) intends[r] = intends_[r].data();
  Lanes staying{};
  Lanes lifted{};
  Lanes intending[responses]{};
  each([&](std::size_t to, const Lanes& here) __attribute__((always_inline)) {
    const Lanes rest = here * at(remains + to);
    staying += rest;
    if (to < lifted_to) lifted += here * at(lifts + to);
    for (std::size_t r = 0; r < responses; ++r) intending[r] += here * at(intends[r] + to);
    at(row + to) = rest;
  });
  LeavingSums sums{};
  write_sums(staying, lifted, intending[0], intending[1], sums.data());
  if constexpr (responses > 2) {
    constexpr Lanes nobody{};
    write_sums(intending[2], intending[3], responses > 4 ? intending[responses - 1] : nobody,
               nobody, &sums[lanes]);
  }
  return sums;
}

template <std::size_t responses>
[[gnu::always_inline]] inline Stencil::LeavingSums Stencil::take_leavers(double* row) const {
  const std::size_t length = length_;
  return take_leavers_of<responses>(
      [ row, length ](const auto& put) __attribute__((always_inline)) {
        for (std::size_t to = 0; to < length; to += lanes) put(to, at(row + to));
      },
      row);
}

template <std::size_t responses>
[[gnu::always_inline]] inline Stencil::LeavingSums Stencil::fade_and_take_leavers(
    double* row) const {
  return take_leavers_of<responses>(
      [this](const auto& put) __attribute__((always_inline)) { fade(put); }, row);
}

[[gnu::always_inline]] inline Stencil::LeavingSums Stencil::take_leavers(double* row) const {
  if (responses_ <= 2) return take_leavers<2>(row);
  return responses_ <= 4 ? take_leavers<4>(row) : take_leavers<cause_count>(row);
}

[[gnu::always_inline]] inline Stencil::LeavingSums Stencil::live_and_take_leavers(double* row) {
  gain(row);
  if (responses_ <= 2) return fade_and_take_leavers<2>(row);
  return responses_ <= 4 ? fade_and_take_leavers<4>(row) : fade_and_take_leavers<cause_count>(row);
}

RETAIN_AVX2 void Stencil::live_avx2(double* row) {
  live_week(row);
}
RETAIN_AVX2 void Stencil::shift_avx2(const Shifts& shifts, const double* row) {
  shift(shifts, row);
}
RETAIN_AVX2 Stencil::LeavingSums Stencil::take_leavers_avx2(double* row) const {
  return take_leavers(row);
}
RETAIN_AVX2 Stencil::LeavingSums Stencil::live_and_take_leavers_avx2(double* row) {
  return live_and_take_leavers(row);
}

void Stencil::live(LadderRow& row) {
  wide_ ? live_avx2(row.counts()) : live_week(row.counts());
}

void Stencil::offend(LadderRow& row) {
  wide_ ? shift_avx2(offence_, row.counts()) : shift(offence_, row.counts());
  std::copy_n(shifted_.data() + lanes, size_, row.counts());
}

Stencil::LeavingSums Stencil::sums_of_leaving(double* row) const {
  return wide_ ? take_leavers_avx2(row) : take_leavers(row);
}

Stencil::LeavingSums Stencil::sums_of_week(double* row) {
  return wide_ ? live_and_take_leavers_avx2(row) : live_and_take_leavers(row);
}

}  // namespace retain::engine::expected
