#include "engine/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/units.hpp"
#include "engine/expected/expected.hpp"

namespace retain::message {

constexpr Message calibration_contradiction{
    "{}: the figures contradict each other: no hazard makes {} account for {} of the customers "
    "lost within {} years (the nearest found is {}). Look at churn.share_lost, churn.causes.{}, "
    "cancellation.saved.{} and [word_of_mouth]; nothing was simulated.",
    "{0}：数字互相矛盾：任何流失风险都不能使 {1} 占 {3} 年内流失客户的 {2}（最接近的是 {4}）。"
    "请检查 churn.share_lost、churn.causes.{5}、cancellation.saved.{6} 和 [word_of_mouth]；"
    "未作模拟。"};

}  // namespace retain::message

namespace retain::engine {
namespace {

constexpr int most_sweeps = 500;
constexpr double tolerance = 1e-13;        ///< of the share lost, by cause
constexpr double most_lost = 1.0 - 1e-12;  ///< of which there is a logarithm
constexpr double smallest_hazard = 1e-30;
constexpr double largest_hazard = 1e6;

[[noreturn]] void contradiction(const Scenario& reference, std::size_t cause, double target,
                                double got) {
  throw Error(
      ExitCode::contradiction,
      Sentence(message::calibration_contradiction, reference.name, cause_names[cause], target,
               reference.churn.within_years, got, cause_names[cause], cause_names[cause]));
}

/// Solves the baseline hazards of a reference whose other facts `baseline` holds. Nobody joins
/// meanwhile: the target is a share of one cohort.
void solve_hazards(DeliveredScenario reference, Baseline& baseline) {
  reference.word_of_mouth.conversion = 0.0;
  const Churn& churn = reference.churn;
  const auto weeks = std::llround(weeks_per_year * churn.within_years);
  PerCause<double> target{};
  PerCause<double>& hazard = baseline.baseline_hazard;
  for (std::size_t c = 0; c < cause_count; ++c) {
    target[c] = churn.share_lost * churn.causes[c];
    hazard[c] = -std::log1p(-target[c]) / static_cast<double>(weeks);
  }
  if (churn.share_lost == 0.0) return;

  PerCause<double> got{};
  std::size_t worst = 0;
  for (int sweep = 0; sweep < most_sweeps; ++sweep) {
    got = expected_losses(make_plan(reference, baseline), weeks);
    worst = 0;
    for (std::size_t c = 0; c < cause_count; ++c) {
      if (std::abs(got[c] - target[c]) > std::abs(got[worst] - target[worst])) worst = c;
    }
    if (std::abs(got[worst] - target[worst]) < tolerance) return;
    // One factor for the share lost, one for the share of the cause in it; exact for constant
    // hazards without word of mouth.
    const double lost = std::accumulate(got.begin(), got.end(), 0.0);
    const double for_all = std::log1p(-churn.share_lost) / std::log1p(-std::min(lost, most_lost));
    for (std::size_t c = 0; c < cause_count; ++c) {
      if (target[c] == 0.0) continue;
      hazard[c] *= for_all * churn.causes[c] / (got[c] / lost);
      const bool runs_away = !(hazard[c] > smallest_hazard && hazard[c] < largest_hazard);
      if (runs_away) contradiction(reference, c, target[c], got[c]);
    }
  }
  contradiction(reference, worst, target[worst], got[worst]);
}

/// The reference as a business of constant size: every leaver is replaced, and nobody else joins.
DeliveredScenario replacing(const DeliveredScenario& reference) {
  DeliveredScenario business = reference;
  business.acquisition.policy = AcquisitionPolicy::replace;
  business.acquisition.share = 1.0;
  business.word_of_mouth.conversion = 0.0;
  const auto customers = static_cast<double>(business.cohort.customers);
  business.market.size = std::max(business.market_size(), 2.0 * customers);
  return business;
}

}  // namespace

Baseline calibrate(const DeliveredScenario& reference) {
  Baseline baseline = uncalibrated(reference);
  solve_hazards(reference, baseline);
  if (reference.cohort.start == CohortStart::established) {
    baseline.established = steady_state(make_plan(replacing(reference), baseline));
  }
  return baseline;
}

Baseline calibrate(const Scenario& reference) {
  return calibrate(deliver(reference));
}

}  // namespace retain::engine
