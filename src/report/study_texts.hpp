#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "report/studies.hpp"

/// What page and workbook say of studies.
namespace retain::message {

inline constexpr Message study_tornado_title{"What carries the result: {}", "什么决定结果：{}"};
inline constexpr Message study_tornado_text{
    "Each parameter is moved alone, all others as they are. What is looked at: {}; as it stands "
    "{}.",
    "每次只移动一个参数，其余不变。所考察的数字：{}；按现状为 {}。"};
inline constexpr Message study_levers{"What you decide", "可以决定的"};
inline constexpr Message study_beliefs{"What you do not know", "无法确知的"};
inline constexpr Message study_ranges_note{
    "How far a belief may be off is an assumption of this program; 'retain params' shows it. By "
    "per cent of the value, points of a scale look larger than they are.",
    "信念可能偏离多远是本程序的假设，见 retain "
    "params。若按数值的百分比移动，评分的影响会显得过大。"};
inline constexpr Message study_sweep_title{"The result over {}", "结果随 {} 的变化"};
inline constexpr Message study_sweep_difference{
    "Value of the business less that of the comparator, at the end of the horizon; expected "
    "values.",
    "期末业务总价值减去比较对象的价值；期望值。"};
inline constexpr Message study_sweep_value{
    "Value of the business at the end of the horizon; expected values.",
    "期末业务总价值；期望值。"};
inline constexpr Message study_goal_title{"Which {} makes both sides equal", "{} 取何值时两边相等"};
inline constexpr Message study_goal_curve{"Left side less right side", "左边减右边"};
inline constexpr Message study_goal_zero{"equal", "相等"};
inline constexpr Message study_from{"from", "从"};
inline constexpr Message study_to{"to", "到"};
inline constexpr Message heading_smallest{"smallest", "最小"};
inline constexpr Message heading_largest{"largest", "最大"};
inline constexpr Message heading_turns_at{"turns at", "变号于"};
inline constexpr Message heading_source{"figure from", "数字来源"};

}  // namespace retain::message

namespace retain::report {

/// The smallest and the largest figure of a bar, that of the point among them.
struct Extremes {
  double low;
  double high;
};
[[nodiscard]] Extremes extremes_of(const ReportBar& bar);

/// A figure of a study, "business_value_end.difference", as people read it; and its unit.
[[nodiscard]] std::string figure_words(const std::string& figure);
[[nodiscard]] std::string figure_unit(const std::string& figure);

/// A value of a parameter: four digits.
[[nodiscard]] std::string value_text(double value);

/// A figure without decimals, or a dash for one that is not available; and with its sign.
[[nodiscard]] std::string figure_cell(double figure);
[[nodiscard]] std::string signed_figure(double figure);

[[nodiscard]] std::optional<double> number_in_text(std::string_view text);

/// Text with a sentence behind it: after a blank in English, at once in Chinese.
[[nodiscard]] std::string followed_by(const std::string& text, const std::string& sentence);

/// Where a sweep is largest and smallest, in one sentence.
[[nodiscard]] std::string sweep_finding(const ReportSweep& sweep);

/// The roots of a goal, or that there are none, in one sentence or more.
[[nodiscard]] std::string goal_text(const ReportGoal& goal);

}  // namespace retain::report
