#include "study/summary.hpp"

#include <cmath>

#include "base/units.hpp"

namespace retain {
namespace {

Estimate share_of_replications(double share, std::int64_t replications) {
  Estimate estimate = exact(share);
  if (replications > 1) {
    estimate.standard_error =
        std::sqrt(share * (1.0 - share) / static_cast<double>(replications - 1));
  }
  return estimate;
}

void add_avoidable(const Avoidable& avoidable, std::vector<SummaryRow>& rows) {
  const auto add = [&](std::string_view what, double value) {
    rows.push_back({{"avoidable_" + std::string(what) + "_10y", "yuan per customer", Better::lower},
                    exact(value)});
  };
  for (const Cause cause : all_causes) {
    add(cause_names[index(cause)], avoidable.by_cause[index(cause)]);
  }
  add("product_quality", avoidable.product_quality);
  add("service_quality", avoidable.service_quality);
}

void add_encounters(const Outcome& outcome, std::vector<SummaryRow>& rows) {
  const EncounterSummary& encounters = outcome.encounters;
  const auto add = [&](const char* name, const char* unit, Better better, double value) {
    rows.push_back({{name, unit, better}, exact(value)});
  };
  add("satisfaction_degree", "points 1..10", Better::higher, encounters.satisfaction_degree);
  add("satisfaction_rate", "share", Better::higher, encounters.satisfaction_rate);
  add("satisfaction_degree_sampling_error", "points 1..10", Better::neither,
      encounters.degree_sampling_error);
  add("satisfaction_rate_sampling_error", "share", Better::neither, encounters.rate_sampling_error);
}

/// Losses for poor service by the touchpoints of the scenario.
void add_touchpoints(const Outcome& outcome, std::vector<SummaryRow>& rows) {
  for (const TouchpointLoss& loss : touchpoint_losses(outcome)) {
    rows.push_back(
        {{touchpoint_loss_metric(loss.name), "yuan per customer", Better::lower}, loss.estimate});
  }
}

}  // namespace

std::vector<TouchpointLoss> touchpoint_losses(const Outcome& outcome) {
  constexpr std::size_t ten_years = 10 * weeks_per_year;
  const Estimate& all =
      outcome.result.metrics[replication_metric(loss_metric(Cause::poor_service))];
  std::vector<TouchpointLoss> losses;
  for (const TouchpointShare& touchpoint : outcome.encounters.touchpoints) {
    const bool is_reached = ten_years < touchpoint.share.size();
    losses.push_back(
        {touchpoint.name, is_reached ? scaled(all, touchpoint.share[ten_years]) : Estimate{}});
  }
  return losses;
}

std::string touchpoint_loss_metric(const std::string& touchpoint) {
  return "loss_at_" + touchpoint + "_10y";
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
  rows.push_back({{"half_life", "week", Better::higher}, exact(half_life(outcome.result))});
  rows.push_back({{"payback_week", "week", Better::lower}, exact(payback_week(outcome.result))});
  rows.push_back(
      {{"probability_negative", "share", Better::lower},
       share_of_replications(outcome.result.negative_share, outcome.result.replications.count())});
  add_encounters(outcome, rows);
  add_avoidable(outcome.avoidable, rows);
  rows.push_back({{"break_even_programme", "yuan per customer and year", Better::higher},
                  outcome.break_even.value_or(Estimate{})});
  add_touchpoints(outcome, rows);
  return rows;
}

std::vector<ComparisonRow> comparison_of(const Outcome& outcome) {
  std::vector<ComparisonRow> rows;
  for (std::size_t i = 0; i < outcome.differences.size(); ++i) {
    rows.push_back({replication_metrics()[i], outcome.differences[i]});
  }
  return rows;
}

}  // namespace retain
