#include "results/uncertainty_files.hpp"

#include <array>

#include "base/message.hpp"
#include "business/measures/curves.hpp"
#include "business/measures/metrics.hpp"
#include "results/study_table.hpp"
#include "results/words.hpp"
#include "scenario/resolved_values.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message file_inputs{"The uncertain numbers of the scenarios and their laws.",
                              "各情景中不确定的数及其分布。"};
constexpr Message file_draws{
    "Each draw of the uncertain numbers, and what the scenarios are worth in it; expected values.",
    "不确定数值的每次抽取，以及各情景在其中的价值；期望值。"};
constexpr Message file_uncertainty{
    "Each figure with what makes it uncertain: chance, the uncertain numbers, or both.",
    "每个数字及其不确定性的来源：偶然性、不确定的数，或两者。"};
constexpr Message file_uncertain_curves{
    "Curves of the customers of week 0 with bands, by what makes them uncertain.",
    "第 0 周客户的曲线及其区间，按不确定性的来源。"};
constexpr Message cell_uncertain_base{"What is subtracted; empty: the scenario's own value.",
                                      "被减去的情景；为空：情景自身的值。"};
constexpr Message cell_source{
    "chance: replications at the point; inputs: expected values over draws; both: each replication "
    "at a draw of its own.",
    "chance：各数取其点值时的各次重复；inputs：各次抽取的期望值；both：每次重复各用一次抽取。"};
constexpr Message cell_source_count{"Replications or draws with a value.",
                                    "有值的重复或抽取的次数。"};
constexpr Message cell_source_mean{"Mean over them.", "其均值。"};
constexpr Message cell_source_error{"Standard error of the mean; of draws from 16 randomisations.",
                                    "均值的标准误；抽取的标准误由 16 次随机化得出。"};
constexpr Message cell_source_sd{"Standard deviation of the figure over them.", "该数字的标准差。"};
constexpr Message cell_source_quantile{"{:.0f} % of them lie at or below.",
                                       "其中 {:.0f} % 不高于此值。"};
constexpr Message cell_uncertain_week{"Week, from 0.", "周，从 0 起。"};
constexpr Message cell_input_key{"The uncertain parameter.", "不确定的参数。"};
constexpr Message cell_input_scenario{
    "The scenario that states this law; empty where all scenarios with the key share it.",
    "写有此分布的情景；各情景共用时为空。"};
constexpr Message cell_law{"The law as a scenario file states it.", "情景文件中所写的分布。"};
constexpr Message cell_input_mark{"Where the law comes from.", "分布的来源。"};
constexpr Message cell_input_point{"The number that stands for the law where one is asked for.",
                                   "需要一个数时代表该分布的数。"};
constexpr Message cell_input_mean{"Mean of the law within the range of the parameter.",
                                  "分布在参数取值范围内的均值。"};
constexpr Message cell_input_sd{"Its standard deviation.", "其标准差。"};
constexpr Message cell_input_quantile{"{} % of the law lie below.", "分布的 {} % 低于此值。"};
constexpr Message cell_input_group{"Section of shares that are drawn together; else empty.",
                                   "一起抽取的份额所在的节；否则为空。"};
constexpr Message cell_draw{"Number of the draw, from 1.", "抽取的序号，从 1 起。"};
constexpr Message cell_randomisation{
    "Number of the randomisation of the points, from 1: errors come from the spread between them.",
    "点列随机化的序号，从 1 起：误差由各次随机化之间的离散得出。"};
constexpr Message cell_draw_status{
    "ok; invalid: values that do not go together; unsolvable: no calibration.",
    "ok；invalid：数值不相容；unsolvable：无法校准。"};
constexpr Message cell_drawn{"The uncertain parameter in this draw.", "该次抽取中的参数值。"};
constexpr Message cell_drawn_figure{"The figure in this draw; empty where it cannot be.",
                                    "该次抽取中的数字；不可能时为空。"};

}  // namespace retain::message

