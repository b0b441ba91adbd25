#include "results/optimum_file.hpp"

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "results/study_table.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message file_budgets{"The best that each budget for the levers can do; expected values.",
                               "各预算用于措施所能达到的最好结果；期望值。"};
constexpr Message file_optimum{
    "How each budget is best spread over the levers, a row per budget and lever; expected values.",
    "各预算在各项措施之间的最佳分配，每个预算和措施一行；期望值。"};
constexpr Message cell_budget{"What may be spent on the levers together.",
                              "各项措施合计可支出的金额。"};
constexpr Message cell_budget_spent{"What is worth spending of it.", "其中值得支出的金额。"};
constexpr Message cell_budget_value{"Value of the business with this spending.",
                                    "按此支出时的业务总价值。"};
constexpr Message cell_budget_gain{"The same less that with a budget of 0.",
                                   "同上，减去预算为 0 时的值。"};
constexpr Message cell_budget_marginal{
    "What one yuan a year more in the budget adds to the value of the whole business, after it is "
    "paid for; 0 where a part of the budget is not spent.",
    "预算每年增加一元，整个业务价值的增加额，已扣除这一元；预算未用完时为 0。"};
constexpr Message cell_starts_agreeing{
    "Starts of the search that ended at this optimum: one per lever, up to four more.",
    "到达该最优分配的搜索起点数：每项措施一个，另有至多四个。"};
constexpr Message cell_optimum_lever{"Name of the lever.", "措施名称。"};
constexpr Message cell_optimum_spent{"What is spent on the lever.", "该项措施的支出。"};
constexpr Message cell_lever_marginal{
    "What one yuan a year more on the lever adds to the value of the whole business, after it is "
    "paid for.",
    "该项措施每年增加一元，整个业务价值的增加额，已扣除这一元。"};
constexpr Message cell_lever_gross{"The same before it is paid for.", "同上，未扣除这一元。"};

constexpr Message cell_robust_mean{
    "Value of the business with this spending, mean over draws on which it was not sought.",
    "按此支出时的业务总价值，对未用于寻找最优的抽取求均值。"};
constexpr Message cell_robust_gain_error{"Standard error of that mean, from 16 randomisations.",
                                         "该均值的标准误，由 16 组随机化得出。"};
constexpr Message cell_robust_p05{
    "5 % point over these draws of what is gained over a budget of 0.",
    "在这些抽取中，相对于预算为 0 的增益的 5 % 分位数。"};
constexpr Message cell_robust_beats_nothing{
    "Share of these draws in which it is worth more than a budget of 0.",
    "这些抽取中比预算为 0 更有价值的比例。"};
constexpr Message cell_robust_point_gain{
    "What the best spending of the point gains in the mean of these draws.",
    "点值的最佳分配在这些抽取中增益的均值。"};
constexpr Message cell_robust_beats_point{
    "Share of these draws in which it is worth more than the best spending of the point.",
    "这些抽取中比点值的最佳分配更有价值的比例。"};
constexpr Message cell_robust_regret{
    "What the best of nothing, the point's spending and this one is worth more, mean over these "
    "draws.",
    "不支出、点值的最佳分配与本分配三者中最好者比本分配多出的价值，对这些抽取求均值。"};

}  // namespace retain::message

namespace retain::results {
namespace {

constexpr const char* per_year = "yuan per year";
constexpr const char* yuan = "yuan";

ColumnInfo amount_info(std::string name, const Message& meaning, std::string unit) {
  return {std::move(name), CellType::number, say_in_data(meaning), std::move(unit)};
}

TableInfo budgets_table(bool is_robust) {
  const std::string value(yuan_per_customer);
  TableInfo table{
      std::string(budgets_file_name),
      say_in_data(message::file_budgets),
      {amount_info("budget", message::cell_budget, per_year),
       amount_info("spent", message::cell_budget_spent, per_year),
       amount_info("value", message::cell_budget_value, value),
       amount_info("gain", message::cell_budget_gain, value),
       amount_info("marginal", message::cell_budget_marginal, yuan),
       {"starts_agreeing", CellType::whole_number, say_in_data(message::cell_starts_agreeing)}}};
  if (!is_robust) return table;
  for (ColumnInfo& column :
       std::vector{amount_info("robust_mean", message::cell_robust_mean, value),
                   amount_info("robust_gain", message::cell_budget_gain, value),
                   amount_info("robust_gain_se", message::cell_robust_gain_error, value),
                   amount_info("robust_p05", message::cell_robust_p05, value),
                   amount_info("robust_beats_nothing", message::cell_robust_beats_nothing, "share"),
                   amount_info("robust_point_gain", message::cell_robust_point_gain, value),
                   amount_info("robust_beats_point", message::cell_robust_beats_point, "share"),
                   amount_info("robust_regret", message::cell_robust_regret, value)}) {
    table.columns.push_back(std::move(column));
  }
  return table;
}

std::vector<std::string> robust_cells(const Robustness& robustness) {
  std::vector<std::string> cells;
  for (const double number :
       {robustness.value.mean.value, robustness.gain.mean.value, robustness.gain.standard_error,
        robustness.gain.band.front().value, robustness.beats_nothing, robustness.point_gain,
        robustness.beats_point, robustness.regret}) {
    cells.push_back(csv_number(number));
  }
  return cells;
}

TableInfo optimum_table() {
  return {std::string(optimum_file_name),
          say_in_data(message::file_optimum),
          {amount_info("budget", message::cell_budget, per_year),
           {"lever", CellType::text, say_in_data(message::cell_optimum_lever)},
           amount_info("per_year", message::cell_optimum_spent, per_year),
           amount_info("marginal", message::cell_lever_marginal, yuan),
           amount_info("gross", message::cell_lever_gross, yuan)}};
}

}  // namespace

std::vector<WrittenFile> write_optimum(const Optimum& optimum,
                                       const std::filesystem::path& folder) {
  StudyTable budgets(folder, budgets_table(optimum.budgets.front().robustness.has_value()));
  StudyTable levers(folder, optimum_table());
  for (const BudgetOptimum& budget : optimum.budgets) {
    std::vector<std::string> cells{
        csv_number(budget.budget),   csv_number(budget.spent),
        csv_number(budget.value),    csv_number(budget.gain),
        csv_number(budget.marginal), fmt::format("{}", budget.starts_agreeing)};
    if (budget.robustness) {
      for (std::string& cell : robust_cells(*budget.robustness)) cells.push_back(std::move(cell));
    }
    budgets.write(cells);
    for (const LeverSpending& lever : budget.levers) {
      levers.write({csv_number(budget.budget), std::string(lever_names[index(lever.lever)]),
                    csv_number(lever.per_year), csv_number(lever.marginal),
                    csv_number(lever.gross)});
    }
  }
  return {budgets.commit(), levers.commit()};
}

}  // namespace retain::results
