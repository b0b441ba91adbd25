#include <algorithm>
#include <utility>

#include "business/measures/measure.hpp"
#include "business/words.hpp"
#include "report/labels.hpp"
#include "report/lever_texts.hpp"
#include "report/numbers.hpp"
#include "report/optimum_texts.hpp"
#include "report/page/page_body.hpp"
#include "report/words.hpp"

namespace retain::report::page {
namespace {

/// A number of a budget by lever.
using ByLever = std::vector<double> ReportBudget::*;

std::vector<double> over_budgets(const ReportOptimum& optimum, double ReportBudget::*number) {
  std::vector<double> numbers;
  for (const ReportBudget& budget : optimum.budgets) numbers.push_back(budget.*number);
  return numbers;
}

std::vector<double> over_budgets(const ReportOptimum& optimum, ByLever numbers, std::size_t lever) {
  std::vector<double> all;
  for (const ReportBudget& budget : optimum.budgets) all.push_back((budget.*numbers)[lever]);
  return all;
}

Chart chart_over_budgets(const ReportOptimum& optimum, const Message& title, std::string unit) {
  return {.title = say(title),
          .finding = optimum_finding(optimum),
          .x_title =
              say(message::column_budget) + say(message::in_brackets, say(message::unit_yuan_year)),
          .y_title = std::move(unit),
          .x = over_budgets(optimum, &ReportBudget::budget)};
}

void add_value(const ReportOptimum& optimum, PageBody& page) {
  const std::string unit = unit_label(yuan_per_customer);
  Chart chart = chart_over_budgets(optimum, message::optimum_value_title, unit);
  chart.series.push_back({say(message::column_budget_value), shade::chosen, Stroke::line,
                          over_budgets(optimum, &ReportBudget::value)});
  HtmlTable table(chart.title,
                  {number_head(say(message::column_budget), say(message::unit_yuan_year)),
                   number_head(say(message::column_spending), say(message::unit_yuan_year)),
                   number_head(say(message::column_budget_value), unit),
                   number_head(say(message::column_over_nothing), unit),
                   number_head(say(message::column_one_more), say(message::unit_yuan))});
  for (const ReportBudget& budget : optimum.budgets) {
    table.add_row({number_cell(whole(budget.budget)), number_cell(whole(budget.spent)),
                   number_cell(whole(budget.value)), number_cell(whole(budget.gain)),
                   number_cell(marginal_text(budget.marginal))});
  }
  page.figure(std::move(chart), table);
}

/// A chart with a series for each lever, and the table of its numbers.
void add_levers_over_budgets(const ReportOptimum& optimum, ByLever numbers, Stroke stroke,
                             Chart chart, std::string (*text)(double), PageBody& page) {
  std::vector<HtmlCell> head{
      number_head(say(message::column_budget), say(message::unit_yuan_year))};
  for (std::size_t i = 0; i < optimum.levers.size(); ++i) {
    const std::string title = lever_title(optimum.levers[i]);
    head.push_back(number_head(title));
    chart.series.push_back(
        {title, lever_shade(optimum.levers[i]), stroke, over_budgets(optimum, numbers, i)});
  }
  HtmlTable table(chart.title + say(message::in_brackets, chart.y_title), head);
  for (const ReportBudget& budget : optimum.budgets) {
    std::vector<HtmlCell> cells{number_cell(whole(budget.budget))};
    for (const double number : budget.*numbers) cells.push_back(number_cell(text(number)));
    table.add_row(std::move(cells));
  }
  page.figure(std::move(chart), table);
}

/// How the spendings did in draws on which they were not sought.
void add_robustness(const ReportOptimum& optimum, PageBody& page) {
  if (!optimum.budgets.back().robustness) return;
  const std::string unit = unit_label(yuan_per_customer);
  HtmlTable table(say(message::optimum_robust_title),
                  {number_head(say(message::column_budget), say(message::unit_yuan_year)),
                   number_head(say(message::column_robust_gain), unit),
                   number_head(say(message::column_robust_p05), unit),
                   number_head(say(message::column_beats_nothing)),
                   number_head(say(message::column_point_gain), unit),
                   number_head(say(message::column_beats_point)),
                   number_head(say(message::column_regret), unit)});
  for (const ReportBudget& budget : optimum.budgets) {
    const ReportRobustness& judged = *budget.robustness;
    table.add_row({number_cell(whole(budget.budget)), number_cell(whole(judged.gain)),
                   number_cell(whole(judged.p05)), number_cell(whole_percent(judged.beats_nothing)),
                   number_cell(whole(judged.point_gain)),
                   number_cell(whole_percent(judged.beats_point)),
                   number_cell(whole(judged.regret))});
  }
  page.table(table);
  page.note(say(message::optimum_robust_note));
}

}  // namespace

void add_optimum(const Report& report, PageBody& page) {
  const ReportOptimum& optimum = report.studies.optimum;
  if (optimum.budgets.empty()) return;
  page.open_section("optimum", say(message::optimum_title), optimum_finding(optimum));
  add_value(optimum, page);
  add_levers_over_budgets(
      optimum, &ReportBudget::per_year, Stroke::area,
      chart_over_budgets(optimum, message::optimum_spending_title, say(message::unit_yuan_year)),
      &whole, page);
  add_levers_over_budgets(
      optimum, &ReportBudget::marginals, Stroke::line,
      chart_over_budgets(optimum, message::optimum_marginal_title, say(message::unit_yuan)),
      &marginal_text, page);
  add_robustness(optimum, page);
  page.note(say(message::optimum_note));
}

}  // namespace retain::report::page
