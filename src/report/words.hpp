#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message column_mean{"mean", "均值"};
inline constexpr Message column_parameter{"parameter", "参数"};
inline constexpr Message column_unit{"unit", "单位"};
inline constexpr Message column_meaning{"meaning", "含义"};
inline constexpr Message page_comparison{"Comparison", "情景比较"};
inline constexpr Message page_value{"Lifetime value", "客户终身价值"};
inline constexpr Message page_moments{"Moments of truth", "关键时刻"};
inline constexpr Message page_moment{"moment of truth", "关键时刻"};
inline constexpr Message page_assumption{"assumption relaxed", "放宽的假设"};
inline constexpr Message page_seed{"seed", "随机种子"};
inline constexpr Message page_command{"command", "命令"};
inline constexpr Message page_year{"year", "年"};
inline constexpr Message heading_lost_margin{"Lost margin by cause, {}", "按原因损失的毛利（{}）"};
inline constexpr Message heading_costs_and_gains{"Costs, and margin that newcomers brought, {}",
                                                 "费用与新客户带来的毛利（{}）"};
inline constexpr Message heading_gain{"Gain over “{}”, added up", "比“{}”多得的金额，累计"};
inline constexpr Message heading_gain_each{"Gain over what each is compared with, added up",
                                           "比各自的比较对象多得的金额，累计"};
inline constexpr Message heading_brought{"What the business has brought, added up",
                                         "业务带来的金额，累计"};
inline constexpr Message heading_differences{"Every scenario beside what it is compared with",
                                             "各情景与其比较对象之差"};
inline constexpr Message heading_difference{"difference", "差额"};
inline constexpr Message heading_better_in{"better in", "更优"};
inline constexpr Message heading_levers{"What the levers brought", "各项措施的效果"};
inline constexpr Message heading_years{"Year by year", "逐年"};
inline constexpr Message in_brackets{" ({})", "（{}）"};
inline constexpr Message column_scenario{"scenario", "情景"};
inline constexpr Message unit_yuan{"yuan", "元"};
inline constexpr Message unit_yuan_year{"yuan a year", "元/年"};
inline constexpr Message unit_percent{"%", "%"};
inline constexpr Message unit_week{"week", "周"};
inline constexpr Message no_advantage{"none", "无"};
inline constexpr Message missing_number{"n/a", "不适用"};
inline constexpr Message column_remains{"remains", "剩余"};
inline constexpr Message heading_scenario_name{"name", "名称"};
inline constexpr Message heading_comparator{"compared with", "比较对象"};
inline constexpr Message same_shown_once{"{} is the same as {}: shown once.",
                                         "{} 与 {} 相同，只显示一次。"};
inline constexpr Message heading_half_width{"± {}, chance only", "± {}，仅偶然性"};
inline constexpr Message heading_key{"key", "键"};
inline constexpr Message heading_metric{"metric", "指标"};
inline constexpr Message heading_measure{"measure", "度量"};
inline constexpr Message heading_statistic{"statistic", "统计量"};
inline constexpr Message heading_mean_difference{"mean difference", "平均差"};
inline constexpr Message heading_standard_error{"standard error", "标准误"};
inline constexpr Message heading_probability_better{"probability of being better", "更优的概率"};

}  // namespace retain::message
