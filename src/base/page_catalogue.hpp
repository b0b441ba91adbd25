#pragma once

#include "base/message.hpp"

/// The part of the catalogue that the page speaks alone.
namespace retain::message {

inline constexpr Message page_title{"What service is worth", "服务值多少钱"};
inline constexpr Message page_subtitle{
    "Scenarios: {}; customers of week 0: {}; weeks: {}; repetitions: {}; seed: {}. Money in yuan.",
    "情景：{}；第 0 周的客户：{}；周数：{}；重复次数：{}；随机种子：{}。金额单位：元。"};
inline constexpr Message page_subtitle_expected{
    "Scenarios: {}; customers of week 0: {}; weeks: {}. Expected values, without dice. Money in "
    "yuan.",
    "情景：{}；第 0 周的客户：{}；周数：{}。期望值，不掷骰子。金额单位：元。"};
inline constexpr Message page_without_script{
    "The charts need JavaScript; their numbers stand in the tables.",
    "图表需要 JavaScript；图中数字都在表格里。"};

inline constexpr Message page_comparison{"Comparison", "情景比较"};
inline constexpr Message page_comparison_caption{
    "One row a scenario. The difference is to the scenario named below its title. A pale bar may "
    "be chance.",
    "每行一个情景。差额是与情景名称下所列参照情景之差；浅色的条可能出于偶然。"};
inline constexpr Message page_compared_with{"{}, compared with {}", "{}，参照 {}"};

inline constexpr Message page_value{"Lifetime value", "客户终身价值"};
inline constexpr Message page_value_text{
    "What a customer of week 0 has brought by a time, on average: margin less the cost of keeping "
    "him and of programmes, discounted to week 0. Acquisition is not deducted.",
    "第 0 周的客户到某一时点平均带来的价值：毛利减去挽留成本和服务计划成本，贴现到第 0 周，"
    "未扣除获客成本。"};
inline constexpr Message page_all_scenarios{"All scenarios", "全部情景"};
inline constexpr Message page_bands{
    "The dark band holds the middle half of the repetitions, the light one nine in ten of them. "
    "The dashed line is the scenario compared with.",
    "深色分位带包含居中一半的重复结果，浅色分位带包含十分之九。虚线是参照情景。"};
inline constexpr Message page_band_50{"middle half of the repetitions", "居中一半的重复结果"};
inline constexpr Message page_band_90{"nine in ten repetitions", "十分之九的重复结果"};
inline constexpr Message page_mean_interval{"mean ± half the 95 % interval",
                                            "均值 ± 95 % 置信区间的一半"};

inline constexpr Message page_survival{"Retention", "留存率"};
inline constexpr Message page_survival_text{
    "Share of the customers of week 0 who are still customers.", "第 0 周的客户中仍是客户的比例。"};

inline constexpr Message page_losses{"Losses and their causes", "损失与流失原因"};
inline constexpr Message page_losses_text{
    "What is missing against a world in which nobody leaves and nothing is spent, per customer of "
    "week 0, added up and discounted. Striped: customers who left because of what they heard, "
    "booked to the root cause of the teller. Below zero: margin that replacements brought.",
    "与无人流失、无支出的世界相比缺少的价值，按第 0 周的客户平均，累计并贴现。条纹：因听到口碑而"
    "离开的客户，计入讲述者的流失原因。零线以下：替补客户带来的毛利。"};
inline constexpr Message page_source_of_loss{"source of the loss", "损失来源"};

inline constexpr Message page_moments{"Moments of truth", "关键时刻"};
inline constexpr Message page_moments_text{
    "The losses for poor service, divided among the places where customers met it, to the end of "
    "the run.",
    "因服务太差造成的损失，按客户遇到它的地点划分，累计到模拟结束。"};
inline constexpr Message page_moment{"moment of truth", "关键时刻"};

inline constexpr Message page_reached{"People reached", "波及人数"};
inline constexpr Message page_reached_text{
    "People in the circles of 250 of those who tell what they suffered, added up; and the people "
    "told.",
    "讲述不愉快经历者各自 250 人圈子中的人数，累计；以及直接听说的人数。"};

inline constexpr Message page_relaxation{"What remains of the documents' arithmetic",
                                         "文档算法还剩多少"};
inline constexpr Message page_relaxation_text{
    "One offended customer costs the business this much in ten years, by the documents' "
    "arithmetic at the left, and after each relaxed assumption; from relax.csv.",
    "得罪一位客户十年内让企业损失多少：最左边按文档的算法，随后逐条放宽假设；数据来自 "
    "relax.csv。"};
inline constexpr Message page_taken_away{"taken away", "减去"};
inline constexpr Message page_by_agents{"by the agents", "逐客户模拟"};
inline constexpr Message page_assumption{"assumption relaxed", "放宽的假设"};

inline constexpr Message page_assumptions{"Assumptions", "假设"};
inline constexpr Message page_assumptions_text{
    "Every figure carries its mark. document: stands in one of the five source documents. "
    "published: published, and read. reported: widely printed, the first publication was not read. "
    "assumption: ours. setting: a choice about the run. scenario: set by a scenario file or on the "
    "command line; no source but its author.",
    "每个数字都带有来源标记。document：出自五份来源文档。published：已发表并已阅读原文。"
    "reported：广为转载，未见原始出处。assumption：本工具的假设。setting：运行设置。"
    "scenario：由情景文件或命令行设定，来源即其作者。"};
inline constexpr Message page_changed{"What each scenario changes", "各情景改变了什么"};
inline constexpr Message page_changed_caption{
    "Against the scenario it is compared with; of those that are compared with none against the "
    "defaults",
    "相对于参照情景；自身即为参照的，相对于默认值"};
inline constexpr Message page_all_values{"Every value of the scenarios compared with",
                                         "参照情景的全部取值"};
inline constexpr Message page_from{"from", "原值"};
inline constexpr Message page_to{"to", "新值"};
inline constexpr Message page_mark{"mark", "来源标记"};

inline constexpr Message page_repeat{"To repeat this", "如何重现"};
inline constexpr Message page_repeat_text{
    "The same program, scenarios and seed give the same numbers on any machine and any number of "
    "threads. Without the scenario files: retain run --manifest manifest.json",
    "同一程序、同样的情景和随机种子，在任何机器、任何线程数下都得到相同的数字。没有情景文件时："
    "retain run --manifest manifest.json"};
inline constexpr Message page_program{"program", "程序"};
inline constexpr Message page_version{"retain {} ({})", "retain {}（{}）"};
inline constexpr Message page_seed{"seed", "随机种子"};
inline constexpr Message page_command{"command", "命令"};

inline constexpr Message page_year{"year", "年"};
inline constexpr Message page_after{"after", "经过"};

}  // namespace retain::message
