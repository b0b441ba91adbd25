#pragma once

#include <Eigen/Core>
#include <vector>

#include "model/cause.hpp"
#include "model/complaint.hpp"
#include "model/conditions.hpp"
#include "model/delivery.hpp"
#include "model/encounter.hpp"
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

/// Encounters of a customer in a week: so many for certain, and then one more with a probability.
struct Visits {
  int certain = 0;
  double last = 0.0;  ///< probability of the last, at most 1

  friend bool operator==(const Visits&, const Visits&) = default;
};

/// `per_week` encounters in the mean, as few as possible certain.
[[nodiscard]] Visits visits_of(double per_week);

/// A week in a customer's life: all that an engine needs to know of the scenario about the
/// customer. Vectors are indexed by the position on the ladder.
struct WeekTable {
  Ladder ladder;
  Visits visits;           ///< encounters of the week
  Gains certain_gains;     ///< of each certain encounter
  Gains gains;             ///< of the last encounter, which need not happen
  Gains offence;           ///< of a forced bad encounter
  Eigen::VectorXd fading;  ///< probability that a point fades after the gains
  bool asleep;             ///< the product causes of these customers sleep (equation 39)
  PerCause<Eigen::VectorXd> response;  ///< hazard by cause, as a multiple of `pressure`
  PerCause<double> pressure;           ///< weekly hazard by cause where the response is 1
  Eigen::VectorXd hazard;              ///< total weekly hazard of leaving
  double attempt;                      ///< share of intents to leave that one tries to turn
  PerCause<double> saved;              ///< share of attempts that keep the customer
  PerRecovery<double> recovery;        ///< ends of a dissatisfied encounter, sum 1
  double spend;                        ///< yuan per customer and week, at the usual price
  double encounters;                   ///< per active customer and week
  double delighted_share;              ///< of encounters
  double delighted;                    ///< encounters, per active customer and week
  double dissatisfied;                 ///< encounters, per active customer and week
  double complaints;                   ///< per active customer and week
  double handled;    ///< complaints handled with success, per active customer and week
  double surprised;  ///< of them with an extra benefit, per active customer and week
  std::vector<EncounterKind> kinds;  ///< of encounters, by touchpoint

  /// From the position at the start of the week to that after gains and fading.
  [[nodiscard]] Transition transition() const { return transition_after(0); }

  /// From the position after so many of the certain encounters to that after the rest of the week.
  [[nodiscard]] Transition transition_after(int done) const;

  /// Weekly hazard at a position, for a cause.
  [[nodiscard]] double hazard_of(Cause cause, Eigen::Index position) const {
    return response[index(cause)](position) * pressure[index(cause)];
  }

  /// How the hazard at a position splits by cause; sum 1, or all 0 without hazard.
  [[nodiscard]] PerCause<double> cause_share(Eigen::Index position) const;
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

/// How the week tables of a scenario come about.
class WeekModel {
 public:
  /// The scenario must outlive the model.
  WeekModel(const DeliveredScenario& scenario, const Baseline& baseline);
  WeekModel(const DeliveredScenario&& scenario, const Baseline& baseline) = delete;

  /// The table of each group in a week with these conditions.
  [[nodiscard]] std::vector<WeekTable> tables(const Conditions& conditions) const;

  /// Turns these tables of the same model, under the conditions `before`, into those of others.
  void update(std::vector<WeekTable>& tables, const Conditions& before,
              const Conditions& conditions) const;

  /// The same for what encounters lead to; points and hazards stay as they are.
  void update_encounters(std::vector<WeekTable>& tables, const Conditions& conditions) const;

 private:
  [[nodiscard]] WeekTable table(const Group& group, const Conditions& conditions) const;
  void update_gains(WeekTable& table, const Group& group, const Conditions& conditions) const;
  void update_hazards(WeekTable& table, const Group& group, const Conditions& conditions) const;
  Encounter update_encounters(WeekTable& table, const Group& group,
                              const Conditions& conditions) const;
  void set_gains(Gains& gains, double probability, const Encounter& visit) const;

  const DeliveredScenario& scenario_;
  double perception_sd_;  ///< of the reference
  PerCause<double> baseline_hazard_;
  std::vector<Group> groups_;
  Ladder ladder_;
  PerRecovery<double> recovery_;
  Gains offence_;
  Gains delight_;
  Eigen::VectorXd fading_;
};

/// Baseline without hazards: what is known of a reference before calibration.
[[nodiscard]] Baseline uncalibrated(const Scenario& reference);

/// Puts other baseline hazards into the table of a group, which depends on them in nothing else.
void set_hazards(WeekTable& table, const Scenario& scenario,
                 const PerCause<double>& baseline_hazard, const Segment& segment = {},
                 const Conditions& conditions = {});

/// Weekly hazard by cause at `points` (equation 9; for segments and conditions 37 and 39).
[[nodiscard]] PerCause<double> hazards_at(int points, const Scenario& scenario,
                                          const PerCause<double>& baseline_hazard,
                                          const Segment& segment = {},
                                          const Conditions& conditions = {});

/// The first group's table of a week without special conditions.
[[nodiscard]] WeekTable make_week_table(const Scenario& scenario, const Baseline& baseline);

}  // namespace retain::model
