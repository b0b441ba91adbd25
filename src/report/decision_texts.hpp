#pragma once

#include <string>

#include "base/message.hpp"
#include "base/sentence.hpp"
#include "report/report.hpp"

/// What page and workbook say of a decision.
namespace retain::message {

inline constexpr Message decision_title{"Which scenario to choose", "选哪个情景"};
inline constexpr Message decision_plane{"What each scenario costs and what it brings",
                                        "各情景的成本与效果"};
inline constexpr Message heading_cost_each{"cost", "成本"};
inline constexpr Message heading_effect{"effect", "效果"};
inline constexpr Message heading_price_from{"from a price of", "价格高于"};
inline constexpr Message heading_place{"place", "位置"};
inline constexpr Message heading_on_frontier{"best at some price in", "某价格下最佳的抽取"};
inline constexpr Message decision_best_title{
    "How probably each is the best, by the price of one unit of the effect",
    "各情景为最佳的概率，随每单位效果的价格而变"};
inline constexpr Message decision_price{"price of one unit, yuan", "每单位价格（元）"};
inline constexpr Message decision_probability{"probability", "概率"};
inline constexpr Message decision_worth_title{"What knowing before choosing is worth",
                                              "在选择之前弄清数值的价值"};
inline constexpr Message decision_everything{"everything", "全部"};
inline constexpr Message decision_knowing_nothing{
    "No uncertain number would change the choice, were it known.",
    "弄清任何一个不确定的数都不会改变选择。"};
inline constexpr Message heading_known{"known", "弄清的数值"};
inline constexpr Message heading_worth{"worth", "价值"};
inline constexpr Message heading_worth_all{"for all customers", "全部客户"};
inline constexpr Message decision_survey_of{"{}: asking {}", "{}：询问 {} 人"};
inline constexpr Message sensitivity_title{"Where the doubt comes from: {}",
                                           "不确定性来自何处：{}"};
inline constexpr Message sensitivity_text{
    "Share of the variance by uncertain number: alone, and with all that it does together with "
    "others. A large share does not make a number worth knowing.",
    "方差按不确定的数分摊的份额：单独的，以及含共同作用的。份额大并不说明值得弄清。"};
inline constexpr Message heading_alone{"alone", "单独"};
inline constexpr Message heading_with_others{"with others", "含共同作用"};
inline constexpr Message heading_by_rank{"by rank correlation", "按秩相关"};

}  // namespace retain::message

namespace retain::report {

/// "best at some price", "dominated by gold-service", ...: what a status of frontier.csv says of a
/// scenario beside the others that make it so.
[[nodiscard]] Sentence frontier_place(std::string_view status, const Sentence& others);

/// The same of a row of the report.
[[nodiscard]] std::string place_of(const Report& report, const ReportFrontier& row);

/// What to choose and what knowing everything is worth, in a sentence or two.
[[nodiscard]] std::string decision_finding(const Report& report);

/// "money.margin + churn.share_lost", "everything", or "churn.share_lost: asking 200".
[[nodiscard]] std::string known_text(const ReportInformation& row);

/// The title of a scenario of the report, or its name.
[[nodiscard]] std::string title_of_scenario(const Report& report, const std::string& name);

}  // namespace retain::report
