#include "report/workbook/study_worksheets.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "report/labels.hpp"
#include "report/palette.hpp"
#include "report/study_texts.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/workbook/decision_worksheets.hpp"
#include "report/workbook/line_chart.hpp"
#include "report/workbook/uncertainty_worksheet.hpp"
#include "report/workbook/worksheet.hpp"
#include "report/workbook/worksheet_chart.hpp"

namespace retain::message {

constexpr Message worksheet_tornado{"Tornado", "龙卷风图"};
constexpr Message worksheet_sweep{"Sweep", "参数扫描"};
constexpr Message worksheet_map{"Map {}", "热力图 {}"};
constexpr Message worksheet_goal{"Goal", "目标求解"};
constexpr Message heading_below{"down to", "下移"};
constexpr Message heading_above{"up to", "上移"};
constexpr Message heading_role{"what it is", "类别"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr double study_key_width = 34.0;
constexpr double study_number_width = 14.0;
constexpr ChartSize chart_size{720, 520};
constexpr std::size_t bars_drawn = 15;

WorkbookColumn number_column_of(const Message& title) {
  return {say(title), study_number_width};
}

/// What moves the result most comes first, whether one decides it or does not know it.
std::vector<const ReportBar*> by_swing(const Report& report) {
  std::vector<const ReportBar*> bars;
  for (const ReportBar& bar : report.studies.bars) bars.push_back(&bar);
  std::ranges::stable_sort(bars, std::greater<>(), &ReportBar::swing);
  return bars;
}

void add_tornado_worksheet(WorkbookFile& workbook, const Report& report) {
  const std::vector<const ReportBar*> bars = by_swing(report);
  if (bars.empty()) return;
  Worksheet worksheet(workbook, say(message::worksheet_tornado));
  worksheet.set_columns({{say(message::column_parameter), study_key_width},
                         {say(message::heading_role), 22},
                         {say(message::heading_source), 16},
                         {say(message::column_unit), 16},
                         number_column_of(message::study_from),
                         number_column_of(message::study_to),
                         number_column_of(message::heading_smallest),
                         number_column_of(message::heading_largest),
                         number_column_of(message::heading_turns_at),
                         number_column_of(message::heading_below),
                         number_column_of(message::heading_above)},
                        1);
  std::uint32_t first = 0;
  for (const ReportBar* bar : bars) {
    const Extremes ends = extremes_of(*bar);
    const std::uint32_t row = worksheet.add_row(
        {{bar->key, Style::text},
         {say(bar->is_lever ? message::study_levers : message::study_beliefs), Style::text},
         {mark_label(bar->mark), Style::text},
         {unit_label(bar->unit), Style::text},
         {bar->x.front(), Style::plain},
         {bar->x.back(), Style::plain},
         {ends.low, Style::yuan},
         {ends.high, Style::yuan},
         {bar->flips_at.value_or(not_available), Style::plain},
         {ends.low - bar->point, Style::yuan},
         {ends.high - bar->point, Style::yuan}});
    if (bar == bars.front()) first = row;
  }
  const std::uint32_t last =
      first + static_cast<std::uint32_t>(std::min(bars_drawn, bars.size())) - 1;
  WorksheetChart chart{.kind = ChartKind::bars,
                       .title = say(message::study_tornado_title, bars.front()->scenario),
                       .categories = worksheet.range(0, first, last),
                       .value_title = figure_unit(bars.front()->figure),
                       .number_format = money_format};
  chart.has_legend = false;
  chart.series.push_back({worksheet.range(9, first, last),
                          say(message::heading_below),
                          {.colour = shade::worse.on_light}});
  chart.series.push_back({worksheet.range(10, first, last),
                          say(message::heading_above),
                          {.colour = shade::better.on_light}});
  constexpr std::uint16_t beside = 12;
  insert_chart(workbook, worksheet, 0, beside, chart_size, chart);
}

/// Below the most rows and columns of a worksheet, with room for sentences.
bool fits_worksheet(const ReportSweep& sweep) {
  constexpr std::size_t most_rows = 1'000'000;
  constexpr std::size_t most_columns = 16'000;
  const std::size_t across = sweep.keys.size() == 1 ? 1 : sweep.values[1].size();
  return sweep.values[0].size() < most_rows && across < most_columns;
}

void add_sweep_worksheet(WorkbookFile& workbook, const std::vector<ReportSweep>& sweeps) {
  const ReportSweep& first_sweep = sweeps.front();
  Worksheet worksheet(workbook, say(message::worksheet_sweep));
  std::vector<WorkbookColumn> columns{{first_sweep.keys.front(), study_key_width}};
  for (const ReportSweep& sweep : sweeps) columns.push_back({sweep.scenario, study_number_width});
  worksheet.set_columns(columns, 1);
  const std::vector<std::string>& values = first_sweep.values.front();
  bool are_numbers = true;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::optional<double> number = number_in_text(values[i]);
    are_numbers = are_numbers && number.has_value();
    std::vector<WorksheetCell> cells;
    cells.push_back(number ? WorksheetCell(*number) : WorksheetCell(values[i]));
    for (const ReportSweep& sweep : sweeps) cells.emplace_back(sweep.figures[i], Style::yuan);
    last = worksheet.add_row(cells);
    if (i == 0) first = last;
  }
  if (!are_numbers || values.size() < 2) return;
  std::vector<ChartSeries> series;
  for (std::size_t i = 0; i < sweeps.size(); ++i) {
    const Colour colour = i == 0 ? shade::chosen.on_light : shade::other.on_light;
    series.push_back({worksheet.range(static_cast<std::uint16_t>(i + 1), first, last),
                      sweeps[i].scenario,
                      {.colour = colour}});
  }
  const WorksheetChart chart = lines_over(
      worksheet.range(0, first, last), say(message::study_sweep_title, first_sweep.keys.front()),
      figure_unit(measure_key(at_end(Quantity::business_value))), std::move(series));
  insert_chart(workbook, worksheet, 0, static_cast<std::uint16_t>(sweeps.size() + 2), chart_size,
               chart);
}

/// Shades below zero and above zero, so that the border between them is seen.
void colour_signs(Worksheet& worksheet, std::uint32_t first, std::uint32_t last,
                  std::uint16_t columns) {
  lxw_conditional_format scale{};
  scale.type = LXW_CONDITIONAL_3_COLOR_SCALE;
  scale.min_color = 0xE08E8E;
  scale.mid_color = 0xFFFFFF;
  scale.max_color = 0x8EC6A0;
  scale.mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  scale.mid_value = 0.0;
  worksheet_conditional_format_range(worksheet.handle(), first, 1, last, columns, &scale);
}

void add_map_worksheet(WorkbookFile& workbook, const ReportSweep& sweep, std::size_t number) {
  Worksheet worksheet(workbook, say(message::worksheet_map, number));
  std::vector<WorkbookColumn> columns{{sweep.keys[0] + " / " + sweep.keys[1], study_key_width}};
  for (const std::string& value : sweep.values[1]) columns.push_back({value, study_number_width});
  worksheet.set_columns(columns, 1);
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  for (std::size_t row = 0; row < sweep.values[0].size(); ++row) {
    const std::optional<double> value = number_in_text(sweep.values[0][row]);
    std::vector<WorksheetCell> cells;
    cells.push_back(value ? WorksheetCell(*value) : WorksheetCell(sweep.values[0][row]));
    for (std::size_t column = 0; column < sweep.values[1].size(); ++column) {
      cells.emplace_back(sweep.figures[row * sweep.values[1].size() + column], Style::yuan);
    }
    last = worksheet.add_row(cells);
    if (row == 0) first = last;
  }
  colour_signs(worksheet, first, last, static_cast<std::uint16_t>(sweep.values[1].size()));
  worksheet.add_row({});
  constexpr std::size_t widest_text = 7;
  worksheet.add_paragraph(sweep.scenario + ": " + sweep_finding(sweep),
                          static_cast<std::uint16_t>(std::min(columns.size(), widest_text)));
}

void add_goal_worksheet(WorkbookFile& workbook, const Report& report) {
  const ReportGoal& goal = report.studies.goal;
  if (goal.roots.empty()) return;
  Worksheet worksheet(workbook, say(message::worksheet_goal));
  const ReportRoot& root = goal.roots.front();
  worksheet.set_columns({{root.key, study_key_width}, {say(message::study_goal_curve), 22}}, 1);
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < goal.x.size(); ++i) {
    last = worksheet.add_row({{goal.x[i], Style::plain}, {goal.y[i], Style::fine}});
    if (i == 0) first = last;
  }
  worksheet.add_row({});
  worksheet.add_paragraph(goal_text(goal), 2);
  if (goal.x.size() < 2) return;
  std::vector<ChartSeries> series{
      {worksheet.range(1, first, last), root.scenario, {.colour = shade::chosen.on_light}}};
  constexpr std::uint16_t beside = 3;
  insert_chart(workbook, worksheet, 0, beside, chart_size,
               lines_over(worksheet.range(0, first, last), say(message::study_goal_title, root.key),
                          {}, std::move(series)));
}

}  // namespace

