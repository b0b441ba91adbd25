#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "report/palette.hpp"
#include "report/studies.hpp"
#include "study/optimum.hpp"

/// What is said of budgets and levers, wherever they are shown.
namespace retain::message {

inline constexpr Message optimum_title{"What to spend on, budget by budget", "各预算应花在哪里"};
inline constexpr Message optimum_value_title{"Value of the business against the budget",
                                             "业务总价值随预算的变化"};
inline constexpr Message optimum_spending_title{"How each budget is spent", "各预算的分配"};
inline constexpr Message optimum_marginal_title{"What one yuan a year more brings",
                                                "每年多花一元带来多少"};
inline constexpr Message column_budget{"budget", "预算"};
inline constexpr Message column_budget_value{"value of the business", "业务总价值"};
inline constexpr Message column_over_nothing{"more than without", "比不支出多"};
inline constexpr Message column_one_more{"one yuan more", "多花一元"};
inline constexpr Message column_before_paid{"before it is paid", "未扣除该元"};
inline constexpr Message optimum_robust_title{
    "How these spendings do in draws on which they were not sought",
    "这些分配在未用于寻找它们的抽取中表现如何"};
inline constexpr Message column_robust_gain{"gain in the mean", "平均增益"};
inline constexpr Message column_robust_p05{"5 % of draws below", "5 % 的抽取低于"};
inline constexpr Message column_beats_nothing{"better than nothing", "优于不支出"};
inline constexpr Message column_point_gain{"gain of the point's", "点值分配的增益"};
inline constexpr Message column_beats_point{"better than the point's", "优于点值的分配"};
inline constexpr Message column_regret{"regret", "遗憾值"};
inline constexpr Message optimum_robust_note{
    "Spending was chosen for the mean of 256 draws of what is not known and judged on others: what "
    "is best on some draws looks better on them than it is. Gain: over spending nothing, draw by "
    "draw. The point's: what is best when every number is as stated. Regret: what the best of the "
    "three would have brought more.",
    "分配按不确定数值 256 次抽取的均值选出，并用另外的抽取评判："
    "在某些抽取上选出的最优看上去总比实际好。增益：逐次抽取，相对于不支出。点值的分配："
    "各数均取所述值时的最优。遗憾值：三者中最好者本可多带来的价值。"};
inline constexpr Message optimum_note{
    "Expected values to the end of the run. One yuan more: what one yuan a year more adds to the "
    "value of the whole business after it is paid for. Levers that are used have the same; those "
    "that are not have less. What levers do is an assumption: 'retain params lever' shows it.",
    "截至期末的期望值。多花一元：每年多花一元使整个业务价值增加的金额，已扣除这一元。"
    "使用的措施此值相同，未使用的较小。措施的效果是假设，见 retain params lever。"};

}  // namespace retain::message

namespace retain::report {

/// An optimum as its tables hold it.
[[nodiscard]] ReportOptimum report_of(const Optimum& optimum);

/// The colour of a lever in every chart.
[[nodiscard]] Shade lever_shade(const std::string& lever);

/// Positions of the levers that a budget uses, the largest spending first.
[[nodiscard]] std::vector<std::size_t> used_levers(const ReportBudget& budget);

/// What the largest budget is best spent on and what it brings; and from where on money is not
/// worth spending.
[[nodiscard]] std::string optimum_finding(const ReportOptimum& optimum);

/// A worth of one yuan: "26.18".
[[nodiscard]] std::string marginal_text(double marginal);

}  // namespace retain::report
