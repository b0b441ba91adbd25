#include "results/result_columns.hpp"

#include "base/message.hpp"
#include "base/units.hpp"
#include "model/cause.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message cell_week{
    "Point of time: the start of this week; sums run over the weeks before it.",
    "时点：该周的开始；累计值算到此前各周。"};
constexpr Message cell_year{"The same point of time in years, week / 52.",
                            "同一时点，以年计，即周数 / 52。"};
constexpr Message cell_root_cause{
    "Why the customers left; empty where a quantity has no root cause.",
    "客户离开的根本原因；指标不分原因时为空。"};
constexpr Message cell_channel{
    "Part of the loss, customers who left by their own experience (direct) or for a story they "
    "heard (word_of_mouth) among them; empty where a quantity has no parts.",
    "损失的组成部分，其中有因自身经历离开的客户（direct）"
    "和因听到坏口碑离开的客户（word_of_mouth）；指标不分部分时为空。"};
constexpr Message cell_basis{
    "per_customer: divided by the number of customers of week 0; total: the whole business.",
    "per_customer：除以第 0 周的客户数；total：整个业务。"};
constexpr Message cell_probability_better{
    "Share of replications in which the scenario is strictly better than its base; empty where "
    "neither direction is better, with one replication and with the expected engine.",
    "情景严格优于比较对象的重复所占比例；没有优劣之分、只有一次重复或使用 expected 引擎时为空。"};

}  // namespace retain::message

namespace retain::results {
namespace {

ColumnInfo text_info(std::string name, const Message& meaning) {
  return {std::move(name), CellType::text, say_in_data(meaning)};
}

template <class Row>
Column<Row> scenario_column() {
  return {text_info("scenario", message::cell_scenario),
          [](std::string& line, const Row& row) { line += row.scenario; }};
}

Column<CurveRow> week_column() {
  return {week_info(), [](std::string& line, const CurveRow& row) {
            fmt::format_to(std::back_inserter(line), "{}", row.week);
          }};
}

Column<CurveRow> year_column() {
  return {{"year", CellType::number, say_in_data(message::cell_year), "year"},
          [](std::string& line, const CurveRow& row) {
            append_number(line, static_cast<double>(row.week) / weeks_per_year);
          }};
}

Column<CurveRow> curve_metric_column() {
  return {text_info("metric", message::cell_metric),
          [](std::string& line, const CurveRow& row) { line += row.curve.metric; }};
}

Column<CurveRow> curve_unit_column() {
  return {text_info("unit", message::cell_unit),
          [](std::string& line, const CurveRow& row) { line += row.unit; }};
}

std::vector<Column<CurveRow>> cause_columns() {
  return {scenario_column<CurveRow>(),
          week_column(),
          {text_info("root_cause", message::cell_root_cause),
           [](std::string& line, const CurveRow& row) {
             if (row.curve.cause) line += cause_names[index(*row.curve.cause)];
           }},
          {text_info("channel", message::cell_channel),
           [](std::string& line, const CurveRow& row) { line += row.curve.channel; }}};
}

/// The columns `metric` and `unit` of rows that hold a metric of the summary.
template <class Row>
std::vector<Column<Row>> with_metric(std::vector<Column<Row>> columns) {
  columns.push_back({text_info("metric", message::cell_metric),
                     [](std::string& line, const Row& row) { line += row.metric.name; }});
  columns.push_back({text_info("unit", message::cell_unit),
                     [](std::string& line, const Row& row) { line += row.metric.unit; }});
  return columns;
}

}  // namespace

ColumnInfo week_info() {
  return {"week", CellType::whole_number, say_in_data(message::cell_week), "week"};
}

std::vector<Column<CurveRow>> lifetime_columns() {
  return with_estimate<CurveRow>({scenario_column<CurveRow>(), week_column(), year_column(),
                                  curve_metric_column(), curve_unit_column()});
}

std::vector<Column<CurveRow>> loss_columns() {
  auto columns = cause_columns();
  columns.push_back({text_info("basis", message::cell_basis),
                     [](std::string& line, const CurveRow& row) { line += row.basis; }});
  columns.push_back(curve_unit_column());
  return with_estimate(std::move(columns));
}

std::vector<Column<CurveRow>> departure_columns() {
  auto columns = cause_columns();
  columns.push_back(curve_metric_column());
  columns.push_back(curve_unit_column());
  return with_estimate(std::move(columns));
}

std::vector<Column<MetricRow>> summary_columns() {
  return with_estimate(with_metric<MetricRow>({scenario_column<MetricRow>()}));
}

std::vector<Column<DifferenceRow>> compare_columns() {
  auto columns = with_estimate(with_metric<DifferenceRow>(
      {scenario_column<DifferenceRow>(),
       {text_info("base", message::cell_comparator),
        [](std::string& line, const DifferenceRow& row) { line += row.comparator; }}}));
  columns.push_back({{"probability_better", CellType::number,
                      say_in_data(message::cell_probability_better), "share"},
                     [](std::string& line, const DifferenceRow& row) {
                       append_number(line, row.probability_better);
                     }});
  return columns;
}

}  // namespace retain::results