WorksheetChart lines_over(const CellRange& positions, const std::string& title,
                          const std::string& value_title, std::vector<ChartSeries> series) {
  std::vector<double> all;
  for (const ChartSeries& one : series) {
    for (const double number : one.values.numbers) {
      if (!std::isnan(number)) all.push_back(number);
    }
  }
  const auto [low, high] = std::ranges::minmax(positions.numbers);
  WorksheetChart chart{.kind = ChartKind::lines,
                       .title = title,
                       .categories = positions,
                       .value_title = value_title,
                       .number_format = money_format};
  chart.time = ChartAxis{low, high, (high - low) / 4.0};
  chart.values = axis_over(all);
  chart.has_legend = series.size() > 1;
  chart.series = std::move(series);
  return chart;
}

void add_study_worksheets(WorkbookFile& workbook, const Report& report) {
  add_goal_worksheet(workbook, report);
  std::vector<ReportSweep> sweeps = report.studies.sweeps;
  std::erase_if(sweeps, [](const ReportSweep& sweep) { return !fits_worksheet(sweep); });
  if (!sweeps.empty() && sweeps.front().keys.size() == 1) {
    add_sweep_worksheet(workbook, sweeps);
  } else {
    for (std::size_t i = 0; i < sweeps.size(); ++i) add_map_worksheet(workbook, sweeps[i], i + 1);
  }
  add_tornado_worksheet(workbook, report);
  add_decision_worksheets(workbook, report);
  add_uncertainty_worksheet(workbook, report);
}

}  // namespace retain::report::workbook
