#include "study/summary.hpp"

#include <cmath>

#include "base/check.hpp"
#include "business/measures/books.hpp"

namespace retain::study {
namespace {

Estimate share_of_replications(double share, std::int64_t replications) {
  Estimate estimate = exact(share);
  if (replications > 1) {
    estimate.standard_error =
        std::sqrt(share * (1.0 - share) / static_cast<double>(replications - 1));
  }
  return estimate;
}

std::size_t business_value_at_end() {
  return replication_metric(at_end(Quantity::business_value));
}

double customers_of(const Outcome& outcome) {
  return static_cast<double>(outcome.member.scenario.cohort.customers);
}

/// A metric that only the run as a whole has.
Estimate of_run(const MeasureId& id, const Outcome& outcome) {
  const RunResult& result = outcome.result;
  const EncounterSummary& encounters = outcome.encounters;
  const Avoidable& avoidable =
      id.years == end_of_horizon ? outcome.avoidable.at_end : outcome.avoidable.in_ten_years;
  switch (id.quantity) {
    case Quantity::business_total:
      return scaled(result.metrics[business_value_at_end()], customers_of(outcome));
    case Quantity::half_life:
      return exact(half_life(result));
    case Quantity::payback_week:
      return exact(payback_week(result));
    case Quantity::probability_negative:
      return share_of_replications(result.negative_share, result.replications.count());
    case Quantity::satisfaction_degree:
      return exact(encounters.satisfaction_degree);
    case Quantity::satisfaction_rate:
      return exact(encounters.satisfaction_rate);
    case Quantity::dissatisfied_share:
      return exact(1.0 - encounters.satisfaction_rate);
    case Quantity::complaint_rate:
      return exact(result.complaint_rate);
    case Quantity::satisfaction_degree_sampling_error:
      return exact(encounters.degree_sampling_error);
    case Quantity::satisfaction_rate_sampling_error:
      return exact(encounters.rate_sampling_error);
    case Quantity::avoidable_of_cause:
      return exact(avoidable.by_cause[index(*id.cause)]);
    case Quantity::avoidable_product_quality:
      return exact(avoidable.product_quality);
    case Quantity::avoidable_service_quality:
      return exact(avoidable.service_quality);
    case Quantity::break_even_programme:
      return outcome.break_even.value_or(Estimate{});
    case Quantity::programme_payback_week:
      return exact(outcome.programme_payback);
    default:
      expects(false, "a metric of the run as a whole is read here");
      return {};
  }
}

/// The loss at a touchpoint, as data files name it.
MetricName metric_at(const std::string& touchpoint, int years) {
  const MetricFacts& facts = *measure_of(Quantity::loss_at_touchpoint).metric;
  return {{Quantity::loss_at_touchpoint, years},
          touchpoint_loss_key(touchpoint, years),
          facts.unit,
          facts.better};
}

}  // namespace

std::vector<TouchpointLoss> touchpoint_losses(const Outcome& outcome) {
  std::vector<TouchpointLoss> losses;
  for (const TouchpointShare& touchpoint : outcome.encounters.touchpoints) {
    for (const int years : measure_of(Quantity::loss_at_touchpoint).metric->times()) {
      const MeasureId cause{Quantity::loss_of_cause, years, Cause::poor_service};
      const Estimate& all = outcome.result.metrics[replication_metric(cause)];
      const std::size_t row = row_after(years, touchpoint.share.size());
      const bool is_reached = row < touchpoint.share.size();
      losses.push_back(
          {touchpoint.name, years, is_reached ? scaled(all, touchpoint.share[row]) : Estimate{}});
    }
  }
  return losses;
}

double half_life(const RunResult& result) {
  constexpr double half = 0.5;
  for (std::size_t row = 1; row < result.rows; ++row) {
    const double before = result.curve(curve::survival, row - 1).mean;
    const double now = result.curve(curve::survival, row).mean;
    if (now <= half) return static_cast<double>(row - 1) + (before - half) / (before - now);
  }
  return not_available;
}

double payback_week(const RunResult& result) {
  for (std::size_t row = 0; row < result.rows; ++row) {
    if (result.curve(curve::net_value, row).mean >= 0.0) return static_cast<double>(row);
  }
  return not_available;
}

std::vector<SummaryRow> summary_of(const Outcome& outcome) {
  std::vector<SummaryRow> rows;
  const auto& metrics = replication_metrics();
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    rows.push_back({metrics[i], outcome.result.metrics[i]});
  }
  for (const MetricName& metric : run_metrics()) {
    rows.push_back({metric, of_run(metric.id, outcome)});
  }
  for (const TouchpointLoss& loss : touchpoint_losses(outcome)) {
    rows.push_back({metric_at(loss.name, loss.years), loss.estimate});
  }
  return rows;
}

std::vector<MetricName> summary_metrics(const Scenario& scenario) {
  std::vector<MetricName> names = replication_metrics();
  names.insert(names.end(), run_metrics().begin(), run_metrics().end());
  for (const Touchpoint& touchpoint : scenario.touchpoints) {
    for (const int years : measure_of(Quantity::loss_at_touchpoint).metric->times()) {
      names.push_back(metric_at(touchpoint.name, years));
    }
  }
  return names;
}

std::vector<MetricName> compared_metrics() {
  std::vector<MetricName> names = replication_metrics();
  names.push_back(metric_name({Quantity::business_total}));
  return names;
}

Spread spread_of(const MeasureId& id) {
  switch (id.quantity) {
    case Quantity::half_life:
    case Quantity::payback_week:
    case Quantity::satisfaction_degree:
    case Quantity::satisfaction_rate:
    case Quantity::dissatisfied_share:
    case Quantity::complaint_rate:
    case Quantity::satisfaction_degree_sampling_error:
    case Quantity::satisfaction_rate_sampling_error:
    case Quantity::avoidable_of_cause:
    case Quantity::avoidable_product_quality:
    case Quantity::avoidable_service_quality:
    case Quantity::programme_payback_week:
      return Spread::none;
    case Quantity::probability_negative:
      return Spread::of_mean;
    default:
      return Spread::of_replications;
  }
}

std::vector<ComparisonRow> comparison_of(const Outcome& outcome) {
  std::vector<ComparisonRow> rows;
  for (std::size_t i = 0; i < outcome.differences.size(); ++i) {
    rows.push_back({replication_metrics()[i], outcome.differences[i]});
  }
  if (!outcome.differences.empty()) {
    Difference total = outcome.differences[business_value_at_end()];
    total.estimate = scaled(total.estimate, customers_of(outcome));
    rows.push_back({metric_name({Quantity::business_total}), total});
  }
  return rows;
}

}  // namespace retain::study
