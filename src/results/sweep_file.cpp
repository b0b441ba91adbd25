#include "results/sweep_file.hpp"

#include "base/message.hpp"
#include "results/study_table.hpp"
#include "results/words.hpp"
#include "stats/estimate.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message file_sweep{"Every metric of every scenario at each point of the grid.",
                             "网格各点上各情景的全部指标。"};
constexpr Message cell_point{"Number of the point, from 1; the last parameter moves fastest.",
                             "点的编号，从 1 起；最后一个参数变动最快。"};
constexpr Message cell_point_status{
    "ok; invalid where the values break a rule; unsolvable where no hazards give the churn.",
    "ok；invalid：数值违反规则；unsolvable：没有流失风险能得出该流失率。"};
constexpr Message cell_point_value{"The metric at the point.", "该点上的指标。"};
constexpr Message cell_point_difference{
    "The metric less that of the comparator at the point; empty where there is none.",
    "该点上的指标减去比较对象的指标；没有比较对象时为空。"};
constexpr Message cell_point_error{
    "Standard error of the difference, of the metric where there is none; empty with the expected "
    "engine.",
    "差额的标准误；没有差额时为指标的标准误；使用 expected 引擎时为空。"};

}  // namespace retain::message

namespace retain::results {
namespace {

TableInfo sweep_table(const std::vector<Axis>& axes) {
  TableInfo table{std::string(sweep_file_name), say_in_data(message::file_sweep), {}};
  const auto add = [&](std::string name, CellType type, std::string meaning, std::string unit = {},
                       std::string unit_column = {}) {
    table.columns.push_back(
        {std::move(name), type, std::move(meaning), std::move(unit), std::move(unit_column)});
  };
  add("point", CellType::whole_number, say_in_data(message::cell_point));
  add("status", CellType::text, say_in_data(message::cell_point_status));
  for (const Axis& axis : axes) {
    const ParameterView view = axis.key.parameter();
    const CellType type = view.type == ValueType::number  ? CellType::number
                          : view.type == ValueType::count ? CellType::whole_number
                                                          : CellType::text;
    add(axis.key.name(), type, say_in_data(message::cell_varied, axis.key.name()),
        type == CellType::text ? std::string() : view.info->unit);
  }
  add("scenario", CellType::text, say_in_data(message::cell_scenario));
  add("base", CellType::text, say_in_data(message::cell_comparator));
  add("metric", CellType::text, say_in_data(message::cell_metric));
  add("unit", CellType::text, say_in_data(message::cell_unit));
  add("value", CellType::number, say_in_data(message::cell_point_value), {}, "unit");
  add("difference", CellType::number, say_in_data(message::cell_point_difference), {}, "unit");
  add("se", CellType::number, say_in_data(message::cell_point_error), {}, "unit");
  return table;
}

}  // namespace

std::vector<PointFigure> figures_of_sweep(const PointStudy& points) {
  std::vector<PointFigure> figures;
  for (std::size_t i = 0; i < points.scenarios().size(); ++i) {
    for (const MetricName& metric : replication_metrics()) {
      figures.push_back({i, metric.id, false});
      if (!points.comparator_name(i).empty()) figures.push_back({i, metric.id, true});
    }
  }
  return figures;
}

WrittenFile write_sweep(const PointStudy& points, const std::vector<Axis>& axes,
                        std::span<const PointResult> results, const std::filesystem::path& folder) {
  StudyTable file(folder, sweep_table(axes));
  for (std::size_t point = 0; point < results.size(); ++point) {
    const PointResult& result = results[point];
    std::vector<std::string> begin{fmt::format("{}", point + 1), std::string(status_of(result))};
    for (const Change& change : changes_at(axes, point)) begin.push_back(to_text(change.value));
    if (result.values.empty()) {
      std::vector<std::string> cells = begin;
      cells.resize(begin.size() + 7);
      file.write(cells);
      continue;
    }
    std::size_t figure = 0;
    for (std::size_t i = 0; i < points.scenarios().size(); ++i) {
      const std::string base = points.comparator_name(i);
      for (const MetricName& metric : replication_metrics()) {
        std::vector<std::string> cells = begin;
        const double value = result.values[figure++];
        const double difference = base.empty() ? not_available : result.values[figure++];
        const double error = result.errors.empty() ? not_available : result.errors[figure - 1];
        for (std::string cell :
             {points.scenario(i).name, base, metric.name, std::string(metric.unit),
              csv_number(value), csv_number(difference), csv_number(error)}) {
          cells.push_back(std::move(cell));
        }
        file.write(cells);
      }
    }
  }
  return file.commit();
}

}  // namespace retain::results
