#pragma once

#include "base/message.hpp"

/// The part of the catalogue that gives names of the data files a name for people.
namespace retain::message {

// Root causes and channels.
inline constexpr Message label_better_product{"a better product", "更好的产品"};
inline constexpr Message label_cheaper_product{"a cheaper product", "更便宜的产品"};
inline constexpr Message label_other{"other causes", "其他原因"};
inline constexpr Message label_direct{"own experience", "自身经历"};
inline constexpr Message label_word_of_mouth{"word of mouth", "口碑"};
inline constexpr Message label_replacement{"winning new customers", "获取新客户"};
inline constexpr Message label_keeping{"satisfying customers again", "重新让客户满意"};
inline constexpr Message label_programme{"programmes", "服务计划"};
inline constexpr Message label_won_back{"margin of the replacements", "替补客户带来的毛利"};
inline constexpr Message label_total{"total", "合计"};
inline constexpr Message label_memo{"winning the lost back (memo)", "赢回流失客户（备查）"};

// Curves.
inline constexpr Message label_active{"active customers", "在册客户"};
inline constexpr Message label_survival{"survival", "留存率"};
inline constexpr Message label_revenue{"revenue", "收入"};
inline constexpr Message label_cost{"cost", "成本"};
inline constexpr Message label_value{"lifetime value", "客户终身价值"};
inline constexpr Message label_net_value{"lifetime value, net of acquisition",
                                         "客户终身价值（扣除获客成本）"};
inline constexpr Message label_customers_lost{"customers lost", "流失客户"};
inline constexpr Message label_customers_joined{"customers joined", "新加入客户"};
inline constexpr Message label_complaints{"complaints", "投诉"};
inline constexpr Message label_people_told{"people told", "听说此事的人"};
inline constexpr Message label_people_reached{"people reached", "波及人数"};
inline constexpr Message label_refusing_share{"share of the market that refuses",
                                              "市场中拒绝光顾的比例"};
inline constexpr Message label_customers_recommended{"customers by recommendation", "推荐来的客户"};
inline constexpr Message label_people_recommended_to{"people recommended to", "收到推荐的人"};
inline constexpr Message label_reputation{"reputation", "声誉"};
inline constexpr Message label_falsely_loyal_share{"share of falsely loyal", "虚假忠诚比例"};

// Metrics.
inline constexpr Message label_business_value{"value of the business", "业务总价值"};
inline constexpr Message label_active_years{"active customer-years", "在册客户年数"};
inline constexpr Message label_loss{"loss", "损失"};
inline constexpr Message label_loss_by{"loss: {}", "损失：{}"};
inline constexpr Message label_loss_at{"loss at the moment of truth {}", "关键时刻 {} 的损失"};
inline constexpr Message label_avoidable_by{"avoidable loss: {}", "可避免的损失：{}"};
inline constexpr Message label_replacement_cost{"cost of new customers", "获客成本"};
inline constexpr Message label_keeping_cost{"cost of keeping customers", "挽留成本"};
inline constexpr Message label_programme_cost{"cost of programmes", "服务计划成本"};
inline constexpr Message label_winning_back_memo{"winning the lost back (memo)",
                                                 "赢回流失客户的成本（备查）"};
inline constexpr Message label_payback_week{"payback", "回本时间"};
inline constexpr Message label_probability_negative{"probability of a negative value",
                                                    "价值为负的概率"};
inline constexpr Message label_satisfaction_degree{"satisfaction degree", "满意度"};
inline constexpr Message label_satisfaction_rate{"satisfaction rate", "满意率"};
inline constexpr Message label_satisfaction_degree_sampling_error{
    "satisfaction degree, sampling error", "满意度的抽样误差"};
inline constexpr Message label_satisfaction_rate_sampling_error{"satisfaction rate, sampling error",
                                                                "满意率的抽样误差"};
inline constexpr Message label_break_even_programme{"break-even programme cost",
                                                    "服务计划的盈亏平衡点"};
inline constexpr Message label_in_years{"{}, {} years", "{}（{} 年）"};
inline constexpr Message label_in_one_year{"{}, 1 year", "{}（1 年）"};

// Measures of how customers differ.
inline constexpr Message label_lifetime{"lifetime", "客户寿命"};
inline constexpr Message label_share_of_value{"share of total value", "占总价值的份额"};
inline constexpr Message label_percentile{"percentile {}", "第 {} 百分位"};
inline constexpr Message label_decile{"decile {} of customers", "第 {} 个十分位的客户"};

}  // namespace retain::message
