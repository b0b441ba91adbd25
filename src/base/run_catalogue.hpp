#pragma once

#include "base/message.hpp"

/// The part of the catalogue in which run and verify speak.
namespace retain::message {

// Calibration.
inline constexpr Message calibration_contradiction{
    "{}: the figures contradict each other: no hazard makes {} account for {} of the customers "
    "lost within {} years (the nearest found is {}). Look at churn.share_lost, churn.causes.{}, "
    "cancellation.saved.{} and [word_of_mouth]; nothing was simulated.",
    "{0}：数字互相矛盾：任何流失风险都不能使 {1} 占 {3} 年内流失客户的 {2}（最接近的是 {4}）。"
    "请检查 churn.share_lost、churn.causes.{5}、cancellation.saved.{6} 和 [word_of_mouth]；"
    "未作模拟。"};
inline constexpr Message no_steady_state{
    "{}: no steady state is reached within 200,000 weeks of replacement; cohort.start = "
    "\"established\" needs customers who leave and are replaced at a pace",
    "{}：不断替补 200,000 周仍未达到稳态；cohort.start = \"established\" "
    "要求客户以一定速度流失并得到替补"};

// What a run says.
inline constexpr Message memory_too_small{
    "this run needs about {:.2g} GiB of memory, and {:.2g} GiB are available.\n"
    "Fewer customers ({}), replications ({}) or weeks ({}) need less; nothing was simulated.",
    "这次运行约需 {:.2g} GiB 内存，可用的有 {:.2g} GiB。\n"
    "减少客户数（{}）、重复次数（{}）或周数（{}）可降低需求；未作模拟。"};
inline constexpr Message out_of_memory{
    "out of memory; fewer customers, replications or weeks need less",
    "内存不足；减少客户数、重复次数或周数可降低需求"};
inline constexpr Message run_starts{
    "Simulating. Scenarios: {} and their references; customers: {}; replications: {}; weeks: {}; "
    "seed: {}; threads: {}.\n",
    "开始模拟。情景：{} 个及其参照情景；客户数：{}；重复次数：{}；周数：{}；随机种子：{}；"
    "线程数：{}。\n"};
inline constexpr Message run_starts_expected{
    "Computing expected values. Scenarios: {} and their references; customers: {}; weeks: {}.\n",
    "计算期望值。情景：{} 个及其参照情景；客户数：{}；周数：{}。\n"};
inline constexpr Message progress{
    "[{}] {:3.0f} %  {}  {:.0f} million customer-weeks a second, {:.0f} s left",
    "[{}] {:3.0f} %  {}  每秒 {:.0f} 百万客户周，剩余 {:.0f} 秒"};
inline constexpr Message column_scenario{"scenario", "情景"};
inline constexpr Message column_value{"value, {}", "价值（{}）"};
inline constexpr Message column_difference{"difference", "差额"};
inline constexpr Message column_survival{"stay 5 years", "5 年留存"};
inline constexpr Message column_half_life{"half-life", "半衰期"};
inline constexpr Message column_loss_product{"product", "产品"};
inline constexpr Message column_loss_service{"service", "服务"};
inline constexpr Message column_loss_other{"other", "其他"};
inline constexpr Message column_spending{"spent", "支出"};
inline constexpr Message column_break_even{"break-even", "盈亏平衡点"};
inline constexpr Message unit_yuan{"yuan", "元"};
inline constexpr Message unit_yuan_year{"yuan a year", "元/年"};
inline constexpr Message unit_percent{"%", "%"};
inline constexpr Message unit_week{"week", "周"};
inline constexpr Message years{"{} years", "{} 年"};
inline constexpr Message one_year{"1 year", "1 年"};
inline constexpr Message weeks{"{} weeks", "{} 周"};
inline constexpr Message one_week{"1 week", "1 周"};
inline constexpr Message table_note{
    "Yuan per customer of week 0, added up over ten years or the time given, discounted at {} % a "
    "year. value, difference, stay, half-life: the customers of week 0; all else: the whole "
    "business, newcomers included. product, service, other: margin missing because of leavers with "
    "this root cause and those who followed their word. spent: keeping, programme and new "
    "customers, less what these bring. break-even: what a programme may cost per customer and "
    "year, beside fixed costs and levers, before its advantage is used up.",
    "单位为元，按第 0 周每位客户计，为十年（或所注期间）的累计值，年贴现率 {} %。"
    "价值、差额、留存、半衰期：第 0 周的客户；其余各列：整个业务，含新客户。"
    "产品、服务、其他：因该根本原因离开的客户以及听其口碑离开的客户所损失的毛利。"
    "支出：挽留、服务计划和获客的费用，减去新客户带来的收益。"
    "盈亏平衡点：除固定支出和各项措施外，服务计划每位客户每年的成本达到此数时，优势恰好用尽。"};
inline constexpr Message rates_between{"{:.6g} to {:.6g}", "{:.6g} 至 {:.6g}"};
inline constexpr Message table_note_interval{
    " ± is half the 95 % interval of the mean over replications.",
    "± 为各次重复均值的 95 % 置信区间的一半。"};
inline constexpr Message message_base{"{0}: a customer is worth {1} yuan{2} in {3}.",
                                      "{0}：一位客户 {3}的价值为 {1} 元{2}。"};
inline constexpr Message message_touchpoint{
    " The moment of truth that costs most is {}: {} yuan of margin per customer.",
    "损失最大的关键时刻是 {}：每位客户损失毛利 {} 元。"};
inline constexpr Message message_service_loss{
    " Those who leave for service, and their followers, cost another {} yuan of margin per "
    "customer.",
    "此外，因服务原因离开的客户和听其口碑离开的客户使每位客户的毛利少了 {} 元。"};
inline constexpr Message message_difference{"{}: in {} a customer is worth {}.",
                                            "{}：{}内，一位客户的价值{}。"};
inline constexpr Message more_than{"{} yuan{} more than in {}", "比{2}多 {0} 元{1}"};
inline constexpr Message less_than{"{} yuan{} less than in {}", "比{2}少 {0} 元{1}"};
inline constexpr Message as_much{"as much as in {}", "与{}相同"};
inline constexpr Message within_chance{", which may be chance: more replications would tell",
                                       "，差额在误差范围之内，可能出于偶然；增加重复次数可以判明"};
inline constexpr Message one_replication{
    ", by one replication, which says nothing of how far chance goes",
    "，但只重复了一次，偶然性有多大无从得知"};
inline constexpr Message name_in_sentence{"{}", " {} "};
inline constexpr Message title_as_name{"\"{}\"", "“{}”"};
inline constexpr Message programme_pays{
    " Its programme costs {} yuan per customer and year and would pay up to {}.",
    "其服务计划每位客户每年花费 {} 元，不超过 {} 元即为合算。"};
inline constexpr Message programme_does_not_pay{
    " Its programme costs {} yuan per customer and year but would pay only up to {}.",
    "其服务计划每位客户每年花费 {} 元，高于盈亏平衡点 {} 元，不合算。"};
inline constexpr Message programme_brings_nothing{
    " Its programme costs {} yuan per customer and year and brings nothing that could pay for it.",
    "其服务计划每位客户每年花费 {} 元，没有带来可以抵偿的收益。"};
inline constexpr Message programme_may_pay{
    " Its programme costs {} yuan per customer and year; it would pay up to {}, which is too near "
    "to tell.",
    "其服务计划每位客户每年花费 {} 元，盈亏平衡点为 {} 元，二者相差在误差范围之内，尚难断定。"};
inline constexpr Message fixed_cost{
    " It spends {} yuan a year however many customers there are, {} a year per customer of week 0.",
    "它每年固定支出 {} 元，与客户多少无关，按第 0 周每位客户计每年合 {} 元。"};
inline constexpr Message fixed_cost_pays{
    " Beside that a programme would pay up to {} yuan per customer and year.",
    "除此之外，每位客户每年再花不超过 {} 元仍合算。"};
inline constexpr Message fixed_cost_does_not_pay{" It does not earn this back.",
                                                 "这笔支出没有收回。"};
inline constexpr Message fixed_cost_may_pay{" Whether it earns this back is within chance.",
                                            "能否收回在误差范围之内，尚难断定。"};
inline constexpr Message what_would_pay{
    " What brings this about would pay up to {} yuan per customer and year.",
    "为此每位客户每年最多可花 {} 元。"};
inline constexpr Message business_more{
    " With the new customers the business is worth {} yuan{} more per customer of week 0, after "
    "{} yuan for attracting them.",
    "连同新客户，整个业务按第 0 周每位客户计多 {} 元{}，已扣除 {} 元获客费用。"};
inline constexpr Message business_less{
    " With the new customers the business is worth {} yuan{} less per customer of week 0, after "
    "{} yuan for attracting them.",
    "连同新客户，整个业务按第 0 周每位客户计少 {} 元{}，已扣除 {} 元获客费用。"};
inline constexpr Message missed_churn{
    "{}: its file states that {:.1f} % are lost within {:.6g} years, and the simulated customers "
    "lose {:.1f} %. The churn is met in the limit of many customers; so few of them under so "
    "strong word of mouth are far from it. More customers come nearer.\n",
    "{0}：文件写明 {2:.6g} 年内流失 {1:.1f} %，而模拟客户流失 {3:.1f} %。"
    "只有客户足够多时流失率才与文件一致；客户这么少而口碑影响这么强，偏差就大。客户越多越接近。\n"};
inline constexpr Message printing_failed{"{}; the results are complete in {}",
                                         "{}；完整的结果在 {} 中"};
inline constexpr Message no_advantage{"none", "无"};
inline constexpr Message lever_table_head{"What the levers of {} brought to the whole business:\n",
                                          "{} 的各项措施为整个业务带来了什么：\n"};
inline constexpr Message column_lever{"lever", "措施"};
inline constexpr Message column_corner{"belongs to", "所属"};
inline constexpr Message column_bought{"bought, {}", "带来（{}）"};
inline constexpr Message column_lever_net{"net", "净额"};
inline constexpr Message unit_yuan_customer{"yuan per customer", "元/客户"};
inline constexpr Message corner_strategy{"strategy", "策略"};
inline constexpr Message corner_system{"system", "系统"};
inline constexpr Message corner_people{"people", "人员"};
inline constexpr Message levers_together{"all together", "全部措施"};
inline constexpr Message lever_table_note{
    "Expected values, discounted: with each lever against without it, the others kept. The rows do "
    "not add up: levers make each other stronger or leave each other less to do.",
    "期望值，已贴现：有该措施与没有该措施之差，其余措施不变。各行不能相加："
    "措施之间会互相增强，也会使彼此的余地变小。"};
inline constexpr Message page_is_in{"Page: {}\n", "网页：{}\n"};
inline constexpr Message results_are_in{"Results: {}\n", "结果：{}\n"};

// Figures that verify reproduces.
inline constexpr Message figure_one_lost_week{"one customer lost: loss after a week, yuan",
                                              "流失一位客户：一周的损失，元"};
inline constexpr Message figure_one_lost_year{"one customer lost: loss after a year, yuan",
                                              "流失一位客户：一年的损失，元"};
inline constexpr Message figure_one_lost_decade{"one customer lost: loss after ten years, yuan",
                                                "流失一位客户：十年的损失，元"};
inline constexpr Message satisfied_again{"documents-arithmetic, satisfied again",
                                         "documents-arithmetic，重新满意"};
inline constexpr Message figure_people_told{"people told", "被告知的人数"};
inline constexpr Message figure_people_told_year{"people told in a year", "一年内被告知的人数"};
inline constexpr Message figure_customers_lost{"customers lost with those who heard",
                                               "连同听者共流失的客户数"};
inline constexpr Message figure_all_lost_week{"all of them: loss after a week, yuan",
                                              "全部流失客户：一周的损失，元"};
inline constexpr Message figure_all_lost_year{"all of them: loss after a year, yuan",
                                              "全部流失客户：一年的损失，元"};
inline constexpr Message figure_all_lost_decade{"all of them: loss after ten years, yuan",
                                                "全部流失客户：十年的损失，元"};
inline constexpr Message figure_winning_back{"attracting as many new customers, yuan",
                                             "吸引同样多的新客户，元"};
inline constexpr Message figure_keeping{"satisfying the one customer again, yuan",
                                        "使这一位客户重新满意，元"};
inline constexpr Message figure_ratio{"attracting one against keeping one, ratio",
                                      "吸引一位与留住一位的成本之比"};
inline constexpr Message figure_reached{"people in the circle of one who tells",
                                        "讲述者的熟人圈人数"};
inline constexpr Message figure_complaints{"complaints", "投诉数"};
inline constexpr Message figure_share_better_product{"share of losses: a better product",
                                                     "流失比例：质量更好的产品"};
inline constexpr Message figure_share_cheaper_product{"share of losses: a cheaper product",
                                                      "流失比例：更便宜的产品"};
inline constexpr Message figure_share_not_valued{"share of losses: not feeling valued",
                                                 "流失比例：感觉不受重视"};
inline constexpr Message figure_share_poor_service{"share of losses: poor service",
                                                   "流失比例：服务太差"};
inline constexpr Message figure_share_other{"share of losses: other", "流失比例：其他原因"};
inline constexpr Message figure_survival_1y{"survival after a year", "一年后的留存率"};
inline constexpr Message figure_survival_5y{"survival after five years", "五年后的留存率"};
inline constexpr Message figure_survival_10y{"survival after ten years", "十年后的留存率"};
inline constexpr Message figure_revenue{"revenue of a customer in ten years, yuan",
                                        "一位客户十年的收入，元"};
inline constexpr Message figure_margin{"margin of a customer in ten years, discounted, yuan",
                                       "一位客户十年的毛利（贴现），元"};

// What verify says.
inline constexpr Message column_figure{"figure", "数字"};
inline constexpr Message column_source{"source", "来源"};
inline constexpr Message column_wanted{"wanted", "应为"};
inline constexpr Message column_expected_engine{"expected", "期望值"};
inline constexpr Message column_agents{"agents", "模拟值"};
inline constexpr Message column_standard_error{"s.e.", "标准误"};
inline constexpr Message column_verdict{"verdict", "结论"};
inline constexpr Message nothing_random{"exact", "精确"};
inline constexpr Message figure_holds{"holds", "相符"};
inline constexpr Message figure_differs{"DIFFERS", "不符"};
inline constexpr Message verify_summary{
    "{} figures, {} differ. Sources: 002 and 003 are documents, Timm is the\n"
    "published example that they draw on, model is a figure of the model itself.\n",
    "共 {} 个数字，{} 个不符。来源：002 和 003 是文档；Timm 是文档所依据的公开实例；\n"
    "model 是模型自身的数字。\n"};

// Defects of the program itself.
inline constexpr Message ledger_broken{
    "internal error: the loss ledger does not explain the value: without losses {} yuan, actual "
    "{} yuan, ledger {} yuan. Please report this with the scenario file.",
    "内部错误：损失账不能解释价值：无损失时 {} 元，实际 {} 元，账上 {} 元。"
    "请连同情景文件一并报告。"};

}  // namespace retain::message
