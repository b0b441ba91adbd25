#pragma once

#include "base/message.hpp"

/// The part of the catalogue that says what the files of a results folder and their columns mean.
namespace retain::message {

inline constexpr Message package_title{"Results of retain", "retain 的结果"};
inline constexpr Message package_description{
    "Customer retention simulated week by week. Money is in yuan, cumulative and discounted to "
    "the start of week 0 unless a unit says otherwise. Per customer means per customer of week "
    "0. An empty cell means: not available. Quantiles are taken over replications: they say how "
    "one simulated business differs from the next, not how customers differ.",
    "逐周模拟的客户留存。除非单位另有说明，金额以元计，为累计值，并贴现到第 0 周初。“每位客户”"
    "指第 0 周的每位客户。空单元格表示没有该值。分位数取自各次重复："
    "它们说明一次模拟的业务与另一次有多大差别，而不是客户之间的差别。"};
inline constexpr Message file_lifetime_value{
    "Curves of the customers of week 0, a row per scenario, metric and week.",
    "第 0 周客户的曲线，每个情景、指标和周一行。"};
inline constexpr Message file_loss{
    "The loss ledger of the whole business, a row per scenario, channel, root cause, week and "
    "basis; every amount stands once with each basis.",
    "整个业务的损失账，每个情景、途径、根本原因、周和口径一行；每笔金额按每种口径各出现一次。"};
inline constexpr Message file_departures{
    "Counts of the whole business, a row per scenario, metric, root cause, channel and week.",
    "整个业务的计数，每个情景、指标、根本原因、途径和周一行。"};
inline constexpr Message file_summary{"The figures of a scenario, a row per scenario and metric.",
                                      "情景的各项数字，每个情景和指标一行。"};
inline constexpr Message file_compare{
    "Scenario minus base, replication by replication on the same random words; none for a "
    "scenario that is its own base.",
    "情景减去参照情景，在相同的随机数上逐次重复相减；以自身为参照的情景没有此项。"};
inline constexpr Message file_customers{
    "How the customers of week 0 differ, those of all replications taken together: a row per "
    "scenario, measure and statistic.",
    "第 0 周的客户之间有何差别，各次重复合并计算：每个情景、度量和统计量一行。"};
inline constexpr Message file_wide{"The curve '{}' by week, a column of means per scenario.",
                                   "按周的曲线“{}”，每个情景一列均值。"};
inline constexpr Message cell_scenario{"Name of the scenario, the stem of its file.",
                                       "情景名称，即其文件名（不含扩展名）。"};
inline constexpr Message cell_base{"Name of the scenario that is subtracted.",
                                   "被减去的情景的名称。"};
inline constexpr Message cell_week{
    "Point of time: the start of this week; sums run over the weeks before it.",
    "时点：该周的开始；累计值算到此前各周。"};
inline constexpr Message cell_year{"The same point of time in years, week / 52.",
                                   "同一时点，以年计，即周数 / 52。"};
inline constexpr Message cell_metric{"Name of the quantity that the row holds.",
                                     "该行所含指标的名称。"};
inline constexpr Message cell_unit{"Unit of the numbers in the row.", "该行数值的单位。"};
inline constexpr Message cell_root_cause{
    "Why the customers left; empty where a quantity has no root cause.",
    "客户离开的根本原因；指标不分原因时为空。"};
inline constexpr Message cell_channel{
    "Part of the loss, customers who left by their own experience (direct) or for a story they "
    "heard (word_of_mouth) among them; empty where a quantity has no parts.",
    "损失的组成部分，其中有因自身经历离开的客户（direct）"
    "和因听到坏口碑离开的客户（word_of_mouth）；指标不分部分时为空。"};
inline constexpr Message cell_basis{
    "per_customer: divided by the number of customers of week 0; total: the whole business.",
    "per_customer：除以第 0 周的客户数；total：整个业务。"};
inline constexpr Message cell_mean{
    "Mean over replications; empty where the horizon is too short for the figure.",
    "各次重复的均值；模拟期太短而没有该数字时为空。"};
inline constexpr Message cell_standard_error{
    "Standard error of the mean; empty for figures without one, with one replication and with "
    "the expected engine.",
    "均值的标准误；没有标准误的数字、只有一次重复或使用 expected 引擎时为空。"};
inline constexpr Message cell_quantile{
    "Quantile over replications: {0:.0f} % of the simulated businesses lie at or below it; empty "
    "for figures of the run as a whole and with the expected engine.",
    "各次重复的分位数：{0:.0f} % 的模拟业务不高于此值；整次运行的数字或使用 expected 引擎时为空。"};
inline constexpr Message cell_probability_better{
    "Share of replications in which the scenario is strictly better than its base; empty where "
    "neither direction is better, with one replication and with the expected engine.",
    "情景严格优于参照情景的重复所占比例；没有优劣之分、只有一次重复或使用 expected 引擎时为空。"};
inline constexpr Message cell_measure{
    "lifetime: weeks in which a customer pays, to the horizon at most; value: what he is worth, "
    "each week's costs shared equally by those who pay in it; share_of_value: of the value of "
    "all.",
    "lifetime：客户付费的周数，最多到模拟期末；value：客户的价值，"
    "每周的成本由当周付费的客户均摊；share_of_value：占全部价值的比例。"};
inline constexpr Message cell_statistic{
    "mean; pNN: NN % of the customers lie at or below it; decile_N: the N-th tenth of the "
    "customers, from the least to the most valuable.",
    "mean：均值；pNN：NN % 的客户不高于此值；decile_N：客户按价值从低到高排列的第 N 个十分之一。"};
inline constexpr Message cell_customer_number{
    "The statistic; empty for shares of a value that is not positive.",
    "统计量；价值不为正时，其比例为空。"};
inline constexpr Message cell_wide{"Mean of '{}' in the scenario '{}'.",
                                   "情景“{1}”中“{0}”的均值。"};
inline constexpr Message file_relax{
    "What one offended customer costs in ten years after each relaxed assumption.",
    "每放宽一项假设后，一位被得罪的客户在十年内造成的损失。"};
inline constexpr Message cell_step{"Number of the step; 0 is the documents' arithmetic.",
                                   "步骤序号；0 为文档的算法。"};
inline constexpr Message cell_relaxed{
    "The assumption relaxed in this step, on top of those before.",
    "在之前各步的基础上，这一步放宽的假设。"};
inline constexpr Message cell_expected_loss{"What the offence costs, by the expected engine.",
                                            "得罪一位客户的损失，由 expected 引擎计算。"};
inline constexpr Message cell_agents_loss{
    "The same by the agents: mean of the paired differences with and without the offence.",
    "同一损失由 agents 引擎模拟：有无得罪两种情况之差的均值。"};
inline constexpr Message cell_change{"Change of the expected loss by this step.",
                                     "这一步使期望损失变化的数额。"};

}  // namespace retain::message
