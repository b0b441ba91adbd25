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
  const Eigen::RowVectorXd fades = fading.transpose();
  Transition result = Transition::Zero(size, size);
  // Terms are added from the lowest level upwards, as a matrix product adds them.
  result.middleCols(1, zero) = step.leftCols(zero).array().rowwise() * fades.head(zero).array();
  result.array() += step.array().rowwise() * (1.0 - fades.array());
  result.middleCols(zero, size - 1 - zero).array() +=
      step.rightCols(size - 1 - zero).array().rowwise() * fades.tail(size - 1 - zero).array();
  return result;
}

}  // namespace retain::model
