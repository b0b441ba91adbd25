#include "report/workbook/optimum_worksheets.hpp"

#include <utility>

#include "business/measures/measure.hpp"
#include "business/words.hpp"
#include "report/labels.hpp"
#include "report/lever_texts.hpp"
#include "report/optimum_texts.hpp"
#include "report/words.hpp"
#include "report/workbook/line_chart.hpp"
#include "report/workbook/study_worksheets.hpp"
#include "report/workbook/worksheet.hpp"

namespace retain::message {

constexpr Message worksheet_budgets{"Budgets", "预算"};
constexpr Message worksheet_optimum{"Budgets by lever", "各预算的措施"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr double budget_width = 16.0;
constexpr ChartSize optimum_chart{720, 440};
constexpr std::uint32_t rows_of_chart = 23;

std::string in_unit(const std::string& title, const std::string& unit) {
  return title + say(message::in_brackets, unit);
}

std::string budget_title() {
  return in_unit(say(message::column_budget), say(message::unit_yuan_year));
}

void add_budgets(WorkbookFile& workbook, const ReportOptimum& optimum) {
  const std::string value = unit_label(yuan_per_customer);
  Worksheet worksheet(workbook, say(message::worksheet_budgets));
  std::vector<WorkbookColumn> columns{
      {budget_title(), budget_width},
      {in_unit(say(message::column_spending), say(message::unit_yuan_year)), budget_width},
      {in_unit(say(message::column_budget_value), value), budget_width},
      {in_unit(say(message::column_over_nothing), value), budget_width},
      {in_unit(say(message::column_one_more), say(message::unit_yuan)), budget_width}};
  const bool is_robust = optimum.budgets.back().robustness.has_value();
  if (is_robust) {
    for (const Message* title : {&message::column_robust_gain, &message::column_robust_p05,
                                 &message::column_point_gain, &message::column_regret}) {
      columns.push_back({in_unit(say(*title), value), budget_width});
    }
    columns.push_back({say(message::column_beats_nothing), budget_width});
    columns.push_back({say(message::column_beats_point), budget_width});
  }
  worksheet.set_columns(columns, 1);
  const std::uint32_t first = worksheet.next_row();
  for (const ReportBudget& budget : optimum.budgets) {
    std::vector<WorksheetCell> cells{{budget.budget, Style::yuan},
                                     {budget.spent, Style::yuan},
                                     {budget.value, Style::fine},
                                     {budget.gain, Style::fine},
                                     {budget.marginal, Style::fine}};
    if (const std::optional<ReportRobustness>& judged = budget.robustness) {
      for (const double yuan : {judged->gain, judged->p05, judged->point_gain, judged->regret}) {
        cells.push_back({yuan, Style::fine});
      }
      cells.push_back({judged->beats_nothing, Style::share});
      cells.push_back({judged->beats_point, Style::share});
    }
    worksheet.add_row(cells);
  }
  const std::uint32_t last = worksheet.next_row() - 1;
  worksheet.add_row({});
  worksheet.add_paragraph(optimum_finding(optimum), 5);
  worksheet.add_paragraph(say(message::optimum_note), 5);
  if (is_robust) worksheet.add_paragraph(say(message::optimum_robust_note), 5);
  constexpr std::uint16_t value_column = 2;
  const auto beside = static_cast<std::uint16_t>(columns.size() + 1);
  insert_chart(workbook, worksheet, 0, beside, optimum_chart,
               lines_over(worksheet.range(0, first, last), say(message::optimum_value_title), value,
                          {{worksheet.range(value_column, first, last),
                            say(message::column_budget_value),
                            {.colour = shade::chosen.on_light}}}));
}

/// The columns of all levers, from one on, as series.
std::vector<ChartSeries> lever_series(const ReportOptimum& optimum, const Worksheet& worksheet,
                                      std::size_t from, std::uint32_t first, std::uint32_t last) {
  std::vector<ChartSeries> series;
  for (std::size_t i = 0; i < optimum.levers.size(); ++i) {
    series.push_back({worksheet.range(static_cast<std::uint16_t>(from + i), first, last),
                      lever_title(optimum.levers[i]),
                      {.colour = lever_shade(optimum.levers[i]).on_light}});
  }
  return series;
}

void add_levers_of_budgets(WorkbookFile& workbook, const ReportOptimum& optimum) {
  const std::size_t levers = optimum.levers.size();
  const std::string spending =
      in_unit(say(message::optimum_spending_title), say(message::unit_yuan_year));
  const std::string marginal =
      in_unit(say(message::optimum_marginal_title), say(message::unit_yuan));
  Worksheet worksheet(workbook, say(message::worksheet_optimum));
  std::vector<WorkbookColumn> columns{{budget_title(), budget_width}};
  for (const std::string& group : {spending, marginal}) {
    for (const std::string& lever : optimum.levers) {
      columns.push_back({lever_title(lever), budget_width, group});
    }
  }
  worksheet.set_columns(columns, 1);
  const std::uint32_t first = worksheet.next_row();
  for (const ReportBudget& budget : optimum.budgets) {
    std::vector<WorksheetCell> cells{{budget.budget, Style::yuan}};
    for (const double yuan : budget.per_year) cells.emplace_back(yuan, Style::yuan);
    for (const double yuan : budget.marginals) cells.emplace_back(yuan, Style::fine);
    worksheet.add_row(cells);
  }
  const std::uint32_t last = worksheet.next_row() - 1;
  const CellRange budgets = worksheet.range(0, first, last);
  WorksheetChart spent{.kind = ChartKind::bars,
                       .title = say(message::optimum_spending_title),
                       .categories = budgets,
                       .category_title = budget_title(),
                       .value_title = say(message::unit_yuan_year),
                       .number_format = money_format,
                       .series = lever_series(optimum, worksheet, 1, first, last)};
  insert_chart(workbook, worksheet, last + 2, 1, optimum_chart, spent);
  insert_chart(workbook, worksheet, last + 2 + rows_of_chart, 1, optimum_chart,
               lines_over(budgets, say(message::optimum_marginal_title), say(message::unit_yuan),
                          lever_series(optimum, worksheet, 1 + levers, first, last)));
}

}  // namespace

void add_optimum_worksheets(WorkbookFile& workbook, const Report& report) {
  const ReportOptimum& optimum = report.studies.optimum;
  if (optimum.budgets.empty()) return;
  add_budgets(workbook, optimum);
  add_levers_of_budgets(workbook, optimum);
}

}  // namespace retain::report::workbook
