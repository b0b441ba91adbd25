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
