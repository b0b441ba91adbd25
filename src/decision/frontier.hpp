#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "decision/draws.hpp"

namespace retain::decision {

/// What a scenario is among others that are judged by cost and effect.
enum class FrontierStatus {
  frontier,   ///< the best choice at some price of an effect
  dominated,  ///< another costs no more and has no less effect, one of them strictly
  extended,   ///< a mixture of two others costs no more and has no less effect
  tie,        ///< cost and effect of an earlier one that nobody dominates
};

/// The place of one scenario. Increments are over the next cheaper scenario of the frontier; not
/// available for the cheapest and for all that are not on it.
struct FrontierPlace {
  FrontierStatus status = FrontierStatus::frontier;
  std::vector<std::size_t> by;                ///< dominated, tie: one; extended: its neighbours
  double incremental_cost = not_available;    ///< in the unit of cost
  double incremental_effect = not_available;  ///< in the unit of effect
  double ratio = not_available;               ///< cost per effect
};

/// Places of scenarios with these costs and effects, in their order: by cost, then larger effect,
/// whoever has no more effect than a cheaper one is dominated; then, until none is left, the
/// cheapest one drops out whose ratio exceeds that of the next. Equal ratios stay (to 1e-12).
/// Source: Cantor, Cost-effectiveness analysis, extended dominance, and ethics, Medical Decision
/// Making 14 (1994). Throws: Error(internal) for spans of different lengths and for what is not
/// finite.
[[nodiscard]] std::vector<FrontierPlace> frontier(std::span<const double> cost,
                                                  std::span<const double> effect);

/// Share of the draws in which each scenario is on the frontier, those that tie included; cost and
/// effect are scenarios x draws.
[[nodiscard]] std::vector<DrawMean> probability_on_frontier(const DrawTable& cost,
                                                            const DrawTable& effect);

}  // namespace retain::decision
