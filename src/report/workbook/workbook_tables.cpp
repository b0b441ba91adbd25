#include "report/workbook/workbook_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "stats/interval.hpp"

namespace retain::message {

constexpr Message worksheet_summary{"All metrics", "全部指标"};
constexpr Message worksheet_differences{"Differences", "与比较对象之差"};
constexpr Message worksheet_customers{"Between customers", "客户之间的差异"};
constexpr Message heading_half_width_alone{"± half of the 95 % interval, chance only",
                                           "± 95 % 置信区间的一半，仅偶然性"};
constexpr Message heading_number{"number", "数值"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr double title_width = 40.0;
constexpr double name_width = 26.0;
constexpr double number_width = 13.0;

const std::array<const char*, band_probabilities.size()> percentiles{"p05", "p25", "p50", "p75",
                                                                     "p95"};

/// The columns of an estimate.
std::vector<WorkbookColumn> with_estimate(std::vector<WorkbookColumn> columns,
                                          const Message& mean) {
  columns.push_back({say(mean), number_width});
  columns.push_back({say(message::heading_standard_error), number_width});
  for (const char* percentile : percentiles) {
    columns.push_back({statistic_label(percentile), number_width});
  }
  return columns;
}

void add_estimate(std::vector<WorksheetCell>& cells, const Estimate& estimate, Style style) {
  cells.push_back({estimate.mean, style});
  cells.push_back({estimate.standard_error, style});
  for (const double quantile : estimate.band) cells.push_back({quantile, style});
}

}  // namespace

void add_summary_worksheet(WorkbookFile& workbook, const Report& report) {
  Worksheet worksheet(workbook, say(message::worksheet_summary));
  std::vector<WorkbookColumn> columns =
      with_estimate({{say(message::column_scenario), title_width},
                     {say(message::heading_scenario_name), name_width},
                     {say(message::heading_key), name_width},
                     {say(message::heading_metric), title_width},
                     {say(message::column_unit), name_width}},
                    message::column_mean);
  columns.push_back({say(message::heading_half_width_alone), number_width});
  worksheet.set_columns(columns, 3);
  const std::vector<std::string> titles = scenario_titles(report);
  constexpr std::uint16_t error_column = 6;
  const std::int64_t degrees = std::max<std::int64_t>(1, report.simulation().replications - 1);
  for (const ReportMetric& metric : report.summary) {
    const Style style = style_of_unit(metric.unit);
    std::vector<WorksheetCell> cells{
        {titles[metric.scenario], Style::text},
        {report.name(metric.scenario), Style::text},
        {metric.metric, Style::text},
        {metric_label(report.scenarios[metric.scenario].scenario, metric.metric), Style::text},
        {unit_label(metric.unit), Style::text}};
    add_estimate(cells, metric.estimate, style);
    // TINV is the two-sided quantile of Student's t.
    const Cell cell = cell_of(metric.estimate, report.scenarios[metric.scenario].interval_width);
    cells.push_back({Formula{fmt::format("=TINV({},{})*{}", 1.0 - coverage, degrees,
                                         cell_name(worksheet.next_row(), error_column)),
                             cell.half_width},
                     style});
    worksheet.add_row(cells);
  }
  worksheet.let_filter();
}

void add_difference_worksheet(WorkbookFile& workbook, const Report& report) {
  Worksheet worksheet(workbook, say(message::worksheet_differences));
  std::vector<WorkbookColumn> columns =
      with_estimate({{say(message::column_scenario), title_width},
                     {say(message::heading_scenario_name), name_width},
                     {say(message::heading_comparator), name_width},
                     {say(message::heading_key), name_width},
                     {say(message::heading_metric), title_width},
                     {say(message::column_unit), name_width}},
                    message::heading_mean_difference);
  columns.push_back({say(message::heading_probability_better), number_width});
  worksheet.set_columns(columns, 4);
  const std::vector<std::string> titles = scenario_titles(report);
  for (const ReportMetric& metric : report.comparison) {
    std::vector<WorksheetCell> cells{
        {titles[metric.scenario], Style::text},
        {report.name(metric.scenario), Style::text},
        {report.scenarios[metric.scenario].comparator, Style::text},
        {metric.metric, Style::text},
        {metric_label(report.scenarios[metric.scenario].scenario, metric.metric), Style::text},
        {unit_label(metric.unit), Style::text}};
    add_estimate(cells, metric.estimate, style_of_unit(metric.unit));
    cells.push_back({metric.probability_better, Style::share});
    worksheet.add_row(cells);
  }
  worksheet.let_filter();
}

void add_customer_worksheet(WorkbookFile& workbook, const Report& report) {
  Worksheet worksheet(workbook, say(message::worksheet_customers));
  worksheet.set_columns({{say(message::column_scenario), title_width},
                         {say(message::heading_scenario_name), name_width},
                         {say(message::heading_measure), name_width},
                         {say(message::heading_statistic), name_width},
                         {say(message::column_unit), name_width},
                         {say(message::heading_number), number_width}},
                        2);
  const std::vector<std::string> titles = scenario_titles(report);
  for (const ReportCustomers& row : report.customers) {
    worksheet.add_row({{titles[row.scenario], Style::text},
                       {report.name(row.scenario), Style::text},
                       {measure_label(row.measure), Style::text},
                       {statistic_label(row.statistic), Style::text},
                       {unit_label(row.unit), Style::text},
                       {row.number, style_of_unit(row.unit)}});
  }
  worksheet.let_filter();
}

}  // namespace retain::report::workbook
