#include "app/commands/optimize_text.hpp"

#include <algorithm>
#include <numeric>

#include "app/commands/study_call.hpp"
#include "app/commands/study_rows.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/sentence.hpp"
#include "base/unit_words.hpp"
#include "business/words.hpp"
#include "report/lever_texts.hpp"
#include "report/numbers.hpp"
#include "report/optimum_texts.hpp"
#include "report/words.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message optimize_heading{"{}, {}: {} without spending on levers.",
                                   "{}，{}：不在措施上支出时为 {}。"};
constexpr Message optimize_sought{
    "Values and gains are means over {} draws of what is not known, on which the spending was "
    "sought; the last table judges it on others.",
    "价值与增益是对未知数的 {} 次抽取的均值，支出即在这些抽取上求得；最后一张表在其他抽取上检验。"};
constexpr Message optimize_levers_of{"{} yuan a year:", "每年 {} 元："};
constexpr Message column_agreeing{"starts agreeing", "一致的起点"};
constexpr Message starts_of{"{} of {}", "{1} 个起点中 {0} 个"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr std::size_t shown_budgets = 10;

/// At most so many budgets above 0, at even distances, the largest among them.
std::vector<const BudgetOptimum*> budgets_shown(const Optimum& optimum) {
  const std::size_t count = optimum.budgets.size() - 1;
  const std::size_t shown = std::min(count, shown_budgets);
  std::vector<const BudgetOptimum*> budgets;
  for (std::size_t i = 1; i <= shown; ++i) {
    budgets.push_back(&optimum.budgets[i * count / shown]);
  }
  return budgets;
}

TableColumn amount_column(const Message& title, std::string unit, int leave_out = 0) {
  return {
      .title = say(title), .align = Align::right, .unit = std::move(unit), .leave_out = leave_out};
}

std::string budget_table(const Optimum& optimum) {
  const std::string yuan_year = say(message::unit_yuan_year);
  const std::string value_unit(unit_in(spoken_language(), optimum.figure.metric.unit));
  std::vector<std::string> budgets, spent, values, gains, marginals, agreeing;
  for (const BudgetOptimum* budget : budgets_shown(optimum)) {
    budgets.push_back(whole(budget->budget));
    spent.push_back(whole(budget->spent));
    values.push_back(whole(budget->value));
    gains.push_back(whole(budget->gain));
    marginals.push_back(marginal_text(budget->marginal));
    agreeing.push_back(say(message::starts_of, budget->starts_agreeing, budget->starts));
  }
  TextTable table({amount_column(message::column_budget, yuan_year),
                   amount_column(message::column_spending, yuan_year, 2),
                   amount_column(message::column_budget_value, value_unit),
                   amount_column(message::column_over_nothing, value_unit),
                   amount_column(message::column_one_more, say(message::unit_yuan)),
                   amount_column(message::column_agreeing, {}, 1)});
  table.add_rows({number_column(budgets), number_column(spent), number_column(values),
                  number_column(gains), number_column(marginals), agreeing});
  return table.to_text();
}

/// How the spendings did in draws on which they were not sought.
std::string robustness_table(const Optimum& optimum) {
  if (!optimum.budgets.back().robustness) return {};
  const std::string unit(unit_in(spoken_language(), optimum.figure.metric.unit));
  std::vector<std::string> budgets, gains, p05, beats_nothing, point_gains, beats_point, regrets;
  for (const BudgetOptimum* budget : budgets_shown(optimum)) {
    const Robustness& judged = *budget->robustness;
    budgets.push_back(whole(budget->budget));
    gains.push_back(number_text(judged.gain.mean.value, judged.gain.mean.half_width));
    p05.push_back(whole(judged.gain.band.front().value));
    beats_nothing.push_back(whole_percent(judged.beats_nothing));
    point_gains.push_back(whole(judged.point_gain));
    beats_point.push_back(whole_percent(judged.beats_point));
    regrets.push_back(whole(judged.regret));
  }
  TextTable table({amount_column(message::column_budget, say(message::unit_yuan_year)),
                   amount_column(message::column_robust_gain, unit),
                   amount_column(message::column_robust_p05, unit),
                   amount_column(message::column_beats_nothing, {}),
                   amount_column(message::column_point_gain, unit),
                   amount_column(message::column_beats_point, {}),
                   amount_column(message::column_regret, unit, 1)});
  table.add_rows({number_column(budgets), number_column(gains), number_column(p05),
                  number_column(beats_nothing), number_column(point_gains),
                  number_column(beats_point), number_column(regrets)});
  return paragraph(say(message::optimum_robust_title)) + table.to_text() + "\n";
}

/// The levers of the largest budget, the largest spending first.
std::string lever_spending_table(const ReportOptimum& optimum) {
  const ReportBudget& budget = optimum.budgets.back();
  std::vector<std::size_t> order(optimum.levers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>(),
                           [&](std::size_t i) { return budget.per_year[i]; });
  std::vector<std::string> levers, spent, marginals, gross;
  for (const std::size_t i : order) {
    levers.push_back(lever_title(optimum.levers[i]));
    spent.push_back(whole(budget.per_year[i]));
    marginals.push_back(marginal_text(budget.marginals[i]));
    gross.push_back(marginal_text(budget.gross[i]));
  }
  const std::string yuan = say(message::unit_yuan);
  TextTable table({{.title = say(message::column_lever)},
                   amount_column(message::column_spending, say(message::unit_yuan_year)),
                   amount_column(message::column_one_more, yuan),
                   amount_column(message::column_before_paid, yuan)});
  table.add_rows({levers, number_column(spent), number_column(marginals), number_column(gross)});
  return table.to_text();
}

std::string as_text(const PointStudy& points, const Optimum& optimum) {
  const ReportOptimum report = report_of(optimum);
  const std::string nothing = grouped(whole(optimum.budgets.front().value)) + " " +
                              std::string(unit_in(spoken_language(), optimum.figure.metric.unit));
  const bool is_robust = optimum.budgets.back().robustness.has_value();
  const std::string sought =
      is_robust ? paragraph(say(message::optimize_sought, sought_draws)) + "\n" : std::string();
  return paragraph(say(message::optimize_heading, points.scenario(optimum.scenario).name,
                       figure_title(optimum.figure), nothing)) +
         "\n" + budget_table(optimum) + "\n" + sought +
         paragraph(say(message::optimize_levers_of, grouped(whole(report.budgets.back().budget)))) +
         lever_spending_table(report) + "\n" + robustness_table(optimum) +
         paragraph(optimum_finding(report));
}

StudyRows rows_of(const Optimum& optimum) {
  StudyRows rows{{"budget", "spent", "value", "gain", "marginal", "starts_agreeing"}, {}};
  for (const LeverSpending& lever : optimum.budgets.front().levers) {
    rows.columns.emplace_back(lever_names[index(lever.lever)]);
  }
  if (optimum.budgets.front().robustness) {
    for (const char* column :
         {"robust_mean", "robust_gain", "robust_p05", "robust_beats_nothing"}) {
      rows.columns.emplace_back(column);
    }
  }
  for (const BudgetOptimum& budget : optimum.budgets) {
    std::vector<std::string> cells{
        csv_number(budget.budget),   csv_number(budget.spent),
        csv_number(budget.value),    csv_number(budget.gain),
        csv_number(budget.marginal), fmt::format("{}", budget.starts_agreeing)};
    for (const LeverSpending& lever : budget.levers) cells.push_back(csv_number(lever.per_year));
    if (const std::optional<Robustness>& judged = budget.robustness) {
      for (const double number : {judged->value.mean.value, judged->gain.mean.value,
                                  judged->gain.band.front().value, judged->beats_nothing}) {
        cells.push_back(csv_number(number));
      }
    }
    rows.rows.push_back(std::move(cells));
  }
  return rows;
}

}  // namespace

std::string optimize_text(const PointStudy& points, const Optimum& optimum, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(points, optimum);
    case OutputFormat::csv:
      return rows_of(optimum).as_csv();
    case OutputFormat::json:
      return rows_of(optimum).as_json();
  }
  return {};
}

}  // namespace retain::app::commands
