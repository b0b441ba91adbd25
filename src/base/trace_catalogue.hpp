#pragma once

#include "base/message.hpp"

/// The part of the catalogue in which trace tells the weeks of one customer.
namespace retain::message {

// What a trace is asked for.
inline constexpr Message trace_needs_customer{
    "'retain trace' needs a customer: --customer 0, or --why-left poor_service for the first one "
    "who left for this cause",
    "“retain trace”需要指定客户：--customer 0，或用 --why-left poor_service "
    "找出第一个因此离开的客户"};
inline constexpr Message trace_one_customer{
    "--customer names a customer and --why-left looks for one; write one of the two",
    "--customer 指定客户，--why-left 寻找客户；两者只能写一个"};
inline constexpr Message trace_one_scenario{
    "'retain trace' tells one scenario; write --beside {} for a second one",
    "“retain trace”只讲一个情景；第二个请写 --beside {}"};
inline constexpr Message channel_needs_cause{"--channel is for --why-left",
                                             "--channel 须与 --why-left 同用"};
inline constexpr Message bad_customer_number{
    "--customer {}: must be the number of a customer; they count from 0",
    "--customer {}：必须是客户编号；从 0 起计"};
inline constexpr Message customer_out_of_range{
    "--customer {}: the customers of {} in replication {} have the numbers 0 to {}",
    "--customer {0}：{1} 的第 {2} 次重复中，客户编号为 0 到 {3}"};
inline constexpr Message nobody_left{"In replication {} of {} nobody leaves for {}{}.\n",
                                     "在 {1} 的第 {0} 次重复中，没有人{3}因“{2}”离开。\n"};
inline constexpr Message nobody_by_direct{" by his own experience", "凭自身经历"};
inline constexpr Message nobody_by_word_of_mouth{" for what he heard", "听到坏口碑后"};

// Causes, in a sentence.
inline constexpr Message cause_better_product{"a better product elsewhere", "发现质量更好的产品"};
inline constexpr Message cause_cheaper_product{"a cheaper product elsewhere", "发现更便宜的产品"};
inline constexpr Message cause_not_valued{"not feeling valued", "感觉不受重视"};
inline constexpr Message cause_poor_service{"poor service", "服务太差"};
inline constexpr Message cause_other{"another reason", "其他原因"};

// The weeks.
inline constexpr Message column_happens{"what happens", "经过"};
inline constexpr Message column_points{"points", "积分"};
inline constexpr Message nothing_to_remark{"nothing to remark", "无特别之处"};
inline constexpr Message delighted_in_weeks{"delighted in week {}", "第 {} 周喜出望外"};
inline constexpr Message at_touchpoint{"{} ({})", "{}（{}）"};
inline constexpr Message point_fades{"{}; 1 point fades", "{}；消退 1 分"};
inline constexpr Message points_fade{"{}; {} points fade", "{}；消退 {} 分"};
inline constexpr Message is_delighted{"is delighted", "喜出望外"};
inline constexpr Message is_dissatisfied{"is dissatisfied", "感到不满"};
inline constexpr Message is_offended{"is met by an offence", "被得罪"};
inline constexpr Message met_at{"{} at {}", "在 {1} {0}"};
inline constexpr Message event_takes{"is taken by an event", "被事件带走"};
inline constexpr Message event_meets{"is met by an event", "遇到事件"};
inline constexpr Message keeps_silent{"{} and keeps silent", "{}，保持沉默"};
inline constexpr Message complaint_unresolved{"{}, complains, and the answer does not help",
                                              "{}，投诉，答复没有帮助"};
inline constexpr Message complaint_resolved{"{}, complains, and it is put right in the end",
                                            "{}，投诉，最终得到解决"};
inline constexpr Message complaint_quickly_resolved{"{}, complains, and it is put right at once",
                                                    "{}，投诉，立即得到解决"};
inline constexpr Message complaint_surprised{
    "{}, complains, and it is put right with an extra benefit", "{}，投诉，得到解决并另获额外利益"};
inline constexpr Message point_just_fades{"1 point fades", "消退 1 分"};
inline constexpr Message wishes_unasked{
    "wishes to leave for {}; nobody asks him to stay, he leaves", "因“{}”想离开；无人挽留，离开"};
inline constexpr Message wishes_in_vain{
    "wishes to leave for {}; one tries to keep him in vain, he leaves",
    "因“{}”想离开；挽留无效，离开"};
inline constexpr Message wishes_and_stays{"wishes to leave for {}; one tries to keep him, he stays",
                                          "因“{}”想离开；经挽留后留下"};
inline constexpr Message hears_and_stays{"hears a story of {} and stays",
                                         "听到关于“{}”的坏口碑，留下"};
inline constexpr Message hears_and_leaves{"hears a story of {} and leaves",
                                          "听到关于“{}”的坏口碑，离开"};
inline constexpr Message leaves{"leaves", "离开"};
inline constexpr Message tells_people{"tells {} people of {}", "向 {} 人讲述“{}”"};
inline constexpr Message tells_and_followers{
    "tells {} people of {}; in this week {} customers leave for such stories",
    "向 {} 人讲述“{}”；本周有 {} 位客户因这类坏口碑离开"};

// Around the weeks.
inline constexpr Message story_of{"Customer {} of {}, replication {}, seed {}",
                                  "{1} 的第 {0} 号客户，第 {2} 次重复，随机种子 {3}"};
inline constexpr Message story_segment{"; segment {}", "；客户群 {}"};
inline constexpr Message story_newcomer{"; a newcomer for {} weeks", "；前 {} 周为新客户"};
inline constexpr Message story_joins_late{"; his first week is {}", "；第一周是第 {} 周"};
inline constexpr Message story_of_nobody{
    "{}: joins with the last week of the run and has no week of his own.\n",
    "{}：在模拟的最后一周加入，没有自己的一周。\n"};
inline constexpr Message story_left_direct{
    "{}: leaves in week {} by his own experience; root cause: {}.",
    "{}：第 {} 周因自身经历离开；根本原因：{}。"};
inline constexpr Message story_left_event{"{}: taken in week {} by an event; root cause: {}.",
                                          "{}：第 {} 周被事件带走；根本原因：{}。"};
inline constexpr Message story_left_word_of_mouth{
    "{}: leaves in week {} for a story that he heard; root cause, of him who told it: {}.",
    "{}：第 {} 周因听到的坏口碑离开；根本原因（讲述者的）：{}。"};
inline constexpr Message story_stays{"{}: is still there at the end, with {} points.",
                                     "{}：期末仍在，积分 {}。"};
inline constexpr Message story_worth{
    "\n"
    "  He pays in {} weeks: {} yuan of margin, {} discounted.",
    "\n"
    "  付费 {} 周：毛利 {} 元，贴现后 {} 元。"};
inline constexpr Message story_missing{" Until the end of the run {} discounted are missing.",
                                       "到模拟期末共少得 {} 元（贴现后）。"};
inline constexpr Message stories_part{
    "\n"
    "The stories part in week {}.\n",
    "\n"
    "两个故事在第 {} 周分开。\n"};
inline constexpr Message stories_alike{
    "\n"
    "The stories do not part: the same happens in both.\n",
    "\n"
    "两个故事没有分开：两边发生的完全相同。\n"};
inline constexpr Message story_note{
    "\n"
    "Points, wishes, leaving and what he tells are those of the run. What an encounter was is "
    "drawn\n"
    "given the points before and after it. Costs are not taken off: ordinary complaints are "
    "booked at\n"
    "their expected number for everybody, so that what they cost is nobody's own.\n",
    "\n"
    "积分、离开的意愿、离开和讲述都取自该次运行。每次接触的结果是在已知前后积分的条件下抽取的。\n"
    "未扣除成本：普通投诉按期望次数计入所有客户，其费用不属于某一位客户。\n"};

}  // namespace retain::message
