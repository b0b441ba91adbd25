#include "app/commands/trace_weeks.hpp"

#include <fmt/format.h>

#include <map>

#include "base/message.hpp"
#include "base/phrases.hpp"
#include "business/words.hpp"
#include "report/numbers.hpp"
#include "report/titles.hpp"
#include "scenario/words.hpp"

namespace retain::message {

constexpr Message cause_better_product{"a better product elsewhere", "发现质量更好的产品"};
constexpr Message cause_cheaper_product{"a cheaper product elsewhere", "发现更便宜的产品"};
constexpr Message cause_other{"another reason", "其他原因"};
constexpr Message nothing_to_remark{"nothing to remark", "无特别之处"};
constexpr Message delighted_in_weeks{"delighted in week {}", "第 {} 周喜出望外"};
constexpr Message at_touchpoint{"{} ({})", "{}（{}）"};
constexpr Message point_fades{"{}; 1 point fades", "{}；消退 1 分"};
constexpr Message points_fade{"{}; {} points fade", "{}；消退 {} 分"};
constexpr Message is_delighted{"is delighted", "喜出望外"};
constexpr Message is_dissatisfied{"is dissatisfied", "感到不满"};
constexpr Message is_offended{"is met by an offence", "被得罪"};
constexpr Message experience_at{"{} at {}", "在 {1} {0}"};
constexpr Message event_takes{"is taken by an event", "被事件带走"};
constexpr Message event_meets{"is met by an event", "遇到事件"};
constexpr Message keeps_silent{"{} and keeps silent", "{}，保持沉默"};
constexpr Message complaint_unresolved{"{}, complains, and the answer does not help",
                                       "{}，投诉，答复没有帮助"};
constexpr Message complaint_resolved{"{}, complains, and it is put right in the end",
                                     "{}，投诉，最终得到解决"};
constexpr Message complaint_quickly_resolved{"{}, complains, and it is put right at once",
                                             "{}，投诉，立即得到解决"};
constexpr Message complaint_surprised{"{}, complains, and it is put right with an extra benefit",
                                      "{}，投诉，得到解决并另获额外利益"};
constexpr Message point_just_fades{"1 point fades", "消退 1 分"};
constexpr Message wishes_unasked{"wishes to leave for {}; nobody asks them to stay, they leave",
                                 "因“{}”想离开；无人挽留，离开"};
constexpr Message wishes_in_vain{
    "wishes to leave for {}; one tries to keep them in vain, they leave",
    "因“{}”想离开；挽留无效，离开"};
constexpr Message wishes_and_stays{"wishes to leave for {}; one tries to keep them, they stay",
                                   "因“{}”想离开；经挽留后留下"};
constexpr Message hears_and_stays{"hears a story of {} and stays", "听到关于“{}”的坏口碑，留下"};
constexpr Message hears_and_leaves{"hears a story of {} and leaves", "听到关于“{}”的坏口碑，离开"};
constexpr Message leaves{"leaves", "离开"};
constexpr Message tells_people{"tells {} people of {}", "向 {} 人讲述“{}”"};
constexpr Message tells_and_followers{
    "tells {} people of {}; in this week {} customers leave for such stories",
    "向 {} 人讲述“{}”；本周有 {} 位客户因这类坏口碑离开"};
}  // namespace retain::message

