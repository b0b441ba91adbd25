#include "report/workbook/decision_worksheets.hpp"

#include <algorithm>
#include <cmath>

#include "report/decision_texts.hpp"
#include "report/labels.hpp"
#include "report/palette.hpp"
#include "report/study_texts.hpp"
#include "report/words.hpp"
#include "report/workbook/study_worksheets.hpp"
#include "report/workbook/worksheet.hpp"
#include "report/workbook/worksheet_chart.hpp"

namespace retain::message {

constexpr Message worksheet_frontier{"Frontier", "成本效果"};
constexpr Message worksheet_best{"Best", "最佳概率"};
constexpr Message worksheet_information{"Knowing", "信息价值"};
constexpr Message worksheet_sensitivity{"Sensitivity", "敏感性"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr double decision_text_width = 34.0;
constexpr double decision_number_width = 16.0;
constexpr ChartSize decision_chart{720, 480};

WorkbookColumn wide(const Message& title) {
  return {say(title), decision_text_width};
}

WorkbookColumn narrow(const Message& title) {
  return {say(title), decision_number_width};
}

/// Horizontal bars of a column over the texts of the first.
void insert_bars(WorkbookFile& workbook, const Worksheet& worksheet, std::uint32_t first,
                 std::uint32_t last, const std::string& title, const std::string& value_title,
                 const std::vector<std::pair<std::uint16_t, std::string>>& columns,
                 std::uint16_t beside) {
  WorksheetChart chart{.kind = ChartKind::bars,
                       .title = title,
                       .categories = worksheet.range(0, first, last),
                       .value_title = value_title,
                       .number_format = "0"};
  chart.has_legend = columns.size() > 1;
  for (const auto& [column, name] : columns) {
    const Colour colour = chart.series.empty() ? shade::chosen.on_light : shade::other.on_light;
    chart.series.push_back({worksheet.range(column, first, last), name, {.colour = colour}});
  }
  insert_chart(workbook, worksheet, 0, beside, decision_chart, chart);
}

void add_frontier_worksheet(WorkbookFile& workbook, const Report& report) {
  Worksheet worksheet(workbook, say(message::worksheet_frontier));
  worksheet.set_columns({wide(message::column_scenario), narrow(message::heading_cost_each),
                         narrow(message::heading_effect), narrow(message::heading_price_from),
                         wide(message::heading_place), narrow(message::heading_on_frontier)},
                        1);
  for (const ReportFrontier& row : report.studies.decision.frontier) {
    worksheet.add_row({{title_of_scenario(report, row.scenario), Style::text},
                       {row.cost, Style::yuan},
                       {row.effect, Style::plain},
                       {row.ratio, Style::yuan},
                       {place_of(report, row), Style::text},
                       {row.probability, Style::plain}});
  }
  worksheet.add_row({});
  worksheet.add_paragraph(decision_finding(report), 4);
}

void add_best_worksheet(WorkbookFile& workbook, const Report& report) {
  const ReportChoices& choices = report.studies.decision.choices;
  if (choices.prices.size() < 2) return;
  Worksheet worksheet(workbook, say(message::worksheet_best));
  std::vector<WorkbookColumn> columns{wide(message::decision_price)};
  for (const std::string& scenario : choices.scenarios) {
    columns.push_back({title_of_scenario(report, scenario), decision_number_width});
  }
  worksheet.set_columns(columns, 1);
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  for (std::size_t p = 0; p < choices.prices.size(); ++p) {
    std::vector<WorksheetCell> cells{{choices.prices[p], Style::plain}};
    for (const std::vector<double>& line : choices.probability) {
      cells.emplace_back(line[p], Style::plain);
    }
    last = worksheet.add_row(cells);
    if (p == 0) first = last;
  }
  const std::array<Colour, 4> colours{shade::chosen.on_light, shade::better.on_light,
                                      shade::other.on_light, shade::ink.on_light};
  std::vector<ChartSeries> series;
  for (std::size_t i = 0; i < choices.scenarios.size(); ++i) {
    series.push_back({worksheet.range(static_cast<std::uint16_t>(i + 1), first, last),
                      title_of_scenario(report, choices.scenarios[i]),
                      {.colour = colours.at(std::min(i, colours.size() - 1))}});
  }
  WorksheetChart chart =
      lines_over(worksheet.range(0, first, last), say(message::decision_best_title),
                 say(message::decision_probability), std::move(series));
  chart.category_title = say(message::decision_price);
  chart.number_format = "0.0";
  insert_chart(workbook, worksheet, 0, static_cast<std::uint16_t>(choices.scenarios.size() + 2),
               decision_chart, chart);
}

void add_information_worksheet(WorkbookFile& workbook, const Report& report) {
  const std::vector<ReportInformation>& rows = report.studies.decision.information;
  if (rows.empty()) return;
  Worksheet worksheet(workbook, say(message::worksheet_information));
  worksheet.set_columns(
      {wide(message::heading_known), narrow(message::heading_worth),
       narrow(message::heading_worth_all), narrow(message::study_from), narrow(message::study_to)},
      1);
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  for (const ReportInformation& row : rows) {
    last = worksheet.add_row({{known_text(row), Style::text},
                              {row.per_customer, Style::yuan},
                              {row.business, Style::yuan},
                              {row.low, Style::yuan},
                              {row.high, Style::yuan}});
    if (&row == &rows.front()) first = last;
  }
  constexpr std::uint16_t beside = 6;
  insert_bars(workbook, worksheet, first, last, say(message::decision_worth_title),
              std::string(unit_label(yuan_per_customer)), {{1, say(message::heading_worth)}},
              beside);
}

void add_sensitivity_worksheet(WorkbookFile& workbook, const Report& report) {
  const std::vector<ReportSensitivity>& rows = report.studies.sensitivities;
  if (rows.empty()) return;
  Worksheet worksheet(workbook, say(message::worksheet_sensitivity));
  worksheet.set_columns({wide(message::column_parameter), narrow(message::heading_alone),
                         narrow(message::heading_with_others), narrow(message::heading_by_rank),
                         narrow(message::heading_source)},
                        1);
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  for (const ReportSensitivity& row : rows) {
    last = worksheet.add_row({{row.keys, Style::text},
                              {row.first, Style::plain},
                              {row.total, Style::plain},
                              {row.rank_share, Style::plain},
                              {mark_label(row.mark), Style::text}});
    if (&row == &rows.front()) first = last;
  }
  constexpr std::uint16_t beside = 6;
  insert_bars(workbook, worksheet, first, last,
              say(message::sensitivity_title, title_of_scenario(report, rows.front().scenario)), {},
              {{1, say(message::heading_alone)}, {2, say(message::heading_with_others)}}, beside);
}

}  // namespace

void add_decision_worksheets(WorkbookFile& workbook, const Report& report) {
  if (!report.studies.decision.frontier.empty()) {
    add_frontier_worksheet(workbook, report);
    add_best_worksheet(workbook, report);
    add_information_worksheet(workbook, report);
  }
  add_sensitivity_worksheet(workbook, report);
}

}  // namespace retain::report::workbook
