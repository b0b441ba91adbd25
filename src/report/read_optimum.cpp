#include "report/read_optimum.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace retain::report {
namespace {

/// A number that must be there.
double number_of(const ResultTable& table, const char* column) {
  const double number = table.number(table.column(column));
  if (std::isnan(number)) table.refuse_row();
  return number;
}

ReportRobustness read_robustness(const ResultTable& table) {
  const auto share = [&](const char* column) {
    const double number = number_of(table, column);
    if (number < 0.0 || number > 1.0) table.refuse_row();
    return number;
  };
  return {.gain = number_of(table, "robust_gain"),
          .gain_error = number_of(table, "robust_gain_se"),
          .p05 = number_of(table, "robust_p05"),
          .beats_nothing = share("robust_beats_nothing"),
          .beats_point = share("robust_beats_point"),
          .point_gain = number_of(table, "robust_point_gain"),
          .regret = number_of(table, "robust_regret")};
}

std::vector<ReportBudget> read_frontier(ResultTable& table) {
  std::vector<ReportBudget> budgets;
  const bool is_robust = std::ranges::count(table.columns(), "robust_gain") > 0;
  while (table.next()) {
    ReportBudget budget{.budget = number_of(table, "budget"),
                        .spent = number_of(table, "spent"),
                        .value = number_of(table, "value"),
                        .gain = number_of(table, "gain"),
                        .marginal = number_of(table, "marginal")};
    if (is_robust) budget.robustness = read_robustness(table);
    if (!budgets.empty() && !(budget.budget > budgets.back().budget)) table.refuse_row();
    budgets.push_back(std::move(budget));
  }
  if (budgets.size() < 2) table.refuse_row();
  return budgets;
}

}  // namespace

ReportOptimum read_optimum(ResultTable& budgets, ResultTable& levers) {
  ReportOptimum optimum{{}, read_frontier(budgets)};
  std::size_t row = 0;
  while (levers.next()) {
    const double of = number_of(levers, "budget");
    const std::string lever(levers.text(levers.column("lever")));
    if (of == optimum.budgets.front().budget) optimum.levers.push_back(lever);
    const std::size_t count = std::max<std::size_t>(1, optimum.levers.size());
    const std::size_t which = row / count;
    const bool is_expected = !optimum.levers.empty() && which < optimum.budgets.size() &&
                             of == optimum.budgets[which].budget &&
                             lever == optimum.levers[row % count];
    if (!is_expected) levers.refuse_row();
    ReportBudget& budget = optimum.budgets[which];
    budget.per_year.push_back(number_of(levers, "per_year"));
    budget.marginals.push_back(number_of(levers, "marginal"));
    budget.gross.push_back(number_of(levers, "gross"));
    ++row;
  }
  if (row == 0 || row != optimum.levers.size() * optimum.budgets.size()) levers.refuse_row();
  return optimum;
}

}  // namespace retain::report
