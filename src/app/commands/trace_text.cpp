#include "app/commands/trace_text.hpp"

#include <algorithm>

#include "app/commands/trace_weeks.hpp"
#include "app/scenario_names.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"
#include "business/words.hpp"
#include "model/title.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"
#include "scenario/words.hpp"

namespace retain::message {

constexpr Message column_happens{"what happens", "经过"};
constexpr Message column_points{"points", "积分"};
constexpr Message story_of{"Customer {} of {}, replication {}, seed {}",
                           "{1} 的第 {0} 号客户，第 {2} 次重复，随机种子 {3}"};
constexpr Message story_segment{"; segment {}", "；客户群 {}"};
constexpr Message story_newcomer{"; a newcomer for {} weeks", "；前 {} 周为新客户"};
constexpr Message story_joins_late{"; their first week is {}", "；第一周是第 {} 周"};
constexpr Message story_of_nobody{
    "{}: joins with the last week of the run and has no week of their own.",
    "{}：在模拟的最后一周加入，没有自己的一周。"};
constexpr Message story_left_direct{
    "{}: leaves in week {} by their own experience; root cause: {}.",
    "{}：第 {} 周因自身经历离开；根本原因：{}。"};
constexpr Message story_left_event{"{}: taken in week {} by an event; root cause: {}.",
                                   "{}：第 {} 周被事件带走；根本原因：{}。"};
constexpr Message story_left_word_of_mouth{
    "{}: leaves in week {} for a story that they heard; root cause, of who told it: {}.",
    "{}：第 {} 周因听到的坏口碑离开；根本原因（讲述者的）：{}。"};
constexpr Message story_stays{"{}: is still there at the end, with {} points.",
                              "{}：期末仍在，积分 {}。"};
constexpr Message story_worth{"They pay in {} weeks: {} yuan of margin, {} discounted.",
                              "付费 {} 周：毛利 {} 元，贴现后 {} 元。"};
constexpr Message story_missing{" Until the end of the run {} discounted are missing.",
                                "到模拟期末共少得 {} 元（贴现后）。"};
constexpr Message stories_part{"The stories part in week {}.", "两个故事在第 {} 周分开。"};
constexpr Message stories_alike{"The stories do not part: the same happens in both.",
                                "两个故事没有分开：两边发生的完全相同。"};
constexpr Message story_note{
    "Points, wishes, leaving and what they tell are those of the run. What an encounter was is "
    "drawn given the points before and after it. Costs are not taken off: ordinary complaints are "
    "booked at their expected number for everybody, so that what they cost is nobody's own.",
    "积分、离开的意愿、离开和讲述都取自该次运行。每次接触的结果是在已知前后积分的条件下抽取的。"
    "未扣除成本：普通投诉按期望次数计入所有客户，其费用不属于某一位客户。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

std::string weeks_text(const WeekSpan& span) {
  return span.first == span.last ? fmt::format("{}", span.first)
                                 : say(message::range, span.first, span.last);
}

std::string table_of(const std::vector<CustomerStory>& stories) {
  std::vector<TableColumn> columns{{.title = say(message::unit_week)}};
  for (const CustomerStory& story : stories) {
    columns.push_back(
        {.title = stories.size() == 1 ? say(message::column_happens) : called(story.scenario)});
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
  for (const CustomerStory& one : stories) names.push_back(called(one.scenario));
  std::string text = say(message::story_of, story.seen.customer, say(listed(names)),
                         story.replication, story.scenario.simulation.seed);
  if (!story.scenario.segments.empty()) {
    text += say(message::story_segment,
                display_title(story.scenario.segments[story.seen.segment], spoken_language()));
  }
  const auto newcomer = std::ranges::count_if(story.seen.weeks, &WatchedWeek::is_newcomer);
  if (newcomer > 0) text += say(message::story_newcomer, newcomer);
  if (!story.seen.weeks.empty() && story.seen.weeks.front().week > 0) {
    text += say(message::story_joins_late, story.seen.weeks.front().week);
  }
  return paragraph(text) + "\n";
}

std::string yuan(double amount) {
  return grouped(whole(amount));
}

std::string end_of(const CustomerStory& story) {
  const std::string& name = called(story.scenario);
  if (story.seen.weeks.empty()) return paragraph(say(message::story_of_nobody, name));
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
  std::string worth = say(message::story_worth, story.worth.weeks_paid, yuan(story.worth.margin),
                          yuan(story.worth.discounted));
  if (story.worth.missing > 0.0) worth += say(message::story_missing, yuan(story.worth.missing));
  return paragraph(text) + hanging_paragraph("  ", worth);
}

}  // namespace

std::string story_text(const std::vector<CustomerStory>& stories) {
  std::string text = heading(stories) + table_of(stories) + "\n";
  for (const CustomerStory& story : stories) text += end_of(story);
  if (stories.size() == 2) {
    const auto parting = parting_week(stories.front(), stories.back());
    text += "\n" +
            paragraph(parting ? say(message::stories_part, *parting) : say(message::stories_alike));
  }
  return text + "\n" + paragraph(say(message::story_note));
}

}  // namespace retain::app::commands
