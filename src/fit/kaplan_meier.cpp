#include "fit/kaplan_meier.hpp"

#include <algorithm>
#include <cmath>

namespace retain::fit {

KaplanMeier kaplan_meier(const RiskTable& table) {
  KaplanMeier curve{{}, table.last_exit};
  double survival = 1.0;
  double relative_variance = 0.0;
  for (const RiskRow& row : table.rows) {
    const auto at_risk = static_cast<double>(row.at_risk);
    const auto losses = static_cast<double>(all_losses(row));
    survival *= (at_risk - losses) / at_risk;
    relative_variance += losses / (at_risk * (at_risk - losses));
    const double error = survival > 0.0 ? survival * std::sqrt(relative_variance) : not_available;
    curve.steps.push_back({row.time, surviving_share(survival, error)});
  }
  return curve;
}

std::optional<ShareEstimate> survival_at(const KaplanMeier& curve, double time) {
  if (time > curve.last_exit) return std::nullopt;
  const auto after = std::ranges::upper_bound(curve.steps, time, {}, &SurvivalStep::time);
  if (after == curve.steps.begin()) return surviving_share(1.0, 0.0);
  return std::prev(after)->survival;
}

}  // namespace retain::fit
