#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "business/measures/curves.hpp"
#include "business/measures/metrics.hpp"
#include "results/csv_file.hpp"
#include "stats/estimate.hpp"

namespace retain::results {

/// One point of a curve. Totals of the ledger are scaled to a customer of week 0 where asked for.
struct CurveRow {
  const std::string& scenario;
  std::size_t week;
  const CurveName& curve;
  std::string_view basis;
  std::string_view unit;
  Estimate estimate;
};

struct MetricRow {
  const std::string& scenario;
  const MetricName& metric;
  const Estimate& estimate;
};

struct DifferenceRow {
  const std::string& scenario;
  const std::string& comparator;
  const MetricName& metric;
  const Estimate& estimate;
  double probability_better;
};

// The columns of the long files, in their order.
[[nodiscard]] std::vector<Column<CurveRow>> lifetime_columns();
[[nodiscard]] std::vector<Column<CurveRow>> loss_columns();
[[nodiscard]] std::vector<Column<CurveRow>> departure_columns();
[[nodiscard]] std::vector<Column<MetricRow>> summary_columns();
[[nodiscard]] std::vector<Column<DifferenceRow>> compare_columns();

/// The column `week`, which the wide files have too.
[[nodiscard]] ColumnInfo week_info();

}  // namespace retain::results
