#pragma once

#include <Eigen/Core>
#include <vector>

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

/// A change of loyalty points, before it is clamped to the ladder, and its probability.
struct Gain {
  int points;
  double probability;
};

/// A distribution of gains: each change of points once, the lowest first; sum 1.
using Gains = std::vector<Gain>;

/// `gain` points; a fraction goes to the two neighbouring whole numbers with the right mean
/// (equation 7).
[[nodiscard]] Gains gains_of(double gain);

/// Adds `part` with this weight to a mixture.
void mix(Gains& mixture, double weight, const Gains& part);

/// The matrix of gains, clamped to the ladder.
[[nodiscard]] Transition gain_step(const Ladder& ladder, const Gains& gains);
[[nodiscard]] Transition gain_step(const Ladder& ladder, double gain);

/// Gains followed by `step`: gain_step(ladder, gains) * step, added gain by gain.
[[nodiscard]] Transition followed(const Ladder& ladder, const Gains& gains, const Transition& step);

/// Probability that a point fades toward zero in a week, by position:
/// (1 - 0.5^(1/half_life)) |points|, at most 1 (equation 8).
[[nodiscard]] Eigen::VectorXd fading_of(const Ladder& ladder, double half_life);

/// One week of fading as a matrix.
[[nodiscard]] Transition fading_step(const Ladder& ladder, double half_life);

/// `step` followed by the week's fading: step * fading_step, without the products that are zero.
[[nodiscard]] Transition faded(const Ladder& ladder, const Transition& step,
                               const Eigen::VectorXd& fading);

}  // namespace retain::model
