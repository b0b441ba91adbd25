#pragma once

#include "base/message.hpp"

/// The part of the catalogue in which relax and sources speak.
namespace retain::message {

// retain relax.
inline constexpr Message relax_start{"one offended customer, reckoned as the documents do",
                                     "一位被得罪的客户，按文档的算法"};
inline constexpr Message relax_churn{"customers leave anyway", "客户本来也会流失"};
inline constexpr Message relax_listeners{"not every listener is a customer", "听者不都是客户"};
inline constexpr Message relax_leaving{"not every listener leaves", "听者不都离开"};
inline constexpr Message relax_margin{"margin instead of revenue", "按毛利而不按收入"};
inline constexpr Message relax_discount{"discounting", "贴现"};
inline constexpr Message relax_replacement{"the lost are replaced", "流失者得到替补"};
inline constexpr Message column_relaxed{"relaxed so far", "逐步放宽"};
inline constexpr Message column_change{"change", "变化"};
inline constexpr Message column_remains{"remains", "剩余"};
inline constexpr Message column_taken{"taken away", "减少"};
inline constexpr Message column_of_start{"of all", "占起点"};
inline constexpr Message relax_note{
    "What one offence in week 0 costs the business in ten years: its value without the offence "
    "less that with it. remains: expected engine. agents: the same customers with and without the "
    "offence, ± half the 95 % interval. Each world is calibrated anew. The size of a step depends "
    "on the order; --order changes it, the two ends stay.",
    "第 0 周得罪一位客户在十年内给业务造成的损失：没有得罪时的价值减去得罪后的价值。"
    "剩余：期望值引擎。模拟值：同一批客户有无得罪之差，± 为 95 % 置信区间的一半。"
    "每个世界都重新校准。每步的大小取决于顺序；--order 可改变顺序，首尾不变。"};
inline constexpr Message unknown_assumption{"--order: there is no assumption '{}' (there are {})",
                                            "--order：没有假设“{}”（可用的有 {}）"};
inline constexpr Message assumption_twice{"--order names '{}' twice", "--order 两次列出“{}”"};

// What sources prints.
inline constexpr Message claims_of_document{"{}  {}", "{}  {}"};
inline constexpr Message column_claim{"claim", "论断"};
inline constexpr Message column_status{"status", "状态"};
inline constexpr Message column_place{"place", "处理"};
inline constexpr Message column_embodied{"stands for it", "程序中的对应"};
inline constexpr Message column_says{"what it says", "英文概述"};
inline constexpr Message column_quote{"in the document", "文档原文"};
inline constexpr Message and_more{"{} +{}", "{} +{}"};
inline constexpr Message model_section{"model {}", "模型第 {} 节"};
inline constexpr Message one_claim{
    "{}  {}\n"
    "  quote       {}\n"
    "  document    {}  {}\n"
    "  status      {}\n"
    "  bears       {}\n"
    "  place       {}\n",
    "{0}  {2}\n"
    "  英文概述    {1}\n"
    "  文档        {3}  {4}\n"
    "  状态        {5}\n"
    "  内容        {6}\n"
    "  处理        {7}\n"};
inline constexpr Message claim_line{"  {:<10}  {}\n", "  {:<10}  {}\n"};
inline constexpr Message claim_reading{"reading", "解读"};
inline constexpr Message claim_note{"note", "说明"};
inline constexpr Message claim_parameters{"parameters", "参数"};
inline constexpr Message claim_scenarios{"scenarios", "情景"};
inline constexpr Message claim_model{"model", "模型"};
inline constexpr Message claim_section{"docs/model.md, section {}", "docs/model.md，第 {} 节"};
inline constexpr Message claim_tests{"tests", "测试"};
inline constexpr Message claim_is_read{"  {} is read so: {}\n", "  {} 的解读：{}\n"};
inline constexpr Message claim_is_left_out{"  {} is left out: {}\n", "  {} 未纳入模型：{}\n"};
inline constexpr Message claim_is_advice{"  {} is advice: {}\n", "  {} 属于建议：{}\n"};
inline constexpr Message claims_counted{
    "{} claims: {} simulated, {} criteria of a score, {} left out, {} advice to people.\n",
    "共 {} 条论断：{} 条已模拟，{} 条是评分依据，{} 条未纳入，{} 条是给人的建议。\n"};
inline constexpr Message claim_in_full{"'retain sources {}' shows a claim in full.\n",
                                       "“retain sources {}”显示一条论断的全部内容。\n"};
inline constexpr Message no_claim_about{"No claim of the documents stands behind '{}'.\n",
                                        "文档中没有与“{}”有关的论断。\n"};
inline constexpr Message no_sources{"there are no source documents here", "这里没有来源文档"};
inline constexpr Message unknown_source{
    "there is no document, claim, parameter, table or scenario '{}'{}\n"
    "see 'retain sources --help'",
    "没有文档、论断、参数、表或情景“{}”{}\n"
    "请看 'retain sources --help'"};

}  // namespace retain::message
