#pragma once

#include <optional>
#include <vector>

#include "fit/share_estimate.hpp"
#include "fit/survival_data.hpp"

namespace retain::fit {

/// From a time on, until the next.
struct SurvivalStep {
  double time = 0.0;
  ShareEstimate survival;
};

struct KaplanMeier {
  std::vector<SurvivalStep> steps;  ///< at the times of losses
  double last_exit = 0.0;
};

/// S(t): the product over losses up to t of 1 - d / n, of whatever cause. Standard errors by
/// Greenwood's formula, S^2 sum d / (n (n - d)); none where S is 0. Source: Kaplan and Meier,
/// Journal of the American Statistical Association 53 (1958); for late entry Andersen, Borgan, Gill
/// and Keiding, Statistical Models Based on Counting Processes, 1993, IV.3.
[[nodiscard]] KaplanMeier kaplan_meier(const RiskTable& table);

/// At a time of 0 or more: 1 without an interval before the first loss, nothing beyond the last
/// exit.
[[nodiscard]] std::optional<ShareEstimate> survival_at(const KaplanMeier& curve, double time);

}  // namespace retain::fit
