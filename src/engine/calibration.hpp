#pragma once

#include "model/delivery.hpp"
#include "model/week_table.hpp"

namespace retain::engine {

/// Finds the baseline hazards at which the reference loses, by root cause and followers included,
/// the shares that its world states (equation 24 of docs/model.md). References that calibrate alike
/// get the same bits.
/// Throws: Error(contradiction) naming the figures, when no such hazards can be found.
[[nodiscard]] Baseline calibrate(const DeliveredScenario& reference);

/// Delivers the reference first.
[[nodiscard]] Baseline calibrate(const Scenario& reference);

/// The same from the hazards of a reference nearby, in fewer sweeps. Whatever the start, the shares
/// lost are those stated to 1e-13, but the last digits of the hazards may differ: an output that
/// shall come out the same again uses it only if its start does.
[[nodiscard]] Baseline calibrate(const DeliveredScenario& reference, const Baseline& near);

/// True when calibration reads the same in both references. Names, the length and size of the run,
/// the market and what the firm pays and earns do not count, but for what decides how well a
/// surprise goes down (equation 42).
[[nodiscard]] bool calibrate_alike(const DeliveredScenario& one, const DeliveredScenario& other);

struct SolvedHazards {
  PerCause<double> baseline_hazard{};  ///< eta, per week at 0 points
  int sweeps = 0;                      ///< expected runs that it took
};

/// The start of equation 24, per week: hazards of customers whom neither points nor stories move.
[[nodiscard]] PerCause<double> first_guess(const Churn& churn);

/// Solves equation 24 alone, from `start` (per week; where it is no hazard, from the first guess).
/// Throws: as calibrate.
[[nodiscard]] SolvedHazards solve_hazards(const DeliveredScenario& reference,
                                          const PerCause<double>& start);

}  // namespace retain::engine
