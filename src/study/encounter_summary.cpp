#include "study/encounter_summary.hpp"

#include <cmath>
#include <numeric>

#include "engine/expected/expected.hpp"
#include "stats/estimate.hpp"

namespace retain::study {
namespace {

WeekEncounters sum_of(const std::vector<WeekEncounters>& weeks, const WeekTable& first) {
  WeekEncounters sum;
  for (const WeekEncounters& week : weeks) {
    sum.encounters += week.encounters;
    sum.satisfaction += week.satisfaction;
    sum.satisfaction_square += week.satisfaction_square;
    sum.satisfied += week.satisfied;
  }
  if (sum.encounters > 0.0) return sum;
  const Satisfaction satisfaction = satisfaction_of(first.kinds);
  return {1.0, satisfaction.degree, satisfaction.square, satisfaction.rate, {}};
}

std::vector<TouchpointShare> touchpoint_shares(const Plan& plan,
                                               const std::vector<WeekEncounters>& weeks) {
  std::vector<TouchpointShare> touchpoints;
  std::vector<double> so_far(plan.scenario.touchpoints.size());
  for (const Touchpoint& touchpoint : plan.scenario.touchpoints) {
    touchpoints.push_back({touchpoint.name, {0.0}});
  }
  for (const WeekEncounters& week : weeks) {
    for (std::size_t at = 0; at < so_far.size(); ++at) so_far[at] += week.dissatisfied_at[at];
    const double all = std::accumulate(so_far.begin(), so_far.end(), 0.0);
    for (std::size_t at = 0; at < so_far.size(); ++at) {
      touchpoints[at].share.push_back(all > 0.0 ? so_far[at] / all : 0.0);
    }
  }
  return touchpoints;
}

}  // namespace

EncounterSummary summarise_encounters(const Plan& plan) {
  const std::vector<WeekEncounters> weeks = expected_encounters(plan);
  const WeekEncounters sum = sum_of(weeks, plan.table());
  EncounterSummary summary;
  summary.satisfaction_degree = sum.satisfaction / sum.encounters;
  summary.satisfaction_rate = sum.satisfied / sum.encounters;
  const auto asked = static_cast<double>(plan.scenario.service.surveyed);
  // Standard errors of a mean and of a share: sd / sqrt(n) and sqrt(p (1 - p) / n).
  const double degree = summary.satisfaction_degree;
  const double variance = sum.satisfaction_square / sum.encounters - degree * degree;
  const double rate = summary.satisfaction_rate;
  summary.degree_sampling_error = asked > 0.0 ? std::sqrt(variance / asked) : not_available;
  summary.rate_sampling_error =
      asked > 0.0 ? std::sqrt(rate * (1.0 - rate) / asked) : not_available;
  summary.touchpoints = touchpoint_shares(plan, weeks);
  return summary;
}

}  // namespace retain::study
