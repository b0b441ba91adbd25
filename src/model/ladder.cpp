#include "model/ladder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace retain::model {

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

namespace {

/// Probability that a point fades in a week, at each level.
Eigen::RowVectorXd fading(const Ladder& ladder, double half_life) {
  const double per_point = 1.0 - std::exp2(-1.0 / half_life);
  Eigen::RowVectorXd fades(ladder.size());
  for (Eigen::Index at = 0; at < ladder.size(); ++at) {
    fades(at) = std::min(1.0, per_point * std::abs(ladder.points(at)));
  }
  return fades;
}

}  // namespace

Transition fading_step(const Ladder& ladder, double half_life) {
  return faded(ladder, Transition::Identity(ladder.size(), ladder.size()), half_life);
}

Transition faded(const Ladder& ladder, const Transition& step, double half_life) {
  const Eigen::Index size = ladder.size();
  const Eigen::Index zero = ladder.position(0);
  const Eigen::RowVectorXd fades = fading(ladder, half_life);
  Transition result = Transition::Zero(size, size);
  // Terms are added from the lowest level upwards, as a matrix product adds them.
  result.middleCols(1, zero) = step.leftCols(zero).array().rowwise() * fades.head(zero).array();
  result.array() += step.array().rowwise() * (1.0 - fades.array());
  result.middleCols(zero, size - 1 - zero).array() +=
      step.rightCols(size - 1 - zero).array().rowwise() * fades.tail(size - 1 - zero).array();
  return result;
}

}  // namespace retain::model
