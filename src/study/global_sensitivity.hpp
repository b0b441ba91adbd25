#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "decision/rank_correlation.hpp"
#include "decision/variance_based.hpp"
#include "study/drawn_figures.hpp"

namespace retain::study {

/// How much of what is not known of a figure comes from one uncertain number, or from several that
/// are drawn together: correlated ones, or the shares of a group.
struct Sensitivity {
  std::vector<std::string> keys;
  std::string mark;  ///< source mark of the first key
  VarianceShares variance;
  DrawMean rank;                      ///< Spearman's correlation; not available for several keys
  double rank_share = not_available;  ///< of the squared correlations; no decomposition
};

/// Points of each of the 16 randomisations unless the user asks for others: 1,024 in all.
inline constexpr std::uint32_t usual_sensitivity_points = 64;

/// Shares of the variance of a figure by uncertain numbers, all of them varied at once, by falling
/// total share: n (d + 2) evaluations for n points and d numbers (Saltelli and others 2010, Jansen
/// 1999; see variance_shares). A draw that cannot be counts as the one before it.
/// Throws: Error(contradiction) when too many draws cannot be.
[[nodiscard]] std::vector<Sensitivity> global_sensitivity(
    const PointStudy& points, const UncertainInputs& inputs, const PointFigure& figure,
    const DrawPlan& plan, std::int64_t threads, const ShareDone& progress);

}  // namespace retain::study
