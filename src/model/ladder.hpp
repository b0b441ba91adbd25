#pragma once

#include <Eigen/Core>

#include "model/scenario.hpp"

namespace retain::model {

/// A row-stochastic matrix over the ladder: entry (i, j) is the probability to go from the i-th to
/// the j-th lowest level. Row-major, because both engines read it row by row.
using Transition = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The whole numbers of loyalty points a customer can have.
struct Ladder {
  int lowest;
  int highest;

  [[nodiscard]] Eigen::Index size() const { return highest - lowest + 1; }
  [[nodiscard]] Eigen::Index position(int points) const { return points - lowest; }
  [[nodiscard]] int points(Eigen::Index position) const {
    return lowest + static_cast<int>(position);
  }
};

[[nodiscard]] Ladder ladder_of(const Loyalty& loyalty);

/// Adds `gain` points, clamped to the ladder; a fraction goes to the two neighbouring whole numbers
/// with the right mean (equation 7).
[[nodiscard]] Transition gain_step(const Ladder& ladder, double gain);

/// One week of fading: a point fades toward zero with probability (1 - 0.5^(1/half_life)) |points|,
/// at most 1 (equation 8).
[[nodiscard]] Transition fading_step(const Ladder& ladder, double half_life);

/// `step` followed by the week's fading: step * fading_step, without the products that are zero.
[[nodiscard]] Transition faded(const Ladder& ladder, const Transition& step, double half_life);

}  // namespace retain::model
