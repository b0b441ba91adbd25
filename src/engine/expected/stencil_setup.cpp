#include <algorithm>
#include <array>

#include "engine/expected/stencil.hpp"
#include "maths/elementary.hpp"
#include "maths/exp_parts.hpp"

namespace retain::engine::expected {

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

/// Those of tellers come first.
void Stencil::set_responses(const WeekTable& table) {
  constexpr std::size_t none = cause_count;
  asleep_ = table.asleep;
  responses_ = 0;
  response_of_.fill(none);
  response_.assign(cause_count * length_, 0.0);
  const auto number = [&](Cause cause) {
    const Eigen::VectorXd& response = table.response[index(cause)];
    for (const Cause other : all_causes) {
      if (response_of_[index(other)] == none || table.response[index(other)] != response) continue;
      response_of_[index(cause)] = response_of_[index(other)];
      return;
    }
    std::ranges::copy(response,
                      response_.begin() + static_cast<std::ptrdiff_t>(responses_ * length_));
    response_of_[index(cause)] = responses_++;
  };
  for (const Cause cause : all_causes) {
    if (is_service_cause(cause)) number(cause);
  }
  if (counts_all_ || table.attempt > 0.0) {
    for (const Cause cause : all_causes) {
      if (!is_service_cause(cause)) number(cause);
    }
  }
  for (LaneVector& intends : intends_) intends.assign(length_, 0.0);
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
    double* const intends = intends_[r].data();
    const double* const response = response_.data() + r * length_;
    for (std::size_t at = 0; at < size_; ++at) intends[at] = per_hazard[at] * response[at];
  }
}

void Stencil::set_leaving(const WeekTable& table) {
  pressure_ = table.pressure;
  attempt_ = table.attempt;
  std::array<double, cause_count + 1> kept_pressure{};  // by response, and of those without one
  for (std::size_t c = 0; c < cause_count; ++c) {
    const double kept = table.attempt * table.saved[c];
    kept_pressure[response_of_[c]] += table.pressure[c] * kept;
    lost_pressure_[c] = table.pressure[c] * (1.0 - kept);
  }
  wide_ ? set_intents_avx2(table.hazard) : set_intents(table.hazard);
  std::ranges::fill(lifts_, 0.0);
  if (attempt_ <= 0.0) return;
  for (std::size_t r = 0; r < responses_; ++r) {
    const double* intends = intends_[r].data();
    for (std::size_t at = 0; at < zero_; ++at) lifts_[at] += kept_pressure[r] * intends[at];
    for (std::size_t at = zero_; at < size_; ++at) remains_[at] += kept_pressure[r] * intends[at];
  }
}

RETAIN_AVX2 void Stencil::set_intents_avx2(const Eigen::VectorXd& hazard) {
  set_intents(hazard);
}

}  // namespace retain::engine::expected
