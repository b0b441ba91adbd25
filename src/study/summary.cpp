#include "study/summary.hpp"

#include <cmath>

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

}  // namespace

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
  const WeekTable& table = outcome.member.plan.table;
  rows.push_back({{"half_life", "week", Better::higher}, exact(half_life(outcome.result))});
  rows.push_back({{"payback_week", "week", Better::lower}, exact(payback_week(outcome.result))});
  rows.push_back(
      {{"probability_negative", "share", Better::lower},
       share_of_replications(outcome.result.negative_share, outcome.result.replications.count())});
  rows.push_back(
      {{"satisfaction_degree", "points 1..10", Better::higher}, exact(table.satisfaction_degree)});
  rows.push_back({{"satisfaction_rate", "share", Better::higher}, exact(table.satisfaction_rate)});
  add_avoidable(outcome.avoidable, rows);
  rows.push_back({{"break_even_programme", "yuan per customer and year", Better::higher},
                  outcome.break_even.value_or(Estimate{})});
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
