#include "engine/expected/stencil.hpp"

#include <algorithm>
#include <cstdlib>

#include "maths/elementary.hpp"

namespace retain::engine::expected {
namespace {

/// Neighbouring positions that are calculated together, wherever they begin.
constexpr std::size_t lanes = 4;
using Lanes
    [[gnu::vector_size(lanes * sizeof(double)), gnu::aligned(sizeof(double)), gnu::may_alias]] =
        double;

/// Positions that are shifted together: two times so many hold the 49 levels of -24 to 24.
constexpr std::size_t vectors_together = 7;
constexpr std::size_t together = vectors_together * lanes;

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
[[gnu::always_inline]] inline double sum(const Lanes& part) {
  return (part[0] + part[1]) + (part[2] + part[3]);
}

/// Sum of the products of two rows; `weights` is in whole lanes.
[[gnu::always_inline]] inline double dot(const double* row, const std::vector<double>& weights) {
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
  shifted_.assign(length_ + 2 * lanes, 0.0);
  set_shifts(table.gains, gains_);
  set_shifts(table.offence, offence_);
  if (stays_.empty()) set_fading(table);
  // Conditions often change encounters alone, and exponentials are most of the work.
  if (intends_.empty() || table.pressure != pressure_ || table.asleep != asleep_) {
    set_leaving(table);
  }
}

void Stencil::set_shifts(const Gains& gains, Shifts& shifts) const {
  shifts.by.clear();
  shifts.probability.clear();
  const auto farthest = static_cast<int>(size_) - 1;
  int down = 0;
  int up = 0;
  for (const Gain& gain : gains) {
    if (gain.probability <= 0.0) continue;
    const int points = std::clamp(gain.points, -farthest, farthest);
    shifts.by.push_back(points);
    shifts.probability.push_back(gain.probability);
    down = std::max(down, -points);
    up = std::max(up, points);
  }
  shifts.first_above = size_ - static_cast<std::size_t>(up);
  shifts.below.assign(filled_up(static_cast<std::size_t>(down), lanes), 0.0);
  shifts.above.assign(filled_up(static_cast<std::size_t>(up), lanes), 0.0);
  for (std::size_t i = 0; i < shifts.by.size(); ++i) {
    const std::ptrdiff_t points = shifts.by[i];
    for (std::ptrdiff_t from = 0; from < -points; ++from) {
      shifts.below[static_cast<std::size_t>(from)] += shifts.probability[i];
    }
    for (std::ptrdiff_t from = up - points; from < up; ++from) {
      shifts.above[static_cast<std::size_t>(from)] += shifts.probability[i];
    }
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

void Stencil::set_leaving(const WeekTable& table) {
  pressure_ = table.pressure;
  asleep_ = table.asleep;
  attempt_ = table.attempt;
  PerCause<double> kept_pressure{};
  for (std::size_t c = 0; c < cause_count; ++c) {
    const double kept = table.attempt * table.saved[c];
    kept_pressure[c] = table.pressure[c] * kept;
    lost_pressure_[c] = table.pressure[c] * (1.0 - kept);
  }
  response_.assign(cause_count * length_, 0.0);
  for (std::size_t c = 0; c < cause_count; ++c) {
    std::ranges::copy(table.response[c],
                      response_.begin() + static_cast<std::ptrdiff_t>(c * length_));
  }
  intends_.assign(length_, 0.0);
  per_hazard_.assign(length_, 0.0);
  remains_.assign(length_, 0.0);
  lifts_.assign(length_, 0.0);
  for (std::size_t position = 0; position < size_; ++position) {
    const double hazard = table.hazard(static_cast<Eigen::Index>(position));
    const double intends = -maths::expm1(-hazard);
    intends_[position] = intends;
    per_hazard_[position] = hazard > 0.0 ? intends / hazard : 0.0;
    remains_[position] = 1.0 - intends;
  }
  if (attempt_ <= 0.0) return;
  for (std::size_t position = 0; position < size_; ++position) {
    double kept = 0.0;
    for (std::size_t c = 0; c < cause_count; ++c) {
      kept += kept_pressure[c] * response_[c * length_ + position];
    }
    (position < zero_ ? lifts_ : remains_)[position] += per_hazard_[position] * kept;
  }
}

/// shifted[j] = sum of probability times row[j - by], and at the ends what would pass them.
[[gnu::always_inline]] inline void Stencil::shift(const Shifts& shifts, const double* row) {
  double* shifted = shifted_.data() + lanes;
  for (std::size_t to = 0; to < length_; to += together) {
    Lanes mixture[vectors_together]{};
    for (std::size_t i = 0; i < shifts.by.size(); ++i) {
      const double* from = row + to - shifts.by[i];
      const double probability = shifts.probability[i];
      for (std::size_t v = 0; v < vectors_together; ++v) {
        mixture[v] += probability * at(from + v * lanes);
      }
    }
    for (std::size_t v = 0; v < vectors_together; ++v) at(shifted + to + v * lanes) = mixture[v];
  }
  for (std::size_t behind = size_; behind < length_; ++behind) shifted[behind] = 0.0;
  shifted[0] += dot(row, shifts.below);
  shifted[size_ - 1] += dot(row + shifts.first_above, shifts.above);
}

/// row[j] = (shifted[j] stays[j] + shifted[j - 1] from_below[j] + shifted[j + 1] from_above[j])
/// factor.
[[gnu::always_inline]] inline void Stencil::mix_neighbours(double* row, double factor) const {
  const double* shifted = shifted_.data() + lanes;
  for (std::size_t to = 0; to < length_; to += lanes) {
    const Lanes mixed = (at(shifted + to - 1) * at(from_below_.data() + to) +
                         at(shifted + to) * at(stays_.data() + to)) +
                        at(shifted + to + 1) * at(from_above_.data() + to);
    at(row + to) = mixed * factor;
  }
}

template <bool some_are_kept>
[[gnu::always_inline]] inline Stencil::LeavingSums Stencil::take_leavers(double* row) const {
  Lanes by_cause[cause_count]{};
  Lanes intents{};
  Lanes staying{};
  Lanes lifted{};
  for (std::size_t to = 0; to < length_; to += lanes) {
    const Lanes here = at(row + to);
    const Lanes per_hazard = here * at(per_hazard_.data() + to);
    for (std::size_t c = 0; c < cause_count; ++c) {
      by_cause[c] += per_hazard * at(response_.data() + c * length_ + to);
    }
    if constexpr (some_are_kept) {
      intents += here * at(intends_.data() + to);
      lifted += here * at(lifts_.data() + to);
    }
    const Lanes rest = here * at(remains_.data() + to);
    staying += rest;
    at(row + to) = rest;
  }
  LeavingSums sums{{}, sum(intents), sum(staying), sum(lifted)};
  for (std::size_t c = 0; c < cause_count; ++c) sums.by_cause[c] = sum(by_cause[c]);
  return sums;
}

#if defined(__x86_64__)
#define RETAIN_AVX2 [[gnu::target("avx2")]]
#else
#define RETAIN_AVX2
#endif

RETAIN_AVX2 void Stencil::live_avx2(double* row, double factor) {
  shift(gains_, row);
  mix_neighbours(row, factor);
}
RETAIN_AVX2 void Stencil::shift_avx2(const Shifts& shifts, const double* row) {
  shift(shifts, row);
}
RETAIN_AVX2 Stencil::LeavingSums Stencil::take_leavers_avx2(double* row) const {
  return take_leavers<false>(row);
}
RETAIN_AVX2 Stencil::LeavingSums Stencil::keep_some_avx2(double* row) const {
  return take_leavers<true>(row);
}

void Stencil::live(LadderRow& row, double factor) {
  if (wide_) return live_avx2(row.counts(), factor);
  shift(gains_, row.counts());
  mix_neighbours(row.counts(), factor);
}

void Stencil::offend(LadderRow& row) {
  wide_ ? shift_avx2(offence_, row.counts()) : shift(offence_, row.counts());
  std::copy_n(shifted_.data() + lanes, size_, row.counts());
}

RowLeaving Stencil::leave(LadderRow& of_row) const {
  double* row = of_row.counts();
  const LeavingSums sums = attempt_ > 0.0
                               ? (wide_ ? keep_some_avx2(row) : take_leavers<true>(row))
                               : (wide_ ? take_leavers_avx2(row) : take_leavers<false>(row));
  row[zero_] += sums.lifted;
  RowLeaving leaving{{}, attempt_ * sums.intents, sums.staying + sums.lifted};
  for (std::size_t c = 0; c < cause_count; ++c) {
    leaving.left[c] = lost_pressure_[c] * sums.by_cause[c];
  }
  return leaving;
}

}  // namespace retain::engine::expected
