#pragma once

#include <span>
#include <vector>

#include "decision/draws.hpp"

namespace retain::decision {

/// Ranks from 1 on; equal values share the mean of theirs. Values are no NaN.
[[nodiscard]] std::vector<double> average_ranks(std::span<const double> values);

/// Spearman's correlation of ranks over all draws; its interval is as wide as that of the mean of
/// the randomisations' correlations. Not available where one of them is constant, the interval also
/// where one is in a randomisation. Throws: Error(internal) for different numbers of draws.
[[nodiscard]] DrawMean rank_correlation(std::span<const double> input,
                                        std::span<const double> figure);

/// Of correlations with one figure, each one's square in the sum of all squares: what is also
/// called contribution to variance, though it decomposes none. What is not available counts as 0;
/// not available where all are 0.
[[nodiscard]] std::vector<double> shares_by_rank(std::span<const double> correlations);

}  // namespace retain::decision
