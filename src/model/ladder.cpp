#include "model/ladder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace retain {

Ladder ladder_of(const Loyalty& loyalty) {
  return {static_cast<int>(loyalty.lowest), static_cast<int>(loyalty.highest)};
}

Transition gain_step(const Ladder& ladder, double gain) {
  Transition step = Transition::Zero(ladder.size(), ladder.size());
  const double whole = std::floor(gain);
  const double fraction = gain - whole;
  for (Eigen::Index from = 0; from < ladder.size(); ++from) {
    const int lower = ladder.points(from) + static_cast<int>(whole);
    const auto clamped = [&](int points) {
      return ladder.position(std::clamp(points, ladder.lowest, ladder.highest));
    };
    step(from, clamped(lower)) += 1.0 - fraction;
    if (fraction > 0.0) step(from, clamped(lower + 1)) += fraction;
  }
  return step;
}

Transition fading_step(const Ladder& ladder, double half_life) {
  Transition step = Transition::Zero(ladder.size(), ladder.size());
  const double per_point = 1.0 - std::exp2(-1.0 / half_life);
  for (Eigen::Index from = 0; from < ladder.size(); ++from) {
    const int points = ladder.points(from);
    const double fades = std::min(1.0, per_point * std::abs(points));
    step(from, from) += 1.0 - fades;
    if (points != 0) step(from, from + (points > 0 ? -1 : 1)) += fades;
  }
  return step;
}

}  // namespace retain
