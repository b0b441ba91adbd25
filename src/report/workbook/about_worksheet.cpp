#include <fmt/format.h>

#include <set>

#include "base/message.hpp"
#include "model/parameters/parameters.hpp"
#include "report/headline.hpp"
#include "report/repeat_command.hpp"
#include "report/words.hpp"
#include "report/workbook/workbook_tables.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message worksheet_about{"About", "说明"};
constexpr Message about_version{"version", "版本"};
constexpr Message about_commit{"commit", "提交"};
constexpr Message about_engine{"engine", "引擎"};
constexpr Message about_replications{"replications", "重复次数"};
constexpr Message about_customers{"customers of week 0", "第 0 周的客户数"};
constexpr Message about_horizon{"weeks", "周数"};
constexpr Message about_bands{"percentiles", "分位数"};
constexpr Message about_bands_text{
    "The percentiles 5, 25, 50, 75 and 95 (p05 to p95 in the data files) are over replications: so "
    "many per cent of the simulated businesses lie at or below them. They say how much one "
    "business differs from the next, not "
    "how "
    "customers differ. Empty with the expected engine.",
    "第 5、25、50、75、95 百分位（数据文件中的 p05 至 p95）取自各次重复："
    "有这么多百分比的模拟企业不高于该值。"
    "它们说明一家企业与另一家相差多少，而不是客户之间的差异。期望值引擎没有分位数。"};
constexpr Message about_intervals{"± and standard error", "± 与标准误"};
constexpr Message about_intervals_text{
    "± is half of the 95 % interval of the mean over replications, by Student's t. It is "
    "about chance alone and does not cover the assumptions.",
    "± 是各次重复均值的 95 % 置信区间的一半，按学生 t 分布计。它只反映偶然性，不涵盖假设。"};
constexpr Message about_money{"money", "金额"};
constexpr Message about_money_text{
    "Yuan, added up from week 0 and discounted to its start at {} % a year. Per customer means per "
    "customer of week 0.",
    "单位为元，自第 0 周起累计，按每年 {} % 贴现到第 0 周初。每位客户指第 0 周的每位客户。"};
constexpr Message about_empty{"empty cells", "空单元格"};
constexpr Message about_empty_text{"Not available, for example because the run is too short.",
                                   "没有该数值，例如因为模拟时间太短。"};
constexpr Message about_formulas{"formulas", "公式"};
constexpr Message about_formulas_text{
    "Differences, sums, ends of intervals and what charts draw are formulas; all other numbers are "
    "those of the data files.",
    "差、合计、区间两端和图表所用的数字是公式；其他数字均来自数据文件。"};
constexpr Message about_losses{"losses", "损失"};
constexpr Message about_losses_text{
    "Margin that is missing because customers left, by their root cause; those who left for a "
    "story "
    "they heard stand under word of mouth, with the root cause of the person who told it. The "
    "margin "
    "of replacements is negative. The memo is not part of the sum.",
    "因客户流失而缺失的毛利，按流失原因划分；因听到他人讲述而离开的客户列在口碑之下，"
    "原因取讲述者的原因。替补客户带来的毛利为负。备查项不计入合计。"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

std::string engines_of(const Report& report) {
  std::set<std::string> names;
  for (const Figures& figures : report.scenarios) {
    names.insert(to_text(find_parameter("simulation.engine")->field.get(figures.scenario)));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

WorksheetCell count_cell(std::int64_t count) {
  return {static_cast<double>(count), Style::whole};
}

}  // namespace

void add_about_worksheet(WorkbookFile& workbook, const Report& report) {
  Worksheet worksheet(workbook, say(message::worksheet_about));
  worksheet.set_columns({{say(message::package_title), 30}, {"", 120}}, 1);
  const auto add = [&](const Message& name, WorksheetCell cell) {
    worksheet.add_row({{say(name), Style::paragraph}, std::move(cell)});
  };
  const auto text = [](std::string sentence) {
    return WorksheetCell{std::move(sentence), Style::paragraph};
  };
  const Simulation& simulation = report.simulation();
  add(message::page_command, text(repeat_command(report)));
  add(message::about_version, text(report.run.version));
  add(message::about_commit, text(report.run.commit));
  add(message::about_engine, text(engines_of(report)));
  // As text: a seed may have more digits than a cell can hold as a number.
  add(message::page_seed, text(fmt::format("{}", simulation.seed)));
  add(message::about_replications, count_cell(simulation.replications));
  add(message::about_customers, count_cell(report.scenarios.front().scenario.cohort.customers));
  add(message::about_horizon, count_cell(simulation.weeks));
  add(message::about_money, text(say(message::about_money_text, discount_rates(report.scenarios))));
  add(message::about_bands, text(say(message::about_bands_text)));
  add(message::about_intervals, text(say(message::about_intervals_text)));
  add(message::about_losses, text(say(message::about_losses_text)));
  add(message::about_formulas, text(say(message::about_formulas_text)));
  add(message::about_empty, text(say(message::about_empty_text)));
}

}  // namespace retain::report::workbook
