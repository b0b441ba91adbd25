#pragma once

#include "base/message.hpp"

/// The part of the catalogue that the workbook and the spreadsheets speak.
namespace retain::message {

// Sheets; a name has at most 31 characters.
inline constexpr Message sheet_charts{"Charts", "图表"};
inline constexpr Message sheet_survival{"Survival", "留存率"};
inline constexpr Message sheet_losses{"Losses", "损失"};
inline constexpr Message sheet_departures{"Departures and people", "流失与波及的人"};
inline constexpr Message sheet_summary{"All metrics", "全部指标"};
inline constexpr Message sheet_differences{"Differences", "与参照情景之差"};
inline constexpr Message sheet_customers{"Between customers", "客户之间的差异"};
inline constexpr Message sheet_relaxation{"Relaxation", "逐步放宽假设"};
inline constexpr Message sheet_about{"About", "说明"};
inline constexpr Message workbook_cut_off{
    "a part of the workbook could not be written to its end; is the disk full?",
    "工作簿的一部分未能写完；磁盘已满？"};

inline constexpr Message workbook_no_curve{"the results hold no curve '{}'", "结果中没有曲线“{}”"};

// Headings of columns.
inline constexpr Message heading_scenario_name{"name", "名称"};
inline constexpr Message heading_base{"compared with", "参照情景"};
inline constexpr Message heading_half_width{"± {}", "± {}"};
inline constexpr Message heading_half_width_alone{"± half of the 95 % interval",
                                                  "± 95 % 置信区间的一半"};
inline constexpr Message heading_key{"key", "键"};
inline constexpr Message heading_metric{"metric", "指标"};
inline constexpr Message heading_measure{"measure", "度量"};
inline constexpr Message heading_statistic{"statistic", "统计量"};
inline constexpr Message heading_number{"number", "数值"};
inline constexpr Message heading_mean_difference{"mean difference", "平均差"};
inline constexpr Message heading_standard_error{"standard error", "标准误"};
inline constexpr Message heading_probability_better{"probability of being better", "更优的概率"};
inline constexpr Message heading_less_base{"less the base", "与参照情景之差"};
inline constexpr Message heading_between{"from {} to {}", "从{}到{}"};
inline constexpr Message heading_by_cause{"{}, all", "{}，合计"};
inline constexpr Message heading_ledger_sum{"sum of the ledger", "各项合计"};
inline constexpr Message heading_ledger_total{"total as simulated", "模拟所得合计"};
inline constexpr Message heading_sum{"sum", "合计"};
inline constexpr Message heading_remaining{"what remains (yuan)", "剩余损失（元）"};
inline constexpr Message heading_remaining_agents{"the same by the agents (yuan)",
                                                  "逐客户模拟的结果（元）"};
inline constexpr Message heading_change{"change (yuan)", "变化（元）"};
inline constexpr Message heading_hidden_above{"hidden base above zero (yuan)",
                                              "零以上的隐藏底部（元）"};
inline constexpr Message heading_hidden_below{"hidden base below zero (yuan)",
                                              "零以下的隐藏底部（元）"};
inline constexpr Message heading_shown_above{"bar above zero (yuan)", "零以上的柱（元）"};
inline constexpr Message heading_shown_below{"bar below zero (yuan)", "零以下的柱（元）"};
inline constexpr Message relaxation_end{"what remains", "剩余损失"};
inline constexpr Message heading_mark{"{}: source mark", "{}：来源标记"};

// Charts.
inline constexpr Message chart_value_of_all{"Lifetime value of a customer", "客户终身价值"};
inline constexpr Message chart_survival_of_all{"Customers of week 0 who are still there",
                                               "第 0 周客户的留存率"};
inline constexpr Message chart_reached_of_all{"People reached by what leavers tell",
                                              "流失客户的讲述波及的人数"};
inline constexpr Message chart_lost_of_all{"Customers lost", "流失客户"};
inline constexpr Message chart_band{"Lifetime value and its percentiles: {}",
                                    "客户终身价值及其分位带：{}"};
inline constexpr Message chart_survival_band{"Survival and its percentiles: {}",
                                             "留存率及其分位带：{}"};
inline constexpr Message chart_by_cause{"Loss by root cause: {}", "按流失原因划分的损失：{}"};
inline constexpr Message chart_by_channel{"Loss by channel: {}", "按途径划分的损失：{}"};
inline constexpr Message chart_moments{"Loss by moment of truth: {}", "按关键时刻划分的损失：{}"};
inline constexpr Message chart_relaxation{
    "What one offended customer costs as assumptions are relaxed",
    "逐步放宽假设后一位被得罪客户的代价"};

// The sheet that says what the others are.
inline constexpr Message about_version{"version", "版本"};
inline constexpr Message about_commit{"commit", "提交"};
inline constexpr Message about_engine{"engine", "引擎"};
inline constexpr Message about_replications{"replications", "重复次数"};
inline constexpr Message about_customers{"customers of week 0", "第 0 周的客户数"};
inline constexpr Message about_horizon{"weeks", "周数"};
inline constexpr Message about_bands{"percentile bands", "分位带"};
inline constexpr Message about_bands_text{
    "The percentiles 5, 25, 50, 75 and 95 (p05 to p95 in the data files) are over replications: so "
    "many per cent of the simulated businesses lie at or below them. They say how much one "
    "business differs from the next, not "
    "how "
    "customers differ. Empty with the expected engine.",
    "第 5、25、50、75、95 百分位（数据文件中的 p05 至 p95）取自各次重复："
    "有这么多百分比的模拟企业不高于该值。"
    "它们说明一家企业与另一家相差多少，而不是客户之间的差异。期望值引擎没有分位数。"};
inline constexpr Message about_intervals{"± and standard error", "± 与标准误"};
inline constexpr Message about_intervals_text{
    "± is half of the 95 % interval of the mean over replications, 1.96 standard errors. It is "
    "about chance alone, not about the assumptions.",
    "± 是各次重复均值的 95 % 置信区间的一半，即 1.96 个标准误。它只反映偶然性，不反映假设。"};
inline constexpr Message about_money{"money", "金额"};
inline constexpr Message about_money_text{
    "Yuan, added up from week 0 and discounted to its start at {} % a year. Per customer means per "
    "customer of week 0.",
    "单位为元，自第 0 周起累计，按每年 {} % 贴现到第 0 周初。每位客户指第 0 周的每位客户。"};
inline constexpr Message about_empty{"empty cells", "空单元格"};
inline constexpr Message about_empty_text{
    "Not available, for example because the run is too short.",
    "没有该数值，例如因为模拟时间太短。"};
inline constexpr Message about_formulas{"formulas", "公式"};
inline constexpr Message about_formulas_text{
    "Differences, sums and the steps of bands are formulas; all other numbers are those of the "
    "data "
    "files.",
    "差、合计和分位带的分段是公式；其他数字均来自数据文件。"};
inline constexpr Message about_losses{"losses", "损失"};
inline constexpr Message about_losses_text{
    "Margin that is missing because customers left, by their root cause; those who left for a "
    "story "
    "they heard stand under word of mouth, with the root cause of the person who told it. The "
    "margin "
    "of replacements is negative. The memo is not part of the sum.",
    "因客户流失而缺失的毛利，按流失原因划分；因听到他人讲述而离开的客户列在口碑之下，"
    "原因取讲述者的原因。替补客户带来的毛利为负。备查项不计入合计。"};

}  // namespace retain::message
