#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "decision/draws.hpp"

namespace retain::decision {

/// The scenario with the largest mean over all draws, the first of equals; `net` is the net benefit
/// by scenarios x draws. Throws: Error(internal) if the draws are not whole randomisations.
[[nodiscard]] std::size_t best_in_mean(const DrawTable& net);

/// Share of the draws in which each scenario is the best; those that tie share a draw.
[[nodiscard]] std::vector<DrawMean> probability_best(const DrawTable& net);

/// Net benefit price effect - cost of every scenario in every draw, row after row.
[[nodiscard]] std::vector<double> net_benefits(const DrawTable& cost, const DrawTable& effect,
                                               double price);

/// Which scenario to choose at one price of an effect. Best in the mean is what to choose; the most
/// probable one may be another.
struct ChoiceAtPrice {
  double price = 0.0;                 ///< in units of cost per unit of effect
  std::vector<DrawMean> probability;  ///< of being the best, by scenario
  std::vector<DrawMean> mean_net;     ///< in units of cost, by scenario
  std::size_t best_in_mean = 0;
  std::size_t most_probable = 0;
};

/// The choice at each of these prices.
[[nodiscard]] std::vector<ChoiceAtPrice> choices_by_price(const DrawTable& cost,
                                                          const DrawTable& effect,
                                                          std::span<const double> prices);

}  // namespace retain::decision
