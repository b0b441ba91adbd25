#include "model/ladder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "maths/elementary.hpp"

namespace retain::model {

Ladder ladder_of(const Loyalty& loyalty) {
  return {static_cast<int>(loyalty.lowest), static_cast<int>(loyalty.highest)};
}

Gains gains_of(double gain) {
  const double whole = std::floor(gain);
  const double fraction = gain - whole;
  const int lower = static_cast<int>(whole);
  Gains gains{{lower, 1.0 - fraction}};
  if (fraction > 0.0) gains.push_back({lower + 1, fraction});
  return gains;
}

void mix(Gains& mixture, double weight, const Gains& part) {
  for (const Gain& gain : part) {
    const auto at = std::ranges::lower_bound(mixture, gain.points, {}, &Gain::points);
    const double probability = weight * gain.probability;
    if (at != mixture.end() && at->points == gain.points) {
      at->probability += probability;
    } else {
      mixture.insert(at, {gain.points, probability});
    }
  }
}

Transition gain_step(const Ladder& ladder, const Gains& gains) {
  Transition step = Transition::Zero(ladder.size(), ladder.size());
  for (Eigen::Index from = 0; from < ladder.size(); ++from) {
    for (const Gain& gain : gains) {
      const int points = ladder.points(from) + gain.points;
      step(from, ladder.position(std::clamp(points, ladder.lowest, ladder.highest))) +=
          gain.probability;
    }
  }
  return step;
}

Transition gain_step(const Ladder& ladder, double gain) {
  return gain_step(ladder, gains_of(gain));
}

Transition followed(const Ladder& ladder, const Gains& gains, const Transition& step) {
  Transition result = Transition::Zero(ladder.size(), ladder.size());
  for (Eigen::Index from = 0; from < ladder.size(); ++from) {
    for (const Gain& gain : gains) {
      const int points = ladder.points(from) + gain.points;
      const int between = std::clamp(points, ladder.lowest, ladder.highest);
      result.row(from) += gain.probability * step.row(ladder.position(between));
    }
  }
  return result;
}

Eigen::VectorXd fading_of(const Ladder& ladder, double half_life) {
  const double per_point = 1.0 - maths::exp2(-1.0 / half_life);
  Eigen::VectorXd fades(ladder.size());
  for (Eigen::Index at = 0; at < ladder.size(); ++at) {
    fades(at) = std::min(1.0, per_point * std::abs(ladder.points(at)));
  }
  return fades;
}

Transition fading_step(const Ladder& ladder, double half_life) {
  return faded(ladder, Transition::Identity(ladder.size(), ladder.size()),
               fading_of(ladder, half_life));
}

Transition faded(const Ladder& ladder, const Transition& step, const Eigen::VectorXd& fading) {
  const Eigen::Index size = ladder.size();
  const Eigen::Index zero = ladder.position(0);
  Transition result = Transition::Zero(size, size);
  for (Eigen::Index from = 0; from < size; ++from) {
    const auto before = step.row(from);
    auto after = result.row(from);
    Eigen::Index first = 0;
    while (first + 1 < size && before(first) <= 0.0) ++first;
    Eigen::Index last = size - 1;
    while (last > first && before(last) <= 0.0) --last;
    // Terms are added from the lowest level upwards, as a matrix product adds them.
    for (Eigen::Index to = first; to <= std::min(last, zero - 1); ++to) {
      after(to + 1) = before(to) * fading(to);
    }
    for (Eigen::Index to = first; to <= last; ++to) after(to) += before(to) * (1.0 - fading(to));
    for (Eigen::Index to = std::max(first, zero + 1); to <= last; ++to) {
      after(to - 1) += before(to) * fading(to);
    }
  }
  return result;
}

}  // namespace retain::model
