#pragma once

#include <Eigen/Core>
#include <vector>

#include "model/cause.hpp"
#include "model/complaint.hpp"
#include "model/ladder.hpp"
#include "model/scenario.hpp"

namespace retain {

/// What the reference of a scenario fixes for it.
struct Baseline {
  double perception_sd = 0.0;      ///< s0, points
  PerCause<double> base_hazard{};  ///< eta, per week at 0 points
};

/// A week in a customer's life: all that an engine needs to know of the scenario about the
/// customer himself. Rows and vectors are indexed by the position on the ladder.
struct WeekTable {
  Ladder ladder;
  Transition transition;   ///< from the level at the start of the week to the level after fading
  Transition offence;      ///< from the level before to the level after a forced bad encounter
  Eigen::VectorXd hazard;  ///< total weekly hazard of leaving at a level
  std::vector<PerCause<double>> cause_share;  ///< its split by cause, sums to 1 where hazard > 0
  double attempt;                             ///< share of wishes to leave that one tries to turn
  PerCause<double> saved;                     ///< share of attempts that keep the customer
  PerRecovery<double> recovery;               ///< ends of a dissatisfied encounter, sum 1
  double complaints;                          ///< per active customer and week
  double handled;              ///< complaints handled with success, per active customer and week
  double surprised;            ///< of them with an extra benefit, per active customer and week
  double satisfaction_degree;  ///< mean satisfaction of encounters, 1..10
  double satisfaction_rate;    ///< share of encounters that are not dissatisfied
};

/// Baseline without hazards: what is known of a reference before calibration.
[[nodiscard]] Baseline uncalibrated(const Scenario& reference);

/// Weekly hazard by cause at `points` (equation 9).
[[nodiscard]] PerCause<double> hazards_at(int points, const Scenario& scenario,
                                          const PerCause<double>& base_hazard);

/// The week table of a scenario. Pure; the hazards may be replaced later by `set_hazards`.
[[nodiscard]] WeekTable make_week_table(const Scenario& scenario, const Baseline& baseline);

/// Replaces the hazards of a table, leaving the rest: calibration changes nothing else.
void set_hazards(WeekTable& table, const Scenario& scenario, const PerCause<double>& base_hazard);

}  // namespace retain
