#pragma once

#include <span>
#include <vector>

#include "model/scenario.hpp"

namespace retain::model {

/// One kind of encounter among all: those at a touchpoint.
struct EncounterKind {
  double share;         ///< of encounters
  double gap;           ///< mean of perceived less expected quality, in sd
  double dissatisfied;  ///< share of all encounters that are of this kind and dissatisfied
  double delighted;     ///< the same of the delighted

  friend bool operator==(const EncounterKind&, const EncounterKind&) = default;
};

/// How encounters turn out: perceived quality against expectation and its zone of tolerance.
struct Encounter {
  double gap = 0;                    ///< g: mean of perceived less expected quality, in sd
  double dissatisfied = 0;           ///< p_D, share of encounters
  double delighted = 0;              ///< p_S, share of encounters
  std::vector<EncounterKind> kinds;  ///< by touchpoint; one when the scenario names none
};

/// What a customer compares in an encounter.
struct Comparison {
  PerDimension<double> weight;  ///< of the dimensions, sum 1
  double expectation;           ///< points
  double quality = 0.0;         ///< points added to every dimension
};

/// Weights of the dimensions for a customer who has settled, and for a newcomer (equation 33).
[[nodiscard]] PerDimension<double> settled_weight(const Service& service);
[[nodiscard]] PerDimension<double> newcomer_weight(const Service& service);

/// What a customer with these weights expects of a promise, in points: more than promised where
/// more is expected of speed (equation 35).
[[nodiscard]] double expected_of(const Expectation& expectation,
                                 const PerDimension<double>& weight);

/// Standard deviation of perceived quality between encounters, in points (equation 2).
[[nodiscard]] double perception_sd(const Service& service, const PerDimension<double>& weight);
[[nodiscard]] double perception_sd(const Service& service);

/// Mean perceived quality of settled customers over the encounters, in points, with `quality`
/// added to every dimension.
[[nodiscard]] double mean_quality(const Scenario& scenario, double quality = 0.0);

/// Outcomes of encounters (equations 1 to 5; with touchpoints 34). The zones of tolerance are
/// measured in `reference_sd`, the perception_sd of the reference, in points.
[[nodiscard]] Encounter encounter(const Scenario& scenario, const Comparison& comparison,
                                  double reference_sd);

/// The same for settled customers under the usual conditions.
[[nodiscard]] Encounter encounter(const Scenario& scenario, double reference_sd);

/// Mean satisfaction on the scale 1..10 at gap g, and the mean of its square (equation 5).
[[nodiscard]] double satisfaction_degree(double gap);
[[nodiscard]] double satisfaction_square(double gap);

/// What surveys of encounters find.
struct Satisfaction {
  double degree;  ///< mean score, 1..10
  double square;  ///< mean of its square
  double rate;    ///< share not dissatisfied
};

[[nodiscard]] Satisfaction satisfaction_of(std::span<const EncounterKind> kinds);

}  // namespace retain::model
