#include "study/compare.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "business/measures/metrics.hpp"
#include "stats/quantile.hpp"
#include "study/rounding.hpp"

namespace retain::study {
namespace {

bool is_better(double difference, Better better) {
  return better == Better::higher ? difference > 0.0 : difference < 0.0;
}

/// Standard error of a mean over all replications, with the variance of those kept.
double standard_error(std::span<const double> kept, std::int64_t replications) {
  Moments moments;
  for (const double value : kept) moments.add(value);
  return std::sqrt(moments.variance() / static_cast<double>(replications));
}

Difference difference_of(const Sample& scenario, const Sample& comparator, std::size_t metric,
                         Better better) {
  Difference difference{exact(scenario.moments(metric).mean() - comparator.moments(metric).mean()),
                        not_available};
  const std::int64_t replications = scenario.count();
  if (replications < 2 || std::isnan(difference.estimate.mean)) return difference;
  const std::vector<double> ours = scenario.kept(metric);
  const std::vector<double> theirs = comparator.kept(metric);
  std::vector<double> paired(ours.size());
  std::ranges::transform(ours, theirs, paired.begin(), std::minus<>());
  difference.estimate.standard_error = standard_error(paired, replications);
  if (better != Better::neither) {
    const auto wins =
        std::ranges::count_if(paired, [&](double value) { return is_better(value, better); });
    difference.probability_better = static_cast<double>(wins) / static_cast<double>(paired.size());
  }
  difference.estimate.band = band_of(paired);
  return difference;
}

}  // namespace

std::vector<Difference> compare(const RunResult& scenario, const RunResult& comparator) {
  expects(scenario.replications.kept_count() == comparator.replications.kept_count(),
          "scenarios that are compared have the same replications");
  std::vector<Difference> differences;
  const auto& metrics = replication_metrics();
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    differences.push_back(
        difference_of(scenario.replications, comparator.replications, i, metrics[i].better));
  }
  return differences;
}

Estimate break_even_programme(const Plan& plan, const RunResult& scenario,
                              const RunResult& comparator) {
  const std::size_t value = replication_metric(at_end(Quantity::business_value));
  const std::size_t years = replication_metric(at_end(Quantity::active_years));
  const double cost = plan.scenario.money.programme_per_customer;
  const double mean_years = scenario.replications.moments(years).mean();
  if (mean_years <= 0.0) return {};  // nobody for whom a programme could be paid
  const double our_value = scenario.replications.moments(value).mean();
  const double their_value = comparator.replications.moments(value).mean();
  const double advantage = our_value - their_value;
  const double size = cost + (std::abs(our_value) + std::abs(their_value)) / mean_years;
  Estimate result = exact(without_noise(cost + advantage / mean_years, size));
  const std::int64_t replications = scenario.replications.count();
  if (replications < 2 || std::isnan(result.mean)) return result;

  // A ratio of means; its standard error by the delta method.
  const std::vector<double> ours = scenario.replications.kept(value);
  const std::vector<double> theirs = comparator.replications.kept(value);
  const std::vector<double> active = scenario.replications.kept(years);
  std::vector<double> residual(ours.size());
  std::vector<double> ratio(ours.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const double won = ours[i] - theirs[i];
    residual[i] = won - advantage / mean_years * active[i];
    ratio[i] = cost + won / active[i];
  }
  result.standard_error = standard_error(residual, replications) / mean_years;
  if (std::ranges::all_of(active, [](double active_years) { return active_years > 0.0; })) {
    result.band = band_of(ratio);
  }
  return result;
}

}  // namespace retain::study
