#pragma once

#include "model/scenario.hpp"

namespace retain {

/// How encounters turn out: perceived quality against expectation and its zone of tolerance.
struct Encounter {
  double gap;           ///< g: mean of perceived minus expected quality, in sd of perceived quality
  double dissatisfied;  ///< p_D, share of encounters
  double delighted;     ///< p_S, share of encounters
};

/// Standard deviation of perceived quality between encounters, in points (equation 2).
[[nodiscard]] double perception_sd(const Service& service);

/// Shares of dissatisfied and delighted encounters (equations 1 to 4). The zones of tolerance are
/// measured in `reference_sd`, the perception_sd of the reference, in points.
[[nodiscard]] Encounter encounter(const Service& service, const Expectation& expectation,
                                  double reference_sd);

/// Mean satisfaction on the scale 1..10 at gap g (equation 5).
[[nodiscard]] double satisfaction_degree(double gap);

}  // namespace retain