namespace retain::app::commands {
namespace {

std::string experience(const Scenario& scenario, const WeekOutcome& outcome, const Message& how) {
  if (scenario.touchpoints.empty()) return say(how);
  return say(message::experience_at, say(how),
             touchpoint_title(scenario.touchpoints[outcome.touchpoint]));
}

/// What becomes of somebody dissatisfied.
std::string with_end(const std::string& experience, Recovery end) {
  switch (end) {
    case Recovery::silent:
      return say(message::keeps_silent, experience);
    case Recovery::unresolved:
      return say(message::complaint_unresolved, experience);
    case Recovery::resolved:
      return say(message::complaint_resolved, experience);
    case Recovery::quickly_resolved:
      return say(message::complaint_quickly_resolved, experience);
    case Recovery::surprised:
      return say(message::complaint_surprised, experience);
  }
  return experience;
}

std::string event_text(const Event& event, const EventMet& met) {
  if (met.recovery) return with_end(say(message::is_offended), *met.recovery);
  return say(event.leaves ? message::event_takes : message::event_meets);
}

std::string intent_text(const IntentSeen& intent) {
  const Message& how = intent.saved       ? message::wishes_and_stays
                       : intent.attempted ? message::wishes_in_vain
                                          : message::wishes_unasked;
  return say(how, cause_text(intent.cause));
}

std::string fading(const std::string& text, std::int64_t points) {
  if (points == 0) return text;
  return points == 1 ? say(message::point_fades, text) : say(message::points_fade, text, points);
}

void add_encounter(const Scenario& scenario, const WeekOutcome& outcome,
                   std::vector<std::string>& lines) {
  std::string text;
  if (outcome.meeting == Meeting::delighted) {
    text = experience(scenario, outcome, message::is_delighted);
  } else if (outcome.meeting == Meeting::dissatisfied) {
    text = with_end(experience(scenario, outcome, message::is_dissatisfied), outcome.recovery);
  }
  if (!text.empty()) {
    lines.push_back(fading(text, outcome.faded));
  } else if (outcome.faded > 0) {
    lines.push_back(say(message::point_just_fades));
  }
}

/// The sentences about a remarkable week, in the order in which it went.
std::vector<std::string> sentences(const CustomerStory& story, const WatchedWeek& week) {
  std::vector<std::string> lines;
  for (const EventMet& met : week.events) {
    lines.push_back(event_text(story.scenario.events[met.event], met));
  }
  for (const WeekOutcome& outcome : week.encounters()) {
    add_encounter(story.scenario, outcome, lines);
  }
  if (week.intent) lines.push_back(intent_text(*week.intent));
  const bool follows = week.left && week.left->channel == Channel::word_of_mouth;
  for (std::size_t i = 0; i < week.heard.size(); ++i) {
    const bool is_last = i + 1 == week.heard.size();
    lines.push_back(say(follows && is_last ? message::hears_and_leaves : message::hears_and_stays,
                        cause_text(week.heard[i])));
  }
  if (week.left && !follows && !week.intent) lines.push_back(say(message::leaves));
  if (week.told > 0) {
    const Cause cause =
        week.left ? week.left->cause : story.scenario.events[week.events.back().event].cause;
    lines.push_back(week.left ? say(message::tells_and_followers, week.told, cause_text(cause),
                                    grouped(whole(story.followers())))
                              : say(message::tells_people, week.told, cause_text(cause)));
  }
  return lines;
}

/// The weeks of delight within a span; with touchpoints those of each together.
std::vector<std::string> weeks_of_delight(const CustomerStory& story, const SpanSummary& span) {
  std::map<std::size_t, std::vector<std::uint32_t>> weeks;
  for (const WatchedWeek* week : span.weeks) {
    for (const WeekOutcome& outcome : week->encounters()) {
      if (outcome.meeting != Meeting::delighted) continue;
      std::vector<std::uint32_t>& numbers = weeks[outcome.touchpoint];
      if (numbers.empty() || numbers.back() != week->week) numbers.push_back(week->week);
    }
  }
  std::vector<std::string> texts;
  for (const auto& [touchpoint, numbers] : weeks) {
    const std::string text = say(listed(numbers));
    texts.push_back(story.scenario.touchpoints.empty()
                        ? text
                        : say(message::at_touchpoint, text,
                              touchpoint_title(story.scenario.touchpoints[touchpoint])));
  }
  return texts;
}

/// Ordinary weeks in one sentence.
std::string sentence(const CustomerStory& story, const SpanSummary& span) {
  const std::vector<std::string> weeks = weeks_of_delight(story, span);
  const std::string text = weeks.empty() ? say(message::nothing_to_remark)
                                         : say(message::delighted_in_weeks, say(listed(weeks)));
  return fading(text, span.faded);
}

}  // namespace

std::string cause_text(Cause cause) {
  switch (cause) {
    case Cause::better_product:
      return say(message::cause_better_product);
    case Cause::cheaper_product:
      return say(message::cause_cheaper_product);
    case Cause::not_valued:
      return say(message::cause_not_valued);
    case Cause::poor_service:
      return say(message::cause_poor_service);
    case Cause::other:
      return say(message::cause_other);
  }
  return {};
}

Told told(const CustomerStory& story, const WeekSpan& span) {
  const SpanSummary summary = within(story, span);
  if (summary.weeks.empty()) return {{""}, ""};
  const int first = summary.weeks.front()->points_at_start;
  const int last = summary.weeks.back()->points_at_end;
  const std::string points =
      first == last ? fmt::format("{}", first) : say(message::range, first, last);
  const bool alone = summary.weeks.size() == 1 && is_remarkable(*summary.weeks.front());
  if (!alone) return {{sentence(story, summary)}, points};
  return {sentences(story, *summary.weeks.front()), points};
}

}  // namespace retain::app::commands
