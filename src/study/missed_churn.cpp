#include "study/missed_churn.hpp"

#include <cmath>

#include "base/units.hpp"
#include "model/delivery.hpp"
#include "stats/estimate.hpp"

namespace retain::study {
namespace {

constexpr double worth_telling = 0.02;  ///< of the customers

bool is_reference(const Member& member) {
  return delivered_alike(member.scenario, member.reference);
}

}  // namespace

std::optional<MissedChurn> missed_churn(const Study& study, std::size_t member) {
  if (!is_reference(study.outcomes[member].member)) return std::nullopt;
  const Churn& churn = study.scenario(member).churn;
  const RunResult& result = study.outcomes[member].result;
  const auto row = static_cast<std::size_t>(std::llround(weeks_per_year * churn.within_years));
  if (row >= result.rows) return std::nullopt;
  const Estimate& survival = result.curve(curve::survival, row);
  const double missed = std::abs(1.0 - survival.mean - churn.share_lost);
  const bool clearly = missed > beyond_chance * survival.standard_error;  // false without
  if (missed <= worth_telling || !clearly) return std::nullopt;
  return MissedChurn{churn.share_lost, 1.0 - survival.mean};
}

}  // namespace retain::study
