#include "engine/expected/stencil.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "maths/elementary.hpp"
#include "maths/exp_parts.hpp"

namespace retain::engine::expected {
namespace {

using Lanes
    [[gnu::vector_size(lanes * sizeof(double)), gnu::aligned(sizeof(double)), gnu::may_alias]] =
        double;

/// Positions that are shifted together: they hold the 49 levels of -24 to 24.
constexpr std::size_t vectors_together = 13;
constexpr std::size_t together = vectors_together * lanes;

/// Most often some causes are felt alike: the sums by response and of those who stay fill a vector.
constexpr std::size_t few_responses = 3;

/// The next multiple of `unit`.
constexpr std::size_t filled_up(std::size_t size, std::size_t unit) {
  return (size + unit - 1) / unit * unit;
}

[[gnu::always_inline]] inline const Lanes& at(const double* values) {
  return *reinterpret_cast<const Lanes*>(values);
}
[[gnu::always_inline]] inline Lanes& at(double* values) {
  return *reinterpret_cast<Lanes*>(values);
}
/// The sum of each of four, as (0 + 1) + (2 + 3).
[[gnu::always_inline]] inline std::array<double, lanes> sums(const Lanes& a, const Lanes& b,
                                                             const Lanes& c, const Lanes& d) {
  const Lanes ab =
      __builtin_shufflevector(a, b, 0, 4, 2, 6) + __builtin_shufflevector(a, b, 1, 5, 3, 7);
  const Lanes cd =
      __builtin_shufflevector(c, d, 0, 4, 2, 6) + __builtin_shufflevector(c, d, 1, 5, 3, 7);
  std::array<double, lanes> all;
  at(all.data()) =
      __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
  return all;
}
[[gnu::always_inline]] inline double sum(const Lanes& part) {
  return (part[0] + part[1]) + (part[2] + part[3]);
}

/// Adds to one position of a row by whole lanes: reading lanes after writing one of them stalls.
[[gnu::always_inline]] inline void add(double amount, double* row, std::size_t position) {
  constexpr double alone[2 * lanes - 1] = {0.0, 0.0, 0.0, 1.0};
  at(row + position / lanes * lanes) += amount * at(alone + (lanes - 1 - position % lanes));
}

/// Sum of the products of two rows; `weights` is in whole lanes.
[[gnu::always_inline]] inline double dot(const double* row, const LaneVector& weights) {
  Lanes products{};
  for (std::size_t i = 0; i < weights.size(); i += lanes) {
    products += at(row + i) * at(weights.data() + i);
  }
  return sum(products);
}

}  // namespace

LadderRow::LadderRow(const Ladder& ladder)
    : length_(filled_up(static_cast<std::size_t>(ladder.size()), together)), memory_(3 * length_) {}

void Stencil::use(const WeekTable& table) {
  size_ = static_cast<std::size_t>(table.ladder.size());
  length_ = filled_up(size_, together);
  zero_ = static_cast<std::size_t>(table.ladder.position(0));
  shifted_.resize(length_ + 2 * lanes);
  per_hazard_.resize(length_);
  certain_ = table.visits.certain;
  if (certain_ > 0) set_shifts(table.certain_gains, certain_gains_);
  set_shifts(table.gains, gains_);
  if (stays_.empty()) {
    set_shifts(table.offence, offence_);
    set_fading(table);
  }
  const bool wakes = response_.empty() || table.asleep != asleep_;
  if (wakes) set_responses(table);
  // Conditions often change encounters alone, and exponentials are most of the work.
  if (wakes || table.pressure != pressure_) set_leaving(table);
}

void Stencil::set_shifts(const Gains& gains, Shifts& shifts) const {
  const auto farthest = static_cast<int>(size_) - 1;
  int down = 0;
  int up = 0;
  shifts.by.resize(gains.size());
  shifts.probability.resize(gains.size());
  std::size_t count = 0;
  for (const Gain& gain : gains) {
    if (gain.probability <= 0.0) continue;
    const int points = std::clamp(gain.points, -farthest, farthest);
    shifts.by[count] = points;
    shifts.probability[count++] = gain.probability;
    down = std::max(down, -points);
    up = std::max(up, points);
  }
  shifts.by.resize(count);
  shifts.probability.resize(count);
  shifts.first_above = size_ - static_cast<std::size_t>(up);
  shifts.below.assign(filled_up(static_cast<std::size_t>(down), lanes), 0.0);
  shifts.above.assign(filled_up(static_cast<std::size_t>(up), lanes), 0.0);
  double passing = 0.0;
  std::size_t i = 0;
  for (int from = down - 1; from >= 0; --from) {
    for (; i < count && shifts.by[i] < -from; ++i) passing += shifts.probability[i];
    shifts.below[static_cast<std::size_t>(from)] = passing;
  }
  passing = 0.0;
  i = count;
  for (int from = 0; from < up; ++from) {
    for (; i > 0 && shifts.by[i - 1] >= up - from; --i) passing += shifts.probability[i - 1];
    shifts.above[static_cast<std::size_t>(from)] = passing;
  }
}

void Stencil::set_fading(const WeekTable& table) {
  stays_.assign(length_, 0.0);
  from_below_.assign(length_, 0.0);
  from_above_.assign(length_, 0.0);
  for (std::size_t position = 0; position < size_; ++position) {
    const double fades = table.fading(static_cast<Eigen::Index>(position));
    stays_[position] = 1.0 - fades;
    if (position < zero_) from_below_[position + 1] = fades;
    if (position > zero_) from_above_[position - 1] = fades;
  }
}

void Stencil::set_responses(const WeekTable& table) {
  asleep_ = table.asleep;
  responses_ = 0;
  response_.assign(cause_count * length_, 0.0);
  for (std::size_t c = 0; c < cause_count; ++c) {
    std::size_t alike = 0;
    while (table.response[alike] != table.response[c]) ++alike;
    response_of_[c] = alike < c ? response_of_[alike] : responses_++;
    std::ranges::copy(table.response[c],
                      response_.begin() + static_cast<std::ptrdiff_t>(response_of_[c] * length_));
  }
  if (responses_ > few_responses) responses_ = cause_count;
  intends_.assign(std::max(responses_, few_responses) * length_, 0.0);
  remains_.assign(length_, 0.0);
  lifts_.assign(table.attempt > 0.0 ? filled_up(zero_, lanes) : 0, 0.0);
}

/// As if nobody were kept: (1 - exp(-H)) / H = 1 - H (exp(-H) - 1 + H) / H^2, by its series where
/// that is enough, and what follows from it.
[[gnu::always_inline]] inline void Stencil::set_intents(const Eigen::VectorXd& of_position) {
  const double* const hazard = of_position.data();
  double* const remains = remains_.data();
  double* const per_hazard = per_hazard_.data();
  if (of_position.maxCoeff() <= maths::longest_exp_series) {
    for (std::size_t at = 0; at < size_; ++at) {
      per_hazard[at] = 1.0 - hazard[at] * maths::exp_series(-hazard[at]);
      remains[at] = 1.0 - hazard[at] * per_hazard[at];
    }
  } else {
    for (std::size_t at = 0; at < size_; ++at) {
      const double intends = -maths::expm1(-hazard[at]);
      per_hazard[at] = hazard[at] > 0.0 ? intends / hazard[at] : 1.0;
      remains[at] = 1.0 - intends;
    }
  }
  for (std::size_t r = 0; r < responses_; ++r) {
    double* const intends = intends_.data() + r * length_;
    const double* const response = response_.data() + r * length_;
    for (std::size_t at = 0; at < size_; ++at) intends[at] = per_hazard[at] * response[at];
  }
}

void Stencil::set_leaving(const WeekTable& table) {
  pressure_ = table.pressure;
  attempt_ = table.attempt;
  PerCause<double> kept_pressure{};  // by response
  for (std::size_t c = 0; c < cause_count; ++c) {
    const double kept = table.attempt * table.saved[c];
    kept_pressure[response_of_[c]] += table.pressure[c] * kept;
    lost_pressure_[c] = table.pressure[c] * (1.0 - kept);
  }
  wide_ ? set_intents_avx2(table.hazard) : set_intents(table.hazard);
  std::ranges::fill(lifts_, 0.0);
  if (attempt_ <= 0.0) return;
  for (std::size_t r = 0; r < responses_; ++r) {
    const double* intends = intends_.data() + r * length_;
    for (std::size_t at = 0; at < zero_; ++at) lifts_[at] += kept_pressure[r] * intends[at];
    for (std::size_t at = zero_; at < size_; ++at) remains_[at] += kept_pressure[r] * intends[at];
  }
}

/// shifted[j] = sum of probability times row[j - by], and at the ends what would pass them. Behind
/// the ladder is nothing of meaning, which fading does not let in.
[[gnu::always_inline]] inline void Stencil::shift(const Shifts& shifts, const double* row) {
  double* shifted = shifted_.data() + lanes;
  for (std::size_t to = 0; to < length_; to += together) {
    Lanes mixture[vectors_together]{};
    for (std::size_t i = 0; i < shifts.by.size(); ++i) {
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

/// row[j] = shifted[j - 1] from_below[j] + shifted[j] stays[j] + shifted[j + 1] from_above[j].
[[gnu::always_inline]] inline void Stencil::mix_neighbours(double* row) const {
  const double* shifted = shifted_.data() + lanes;
  Lanes before{};
  Lanes here = at(shifted);
  for (std::size_t to = 0; to < length_; to += lanes) {
    const Lanes after = at(shifted + to + lanes);
    const Lanes below = __builtin_shufflevector(before, here, 3, 4, 5, 6);
    const Lanes above = __builtin_shufflevector(here, after, 1, 2, 3, 4);
    at(row + to) = (below * at(from_below_.data() + to) + here * at(stays_.data() + to)) +
                   above * at(from_above_.data() + to);
    before = here;
    here = after;
  }
}

[[gnu::always_inline]] inline void Stencil::live_week(double* row) {
  for (int i = 0; i < certain_; ++i) {
    shift(certain_gains_, row);
    std::copy_n(shifted_.data() + lanes, size_, row);
  }
  shift(gains_, row);
  mix_neighbours(row);
}

template <std::size_t responses>
[[gnu::always_inline]] inline Stencil::LeavingSums Stencil::take_leavers(double* row) const {
  Lanes by_response[cause_count]{};
  Lanes staying{};
  const double lifted = dot(row, lifts_);
  for (std::size_t to = 0; to < length_; to += lanes) {
    const Lanes here = at(row + to);
    for (std::size_t r = 0; r < responses; ++r) {
      by_response[r] += here * at(intends_.data() + r * length_ + to);
    }
    const Lanes rest = here * at(remains_.data() + to);
    staying += rest;
    at(row + to) = rest;
  }
  add(lifted, row, zero_);
  const auto first = sums(by_response[0], by_response[1], by_response[2], staying);
  return {{first[0], first[1], first[2], sum(by_response[3]), sum(by_response[4])},
          first[3] + lifted};
}

[[gnu::always_inline]] inline Stencil::LeavingSums Stencil::take_leavers(double* row) const {
  return responses_ <= few_responses ? take_leavers<few_responses>(row)
                                     : take_leavers<cause_count>(row);
}

#if defined(__x86_64__)
#define RETAIN_AVX2 [[gnu::target("avx2")]]
#else
#define RETAIN_AVX2
#endif

RETAIN_AVX2 void Stencil::set_intents_avx2(const Eigen::VectorXd& hazard) {
  set_intents(hazard);
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

}  // namespace retain::engine::expected
