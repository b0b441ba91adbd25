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

}  // namespace retain::message

namespace retain::results {
namespace {

constexpr const char* per_year = "yuan per year";
constexpr const char* yuan = "yuan";

ColumnInfo amount_info(std::string name, const Message& meaning, std::string unit) {
  return {std::move(name), CellType::number, say_in_data(meaning), std::move(unit)};
}

TableInfo budgets_table() {
  const std::string value(yuan_per_customer);
  return {
      std::string(budgets_file_name),
      say_in_data(message::file_budgets),
      {amount_info("budget", message::cell_budget, per_year),
       amount_info("spent", message::cell_budget_spent, per_year),
       amount_info("value", message::cell_budget_value, value),
       amount_info("gain", message::cell_budget_gain, value),
       amount_info("marginal", message::cell_budget_marginal, yuan),
       {"starts_agreeing", CellType::whole_number, say_in_data(message::cell_starts_agreeing)}}};
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
  StudyTable budgets(folder, budgets_table());
  StudyTable levers(folder, optimum_table());
  for (const BudgetOptimum& budget : optimum.budgets) {
    budgets.write({csv_number(budget.budget), csv_number(budget.spent), csv_number(budget.value),
                   csv_number(budget.gain), csv_number(budget.marginal),
                   fmt::format("{}", budget.starts_agreeing)});
    for (const LeverSpending& lever : budget.levers) {
      levers.write({csv_number(budget.budget), std::string(lever_names[index(lever.lever)]),
                    csv_number(lever.per_year), csv_number(lever.marginal),
                    csv_number(lever.gross)});
    }
  }
  return {budgets.commit(), levers.commit()};
}

}  // namespace retain::results