namespace retain::results {
namespace {

ColumnInfo text_column(std::string name, const Message& meaning) {
  return {std::move(name), CellType::text, say_in_data(meaning)};
}

ColumnInfo number_column_of(std::string name, std::string meaning, std::string unit = {},
                            std::string unit_column = {}) {
  return {std::move(name), CellType::number, std::move(meaning), std::move(unit),
          std::move(unit_column)};
}

std::vector<ColumnInfo> input_columns() {
  const auto quantile = [](std::string name, int per_cent) {
    return number_column_of(std::move(name), say_in_data(message::cell_input_quantile, per_cent),
                            {}, "unit");
  };
  return {text_column("key", message::cell_input_key),
          text_column("scenario", message::cell_input_scenario),
          text_column("law", message::cell_law),
          text_column("unit", message::cell_unit_of_parameter),
          text_column("role", message::cell_role_of_parameter),
          text_column("mark", message::cell_input_mark),
          number_column_of("point", say_in_data(message::cell_input_point), {}, "unit"),
          number_column_of("mean", say_in_data(message::cell_input_mean), {}, "unit"),
          number_column_of("sd", say_in_data(message::cell_input_sd), {}, "unit"),
          quantile("p05", 5),
          quantile("p50", 50),
          quantile("p95", 95),
          text_column("group", message::cell_input_group)};
}

/// "money.margin", or "plan:money.margin" where scenarios have different laws of it.
std::string column_name(const InputSummary& input) {
  return input.scenario.empty() ? input.key : input.scenario + ":" + input.key;
}

std::vector<ColumnInfo> band_columns() {
  std::vector<ColumnInfo> columns;
  for (const double probability : band_probabilities) {
    const double per_cent = 100.0 * probability;
    columns.push_back(number_column_of(fmt::format("p{:02.0f}", per_cent),
                                       say_in_data(message::cell_source_quantile, per_cent), {},
                                       "unit"));
  }
  return columns;
}

WrittenFile write_uncertainty(const PointStudy& points, const UncertainRun& run,
                              const std::filesystem::path& folder) {
  TableInfo table{std::string(uncertainty_file_name), say_in_data(message::file_uncertainty), {}};
  table.columns = {text_column("scenario", message::cell_scenario),
                   text_column("base", message::cell_uncertain_base),
                   text_column("metric", message::cell_metric),
                   text_column("unit", message::cell_unit),
                   text_column("source", message::cell_source),
                   {"n", CellType::whole_number, say_in_data(message::cell_source_count)},
                   number_column_of("mean", say_in_data(message::cell_source_mean), {}, "unit"),
                   number_column_of("se", say_in_data(message::cell_source_error), {}, "unit"),
                   number_column_of("sd", say_in_data(message::cell_source_sd), {}, "unit")};
  for (ColumnInfo& column : band_columns()) table.columns.push_back(std::move(column));
  StudyTable file(folder, std::move(table));
  for (const UncertainFigure& row : run.figures) {
    const MetricName metric = metric_name(row.figure.measure);
    const std::size_t scenario = row.figure.scenario;
    std::vector<std::string> cells{
        points.scenario(scenario).name,
        row.figure.is_difference ? points.comparator_name(scenario) : std::string(),
        metric.name,
        std::string(metric.unit),
        std::string(name_of(row.source)),
        fmt::to_string(row.count),
        csv_number(row.estimate.mean),
        csv_number(row.estimate.standard_error),
        csv_number(row.sd)};
    for (const double quantile : row.estimate.band) cells.push_back(csv_number(quantile));
    file.write(cells);
  }
  return file.commit();
}

WrittenFile write_uncertain_curves(const PointStudy& points, const UncertainRun& run,
                                   const std::filesystem::path& folder) {
  TableInfo table{
      std::string(uncertain_curves_file_name), say_in_data(message::file_uncertain_curves), {}};
  table.columns = {
      text_column("scenario", message::cell_scenario),
      {"week", CellType::whole_number, say_in_data(message::cell_uncertain_week), "week"},
      text_column("metric", message::cell_metric),
      text_column("unit", message::cell_unit),
      number_column_of("mean", say_in_data(message::cell_source_mean), {}, "unit"),
      number_column_of("se", say_in_data(message::cell_source_error), {}, "unit")};
  for (ColumnInfo& column : band_columns()) table.columns.push_back(std::move(column));
  table.columns.push_back(text_column("source", message::cell_source));
  StudyTable file(folder, std::move(table));
  for (const UncertainCurve& curve : run.curves) {
    const CurveName& name = curve_names()[curve.curve];
    for (std::size_t week = 0; week < curve.estimates.size(); ++week) {
      const Estimate& estimate = curve.estimates[week];
      std::vector<std::string> cells{
          points.scenario(curve.scenario).name,
          fmt::to_string(week),
          name.metric,
          name.unit,
          csv_number(estimate.mean),
          curve.source == Source::inputs ? std::string() : csv_number(estimate.standard_error)};
      for (const double quantile : estimate.band) cells.push_back(csv_number(quantile));
      cells.emplace_back(name_of(curve.source));
      file.write(cells);
    }
  }
  return file.commit();
}

}  // namespace

std::vector<WrittenFile> write_uncertain_run(const PointStudy& points,
                                             const UncertainInputs& inputs, const UncertainRun& run,
                                             const DrawPlan& plan,
                                             const std::vector<DrawnColumn>& kept,
                                             const std::filesystem::path& folder) {
  return {write_uncertainty(points, run, folder), write_uncertain_curves(points, run, folder),
          write_inputs(inputs_file_name, points, inputs, folder),
          write_draws(draws_file_name, inputs, plan, run.drawn, kept, folder)};
}

WrittenFile write_inputs(std::string_view name, const PointStudy& points,
                         const UncertainInputs& inputs, const std::filesystem::path& folder) {
  StudyTable file(folder, {std::string(name), say_in_data(message::file_inputs), input_columns()});
  for (std::size_t i = 0; i < inputs.summaries().size(); ++i) {
    const InputSummary& input = inputs.summaries()[i];
    const ParameterInfo& info = *inputs.slot(i).parameter().info;
    file.write({input.key, input.scenario, input.law, info.unit, std::string(name_of(info.role)),
                std::string(source_mark(inputs.slot(i), points.scenario(0))),
                csv_number(input.point), csv_number(input.mean), csv_number(input.sd),
                csv_number(input.p05), csv_number(input.p50), csv_number(input.p95), input.group});
  }
  return file.commit();
}

WrittenFile write_draws(std::string_view name, const UncertainInputs& inputs, const DrawPlan& plan,
                        const DrawnFigures& drawn, const std::vector<DrawnColumn>& columns,
                        const std::filesystem::path& folder) {
  TableInfo table{std::string(name), say_in_data(message::file_draws), {}};
  table.columns = {
      {"draw", CellType::whole_number, say_in_data(message::cell_draw)},
      {"randomisation", CellType::whole_number, say_in_data(message::cell_randomisation)},
      text_column("status", message::cell_draw_status)};
  for (std::size_t i = 0; i < inputs.summaries().size(); ++i) {
    table.columns.push_back(number_column_of(column_name(inputs.summaries()[i]),
                                             say_in_data(message::cell_drawn),
                                             inputs.slot(i).parameter().info->unit));
  }
  for (const DrawnColumn& column : columns) {
    table.columns.push_back(
        number_column_of(column.name, say_in_data(message::cell_drawn_figure), column.unit));
  }
  StudyTable file(folder, std::move(table));
  std::vector<std::string> cells;
  for (std::size_t draw = 0; draw < drawn.draws; ++draw) {
    cells = {fmt::to_string(draw + 1), fmt::to_string(draw / plan.points + 1),
             std::string(name_of(drawn.status[draw]))};
    for (std::size_t i = 0; i < inputs.summaries().size(); ++i) {
      cells.push_back(csv_number(drawn.input(i)[draw]));
    }
    const bool is_ok = drawn.status[draw] == DrawStatus::ok;
    for (const DrawnColumn& column : columns) {
      cells.push_back(is_ok ? csv_number(drawn.figure(column.figure)[draw]) : std::string());
    }
    file.write(cells);
  }
  return file.commit();
}

}  // namespace retain::results
