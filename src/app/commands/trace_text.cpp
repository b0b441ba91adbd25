#include "app/commands/trace_text.hpp"

#include <algorithm>
#include <map>

#include "app/terminal/text_table.hpp"
#include "base/catalogue.hpp"
#include "base/phrases.hpp"
#include "report/numbers.hpp"

namespace retain::app::commands {
namespace {

/// What one customer does in a span, a sentence a line, and his points.
struct Told {
  std::vector<std::string> lines;
  std::string points;
};

std::string met(const Scenario& scenario, const WeekOutcome& outcome, const Message& how) {
  if (scenario.touchpoints.empty()) return say(how);
  return say(message::met_at, say(how), scenario.touchpoints[outcome.touchpoint].name);
}

/// What becomes of somebody dissatisfied.
std::string with_end(const std::string& met, Recovery end) {
  switch (end) {
    case Recovery::silent:
      return say(message::keeps_silent, met);
    case Recovery::unresolved:
      return say(message::complaint_unresolved, met);
    case Recovery::resolved:
      return say(message::complaint_resolved, met);
    case Recovery::quickly_resolved:
      return say(message::complaint_quickly_resolved, met);
    case Recovery::surprised:
      return say(message::complaint_surprised, met);
  }
  return met;
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
    text = met(scenario, outcome, message::is_delighted);
  } else if (outcome.meeting == Meeting::dissatisfied) {
    text = with_end(met(scenario, outcome, message::is_dissatisfied), outcome.recovery);
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
  if (week.outcome) add_encounter(story.scenario, *week.outcome, lines);
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
                                    whole(story.followers()))
                              : say(message::tells_people, week.told, cause_text(cause)));
  }
  return lines;
}

/// The weeks of delight within a span; with touchpoints those of each together.
std::vector<std::string> weeks_of_delight(const CustomerStory& story, const SpanSummary& span) {
  std::map<std::size_t, std::vector<std::uint32_t>> weeks;
  for (const WatchedWeek* week : span.weeks) {
    if (!week->outcome || week->outcome->meeting != Meeting::delighted) continue;
    weeks[week->outcome->touchpoint].push_back(week->week);
  }
  std::vector<std::string> texts;
  for (const auto& [touchpoint, numbers] : weeks) {
    const std::string text = listed(numbers);
    texts.push_back(
        story.scenario.touchpoints.empty()
            ? text
            : say(message::at_touchpoint, text, story.scenario.touchpoints[touchpoint].name));
  }
  return texts;
}

/// Ordinary weeks in one sentence.
std::string sentence(const CustomerStory& story, const SpanSummary& span) {
  const std::vector<std::string> weeks = weeks_of_delight(story, span);
  const std::string text = weeks.empty() ? say(message::nothing_to_remark)
                                         : say(message::delighted_in_weeks, listed(weeks));
  return fading(text, span.faded);
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

std::string weeks_text(const WeekSpan& span) {
  return span.first == span.last ? fmt::format("{}", span.first)
                                 : say(message::range, span.first, span.last);
}

std::string table_of(const std::vector<CustomerStory>& stories) {
  std::vector<TableColumn> columns{{.title = say(message::unit_week)}};
  for (const CustomerStory& story : stories) {
    columns.push_back(
        {.title = stories.size() == 1 ? say(message::column_happens) : story.scenario.name});
    columns.push_back({.title = say(message::column_points), .align = Align::right});
  }
  TextTable table(columns);
  for (const WeekSpan& span : spans_of(stories)) {
    std::vector<Told> cells;
    std::size_t lines = 0;
    for (const CustomerStory& story : stories) {
      cells.push_back(told(story, span));
      lines = std::max(lines, cells.back().lines.size());
    }
    for (std::size_t line = 0; line < lines; ++line) {
      std::vector<std::string> row{line == 0 ? weeks_text(span) : ""};
      for (const Told& cell : cells) {
        row.push_back(line < cell.lines.size() ? cell.lines[line] : "");
        row.push_back(line == 0 ? cell.points : "");
      }
      table.add_row(std::move(row));
    }
  }
  return table.to_text();
}

std::string heading(const std::vector<CustomerStory>& stories) {
  const CustomerStory& story = stories.front();
  std::vector<std::string> names;
  for (const CustomerStory& one : stories) names.push_back(one.scenario.name);
  std::string text = say(message::story_of, story.seen.customer, listed(names), story.replication,
                         story.scenario.simulation.seed);
  if (!story.scenario.segments.empty()) {
    text += say(message::story_segment, story.scenario.segments[story.seen.segment].name);
  }
  const auto newcomer = std::ranges::count_if(story.seen.weeks, &WatchedWeek::is_newcomer);
  if (newcomer > 0) text += say(message::story_newcomer, newcomer);
  if (!story.seen.weeks.empty() && story.seen.weeks.front().week > 0) {
    text += say(message::story_joins_late, story.seen.weeks.front().week);
  }
  return text + "\n\n";
}

std::string end_of(const CustomerStory& story) {
  const std::string& name = story.scenario.name;
  if (story.seen.weeks.empty()) return say(message::story_of_nobody, name);
  const WatchedWeek& last = story.seen.weeks.back();
  std::string text;
  if (const std::optional<Leaver>& left = story.left()) {
    const Message& how = left->channel == Channel::word_of_mouth ? message::story_left_word_of_mouth
                         : last.outcome                          ? message::story_left_direct
                                                                 : message::story_left_event;
    text = say(how, name, left->week, cause_text(left->cause));
  } else {
    text = say(message::story_stays, name, last.points_at_end);
  }
  text += say(message::story_worth, story.worth.weeks_paid, whole(story.worth.margin),
              whole(story.worth.discounted));
  if (story.worth.missing > 0.0) text += say(message::story_missing, whole(story.worth.missing));
  return text + "\n";
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

std::string story_text(const std::vector<CustomerStory>& stories) {
  std::string text = heading(stories) + table_of(stories) + "\n";
  for (const CustomerStory& story : stories) text += end_of(story);
  if (stories.size() == 2) {
    const auto parting = parting_week(stories.front(), stories.back());
    text += parting ? say(message::stories_part, *parting) : say(message::stories_alike);
  }
  return text + say(message::story_note);
}

}  // namespace retain::app::commands
