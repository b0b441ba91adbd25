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

/// A length that two of them divide.
constexpr std::size_t whole_lanes(std::size_t size) {
  return (size + 2 * lanes - 1) / (2 * lanes) * (2 * lanes);
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

}  // namespace

std::size_t Stencil::row_length(const Ladder& ladder) {
  return whole_lanes(static_cast<std::size_t>(ladder.size()));
}

void Stencil::use(const WeekTable& table) {
  size_ = static_cast<std::size_t>(table.ladder.size());
  length_ = row_length(table.ladder);
  zero_ = static_cast<std::size_t>(table.ladder.position(0));
  before_.assign(3 * length_, 0.0);
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
  shifts.below.assign(static_cast<std::size_t>(down), 0.0);
  shifts.above.assign(static_cast<std::size_t>(up), 0.0);
  for (std::size_t i = 0; i < shifts.by.size(); ++i) {
    std::vector<double>& end = shifts.by[i] < 0 ? shifts.below : shifts.above;
    const auto passing = static_cast<std::size_t>(std::abs(shifts.by[i]));
    for (std::size_t from = 0; from < passing; ++from) end[from] += shifts.probability[i];
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

/// shifted[j] = sum of probability times before[j - by].
[[gnu::always_inline]] inline void Stencil::mix_shifts(const Shifts& shifts) {
  const double* before = before_.data() + length_;
  double* shifted = shifted_.data() + lanes;
  for (std::size_t to = 0; to < length_; to += 2 * lanes) {
    Lanes lower{};
    Lanes upper{};
    for (std::size_t i = 0; i < shifts.by.size(); ++i) {
      const double* from = before + to - shifts.by[i];
      lower += shifts.probability[i] * at(from);
      upper += shifts.probability[i] * at(from + lanes);
    }
    at(shifted + to) = lower;
    at(shifted + to + lanes) = upper;
  }
}

/// row[j] = shifted[j] stays[j] + shifted[j - 1] from_below[j] + shifted[j + 1] from_above[j].
[[gnu::always_inline]] inline void Stencil::mix_neighbours(double* row) const {
  const double* shifted = shifted_.data() + lanes;
  for (std::size_t to = 0; to < length_; to += lanes) {
    at(row + to) = (at(shifted + to - 1) * at(from_below_.data() + to) +
                    at(shifted + to) * at(stays_.data() + to)) +
                   at(shifted + to + 1) * at(from_above_.data() + to);
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

RETAIN_AVX2 void Stencil::mix_shifts_avx2(const Shifts& shifts) {
  mix_shifts(shifts);
}
RETAIN_AVX2 void Stencil::mix_neighbours_avx2(double* row) const {
  mix_neighbours(row);
}
RETAIN_AVX2 Stencil::LeavingSums Stencil::take_leavers_avx2(double* row) const {
  return take_leavers<false>(row);
}
RETAIN_AVX2 Stencil::LeavingSums Stencil::keep_some_avx2(double* row) const {
  return take_leavers<true>(row);
}

void Stencil::live(double* row, double factor) {
  shift(gains_, row, factor);
  wide_ ? mix_neighbours_avx2(row) : mix_neighbours(row);
}

void Stencil::offend(double* row) {
  shift(offence_, row, 1.0);
  std::copy_n(shifted_.data() + lanes, size_, row);
}

/// Leaves the mixture of the shifted row in `shifted_`.
void Stencil::shift(const Shifts& shifts, const double* row, double factor) {
  double* before = before_.data() + length_;
  for (std::size_t at = 0; at < size_; ++at) before[at] = row[at] * factor;
  wide_ ? mix_shifts_avx2(shifts) : mix_shifts(shifts);
  double* shifted = shifted_.data() + lanes;
  std::fill(shifted + size_, shifted + length_, 0.0);
  for (std::size_t from = 0; from < shifts.below.size(); ++from) {
    shifted[0] += before[from] * shifts.below[from];
  }
  for (std::size_t from = 0; from < shifts.above.size(); ++from) {
    shifted[size_ - 1] += before[size_ - 1 - from] * shifts.above[from];
  }
}

RowLeaving Stencil::leave(double* row) const {
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
