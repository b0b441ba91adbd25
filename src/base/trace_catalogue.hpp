#pragma once

#include "base/message.hpp"

/// The part of the catalogue in which trace tells the weeks of one customer.
namespace retain::message {

// What a trace is asked for.
inline constexpr Message trace_needs_customer{
    "'retain trace' needs a customer: --customer 0, or --why-left poor_service for the first one "
    "who left for this cause"};
inline constexpr Message trace_one_customer{
    "--customer names a customer and --why-left looks for one; write one of the two"};
inline constexpr Message trace_one_scenario{
    "'retain trace' tells one scenario; write --beside {} for a second one"};
inline constexpr Message channel_needs_cause{"--channel is for --why-left"};
inline constexpr Message bad_customer_number{
    "--customer {}: must be the number of a customer; they count from 0"};
inline constexpr Message customer_out_of_range{
    "--customer {}: the customers of {} in replication {} have the numbers 0 to {}"};
inline constexpr Message nobody_left{"In replication {} of {} nobody leaves for {}{}.\n"};
inline constexpr Message nobody_by_direct{" by his own experience"};
inline constexpr Message nobody_by_word_of_mouth{" for what he heard"};

// Causes, in a sentence.
inline constexpr Message cause_better_product{"a better product elsewhere"};
inline constexpr Message cause_cheaper_product{"a cheaper product elsewhere"};
inline constexpr Message cause_not_valued{"not feeling valued"};
inline constexpr Message cause_poor_service{"poor service"};
inline constexpr Message cause_other{"another reason"};

// The weeks.
inline constexpr Message column_week{"week"};
inline constexpr Message column_happens{"what happens"};
inline constexpr Message column_points{"points"};
inline constexpr Message from_to{"{} to {}"};
inline constexpr Message nothing_to_remark{"nothing to remark"};
inline constexpr Message delighted_in_weeks{"delighted in week {}"};
inline constexpr Message at_touchpoint{"{} ({})"};
inline constexpr Message point_fades{"{}; 1 point fades"};
inline constexpr Message points_fade{"{}; {} points fade"};
inline constexpr Message is_delighted{"is delighted"};
inline constexpr Message is_dissatisfied{"is dissatisfied"};
inline constexpr Message is_offended{"is met by an offence"};
inline constexpr Message met_at{"{} at {}"};
inline constexpr Message event_takes{"is taken by an event"};
inline constexpr Message event_meets{"is met by an event"};
inline constexpr Message keeps_silent{"{} and keeps silent"};
inline constexpr Message complaint_unresolved{"{}, complains, and the answer does not help"};
inline constexpr Message complaint_resolved{"{}, complains, and it is put right in the end"};
inline constexpr Message complaint_quickly_resolved{"{}, complains, and it is put right at once"};
inline constexpr Message complaint_surprised{
    "{}, complains, and it is put right with an extra benefit"};
inline constexpr Message point_just_fades{"1 point fades"};
inline constexpr Message wishes_unasked{
    "wishes to leave for {}; nobody asks him to stay, he leaves"};
inline constexpr Message wishes_in_vain{
    "wishes to leave for {}; one tries to keep him in vain, he leaves"};
inline constexpr Message wishes_and_stays{
    "wishes to leave for {}; one tries to keep him, he stays"};
inline constexpr Message hears_and_stays{"hears a story of {} and stays"};
inline constexpr Message hears_and_leaves{"hears a story of {} and leaves"};
inline constexpr Message leaves{"leaves"};
inline constexpr Message tells_people{"tells {} people of {}"};
inline constexpr Message tells_and_followers{
    "tells {} people of {}; in this week {} customers leave for such stories"};

// Around the weeks.
inline constexpr Message story_of{"Customer {} of {}, replication {}, seed {}"};
inline constexpr Message story_segment{"; segment {}"};
inline constexpr Message story_newcomer{"; a newcomer for {} weeks"};
inline constexpr Message story_joins_late{"; his first week is {}"};
inline constexpr Message story_of_nobody{
    "{}: joins with the last week of the run and has no week of his own.\n"};
inline constexpr Message story_left_direct{
    "{}: leaves in week {} by his own experience; root cause: {}."};
inline constexpr Message story_left_event{"{}: taken in week {} by an event; root cause: {}."};
inline constexpr Message story_left_word_of_mouth{
    "{}: leaves in week {} for a story that he heard; root cause, of him who told it: {}."};
inline constexpr Message story_stays{"{}: is still there at the end, with {} points."};
inline constexpr Message story_worth{"\n  He pays in {} weeks: {} yuan of margin, {} discounted."};
inline constexpr Message story_missing{" Until the end of the run {} discounted are missing."};
inline constexpr Message stories_part{"\nThe stories part in week {}.\n"};
inline constexpr Message stories_alike{"\nThe stories do not part: the same happens in both.\n"};
inline constexpr Message story_note{
    "\nPoints, wishes, leaving and what he tells are those of the run. What an encounter was is "
    "drawn\n"
    "given the points before and after it. Costs are not taken off: ordinary complaints are booked "
    "at\n"
    "their expected number for everybody, so that what they cost is nobody's own.\n"};

}  // namespace retain::message
