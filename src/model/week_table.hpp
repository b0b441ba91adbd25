#pragma once

#include <Eigen/Core>
#include <vector>

#include "model/cause.hpp"
#include "model/complaint.hpp"
#include "model/conditions.hpp"
#include "model/delivery.hpp"
#include "model/ladder.hpp"
#include "model/scenario.hpp"

namespace retain::model {

/// What the reference of a scenario fixes for it.
struct Baseline {
  double perception_sd = 0.0;          ///< s0, points
  double experience = 0.0;             ///< mean quality of its encounters, points
  AddedValue value;                    ///< its customer added value
  PerCause<double> baseline_hazard{};  ///< eta, per week at 0 points

  /// The steady state under replacement, by group and position on the ladder; sum 1. Empty when the
  /// customers of week 0 are all new.
  Eigen::MatrixXd established = {};
};

/// A week in a customer's life: all that an engine needs to know of the scenario about the
/// customer alone. Rows and vectors are indexed by the position on the ladder.
struct WeekTable {
  Ladder ladder;
  Transition transition;   ///< from the level at the start of the week to the level after fading
  Transition offence;      ///< from the level before to the level after a forced bad encounter
  Eigen::VectorXd hazard;  ///< total weekly hazard of leaving at a level
  std::vector<PerCause<double>> cause_share;  ///< its split by cause, sums to 1 where hazard > 0
  double attempt;                             ///< share of wishes to leave that one tries to turn
  PerCause<double> saved;                     ///< share of attempts that keep the customer
  PerRecovery<double> recovery;               ///< ends of a dissatisfied encounter, sum 1
  double spend;                               ///< yuan per customer and week, at the usual price
  double encounters;                          ///< per active customer and week
  double delighted;                           ///< of them, per active customer and week
  double dissatisfied;                        ///< of them, per active customer and week
  double complaints;                          ///< per active customer and week
  double handled;              ///< complaints handled with success, per active customer and week
  double surprised;            ///< of them with an extra benefit, per active customer and week
  double satisfaction_degree;  ///< mean satisfaction of encounters, 1..10
  double satisfaction_square;  ///< mean of its square
  double satisfaction_rate;    ///< share of encounters that are not dissatisfied
  std::vector<double> dissatisfied_at;  ///< by touchpoint, per active customer and week
  std::vector<double> delighted_at;     ///< by touchpoint, per active customer and week
};

/// Customers who share a week table.
struct Group {
  Segment segment;
  double share;      ///< of the customers who join and belong to it at once
  bool is_newcomer;  ///< still under the first impression
};

/// Segments times stages: with first impressions each settled group is followed by its newcomers.
[[nodiscard]] std::vector<Group> groups_of(const Scenario& scenario);

/// Groups of a segment: the settled and, with first impressions, the newcomers.
[[nodiscard]] inline std::size_t stages_of(const Scenario& scenario) {
  return scenario.service.first_impression ? 2 : 1;
}

/// How the week tables of a scenario come about. Pure.
class WeekModel {
 public:
  /// The scenario must outlive the model.
  WeekModel(const DeliveredScenario& scenario, const Baseline& baseline);
  WeekModel(const DeliveredScenario&& scenario, const Baseline& baseline) = delete;

  /// The table of each group in a week with these conditions.
  [[nodiscard]] std::vector<WeekTable> tables(const Conditions& conditions) const;

 private:
  [[nodiscard]] WeekTable table(const Group& group, const Conditions& conditions) const;
  [[nodiscard]] Transition transition(double delighted, double dissatisfied) const;
  void set_hazards(WeekTable& table, const Segment& segment, const Conditions& conditions) const;

  const DeliveredScenario& scenario_;
  double perception_sd_;  ///< of the reference
  PerCause<double> baseline_hazard_;
  std::vector<Group> groups_;
  Ladder ladder_;
  PerRecovery<double> recovery_;
  Transition offence_;
  Transition delight_;
};

/// Baseline without hazards: what is known of a reference before calibration.
[[nodiscard]] Baseline uncalibrated(const Scenario& reference);

/// Weekly hazard by cause at `points` (equation 9; for segments and conditions 37 and 39).
[[nodiscard]] PerCause<double> hazards_at(int points, const Scenario& scenario,
                                          const PerCause<double>& baseline_hazard,
                                          const Segment& segment = {},
                                          const Conditions& conditions = {});

/// The first group's table of a week without special conditions.
[[nodiscard]] WeekTable make_week_table(const Scenario& scenario, const Baseline& baseline);

}  // namespace retain::model
