#include "app/commands/goal_seek_text.hpp"

#include <algorithm>
#include <cmath>

#include "app/commands/study_call.hpp"
#include "app/commands/study_rows.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/sentence.hpp"
#include "base/unit_words.hpp"
#include "base/words.hpp"
#include "report/numbers.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message goal_heading{"{}: {}, {} between {} and {}.", "{}：{}，{} 在 {} 与 {} 之间。"};
constexpr Message goal_parity{"when is it worth as much as what it is compared with",
                              "何时与比较对象的价值相等"};
constexpr Message goal_equal{"when is {}", "何时 {}"};
constexpr Message better_above{"better above it", "高于此值更优"};
constexpr Message better_below{"better below it", "低于此值更优"};
constexpr Message worse_above{"worse above it", "高于此值更差"};
constexpr Message worse_below{"worse below it", "低于此值更差"};
constexpr Message worse_everywhere{
    "There is none: between the ends the comparator is better everywhere, by {} to {}; by least at "
    "{} = {}.",
    "没有这样的值：在两端之间比较对象处处更优，差 {} 至 {}；差得最少处为 {} = {}。"};
constexpr Message better_everywhere{
    "There is none: between the ends the comparator is worse everywhere, by {} to {}; by least at "
    "{} = {}.",
    "没有这样的值：在两端之间比较对象处处更差，差 {} 至 {}；差得最少处为 {} = {}。"};
constexpr Message larger_above{"the left side is larger above it", "高于此值时左边较大"};
constexpr Message larger_below{"the left side is larger below it", "低于此值时左边较大"};
constexpr Message only_touches{"equal there alone", "仅在此处相等"};
constexpr Message leaps_over{"it leaps over it and is equal nowhere near",
                             "在此跳过，附近并无相等之处"};
constexpr Message agents_agree{"agents there: {} ± {}, no difference",
                               "逐客户模拟：{} ± {}，无差异"};
constexpr Message agents_differ{
    "agents there: {} ± {}: with so few customers chance shifts the mean (effect of few customers)",
    "逐客户模拟：{} ± {}：客户这么少时，偶然性会使均值偏移（客户数少的影响）"};
constexpr Message goal_not_reached{
    "There is none: between the ends the left side less the right one goes from {} to {}; nearest "
    "to equal at {} = {}.",
    "没有这样的值：在两端之间，左边减右边从 {} 到 {}；最接近相等处为 {} = {}。"};
constexpr Message goal_never_possible{"Nothing between the ends is possible.",
                                      "两端之间没有可能的值。"};
constexpr Message goal_always{"Both sides are equal everywhere: {} does not matter here.",
                              "两边处处相等：{} 在此无关紧要。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

std::string number_of(double number) {
  constexpr int digits = 6;
  return grouped(written_out(std::abs(number) < 1e-9 ? 0.0 : number, digits));
}

const Message& side_text(const Root& root, const Goal& goal) {
  if (root.kind == RootKind::jump) return message::leaps_over;
  const BetterSides better = better_sides(root, goal);
  const bool compares = better_of(goal.target) != Better::neither;
  if (better.above != better.below) {
    if (compares) return better.above ? message::better_above : message::better_below;
    return better.above ? message::larger_above : message::larger_below;
  }
  if (compares && root.at <= goal.low) return message::worse_above;
  if (compares && root.at >= goal.high) return message::worse_below;
  return message::only_touches;
}

std::string root_text(const SoughtGoal& sought, std::size_t which) {
  const Goal& goal = sought.goal;
  const Root& root = sought.found.roots[which];
  std::string text = fmt::format("{} = {} {}", goal.way.name, number_of(root.at),
                                 unit_in(spoken_language(), goal.way.unit)) +
                     say(message::clause_separator) + say(side_text(root, goal));
  if (const std::optional<Confirmation>& agents = sought.confirmed[which]) {
    text += say(message::clause_separator) +
            say(agents->is_few_customers_effect ? message::agents_differ : message::agents_agree,
                grouped(number_text(agents->mean, agents->half_width)),
                grouped(number_text(agents->half_width, agents->half_width)));
  }
  return hanging_paragraph("- ", text);
}

std::string as_text(const PointStudy& points, const SoughtGoal& sought) {
  const Goal& goal = sought.goal;
  const RootSearch& found = sought.found;
  const std::string question = goal.target.text == "parity"
                                   ? std::string(say(message::goal_parity))
                                   : say(message::goal_equal, goal.target.text);
  std::string text =
      paragraph(say(message::goal_heading, points.scenario(goal.target.figure.scenario).name,
                    question, goal.way.name, number_of(goal.low), number_of(goal.high))) +
      "\n";
  for (std::size_t i = 0; i < found.roots.size(); ++i) text += root_text(sought, i);
  if (!found.roots.empty()) return text;
  if (found.is_zero) return text + paragraph(say(message::goal_always, goal.way.name));
  if (std::isnan(found.lowest)) return text + paragraph(say(message::goal_never_possible));
  const Better better = better_of(goal.target);
  if (better == Better::neither || found.lowest * found.highest <= 0.0) {
    return text + paragraph(say(message::goal_not_reached, number_of(found.lowest),
                                number_of(found.highest), goal.way.name, number_of(found.nearest)));
  }
  const bool is_worse = (found.highest < 0.0) == (better == Better::higher);
  const auto [least, most] = std::minmax({std::abs(found.lowest), std::abs(found.highest)});
  return text +
         paragraph(say(is_worse ? message::worse_everywhere : message::better_everywhere,
                       number_of(least), number_of(most), goal.way.name, number_of(found.nearest)));
}

StudyRows rows_of(const SoughtGoal& sought) {
  StudyRows rows{{"key", "target", "root", "slope", "agents_mean", "agents_half_width"}, {}};
  for (std::size_t i = 0; i < sought.found.roots.size(); ++i) {
    const Root& root = sought.found.roots[i];
    const std::optional<Confirmation>& agents = sought.confirmed[i];
    rows.rows.push_back({sought.goal.way.name, sought.goal.target.text, csv_number(root.at),
                         csv_number(root.slope), agents ? csv_number(agents->mean) : "",
                         agents ? csv_number(agents->half_width) : ""});
  }
  return rows;
}

}  // namespace

std::string goal_seek_text(const PointStudy& points, const SoughtGoal& sought,
                           OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(points, sought);
    case OutputFormat::csv:
      return rows_of(sought).as_csv();
    case OutputFormat::json:
      return rows_of(sought).as_json();
  }
  return {};
}

}  // namespace retain::app::commands
