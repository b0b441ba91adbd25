#pragma once

#include <vector>

#include "business/measures/metrics.hpp"
#include "study/study.hpp"

namespace retain::study {

struct SummaryRow {
  MetricName metric;
  Estimate estimate;
};

struct ComparisonRow {
  MetricName metric;
  Difference difference;
};

/// Every metric of a scenario: those of its replications, and those that only its mean curves, its
/// encounters, its avoidable losses or its comparator give. The same names in the same order for
/// all, and then a loss for each of its touchpoints.
[[nodiscard]] std::vector<SummaryRow> summary_of(const Outcome& outcome);

/// The paired differences of a scenario to its comparator; empty when it is its own comparator.
[[nodiscard]] std::vector<ComparisonRow> comparison_of(const Outcome& outcome);

/// Names of the rows of summary_of for a scenario, and of those of comparison_of for any.
[[nodiscard]] std::vector<MetricName> summary_metrics(const Scenario& scenario);
[[nodiscard]] std::vector<MetricName> compared_metrics();

/// What the agents give for a metric beside its mean: nothing, the standard error of the mean, or
/// quantiles over replications too.
enum class Spread { none, of_mean, of_replications };
[[nodiscard]] Spread spread_of(const MeasureId& id);

/// What poor service at a touchpoint cost by a time, yuan per customer.
struct TouchpointLoss {
  std::string name;
  int years;  ///< or end_of_horizon
  Estimate estimate;
};

/// The losses for poor service, divided among the touchpoints by their shares of the dissatisfied
/// encounters; empty for a scenario without touchpoints.
[[nodiscard]] std::vector<TouchpointLoss> touchpoint_losses(const Outcome& outcome);

/// First crossing of one half by the mean survival curve, in weeks, linearly interpolated; not
/// available when half of the customers stay to the end.
[[nodiscard]] double half_life(const RunResult& result);

/// First row at which the mean net value is not negative, in weeks; not available when it never is.
[[nodiscard]] double payback_week(const RunResult& result);

}  // namespace retain::study
