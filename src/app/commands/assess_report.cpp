#include "app/commands/assess_report.hpp"

#include <cmath>

#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"
#include "base/words.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"
#include "scenario/words.hpp"
#include "sheets/words.hpp"
#include "text/csv_text.hpp"
#include "text/json_value.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message assessed{
    "{}: {} of {}\n"
    "\n",
    "{}：{}，{}\n"
    "\n"};
constexpr Message one_person{"1 person", "1 人"};
constexpr Message many_people{"{} people", "{} 人"};
constexpr Message column_group{"group", "组别"};
constexpr Message column_total{"total", "总分"};
constexpr Message column_people{"people", "人数"};
constexpr Message column_share{"share", "比例"};
constexpr Message column_interval{"95 % interval", "95 % 置信区间"};
constexpr Message column_by_model{"by the model", "模型值"};
constexpr Message column_item{"item", "项目"};
constexpr Message unit_points{"points", "分"};
constexpr Message column_words{"words of the document", "文档原文"};
constexpr Message column_standard_deviation{"s.d.", "标准差"};
constexpr Message group_suited{"very suited", "非常适合"};
constexpr Message group_to_train{"needs training", "需要培训"};
constexpr Message group_unsuited{"not suited", "不适合"};
constexpr Message above{"above {}", "{} 以上"};
constexpr Message below{"below {}", "{} 以下"};
constexpr Message total_of_people{
    "Total of a person: mean {} points, 95 % interval {}, standard deviation {}.",
    "每人总分：均值 {} 分，95 % 置信区间 {}，标准差 {}。"};
constexpr Message mean_of_people{
    "Mean score of a person: mean {} points, 95 % interval {}, standard deviation {}.",
    "每人平均分：均值 {} 分，95 % 置信区间 {}，标准差 {}。"};
constexpr Message weak_item{"{} {} ({})", "{} {}（{}）"};
constexpr Message weakest_items{"Weakest: {}.", "最薄弱：{}。"};
constexpr Message assess_note{
    "Intervals take the people for a sample of those who could serve: of means by Student's t, of "
    "shares by Clopper and Pearson. Where they overlap, the order of items may be chance.",
    "置信区间把这些人视为所有可能从事服务者的样本：均值用 t 分布，比例用 Clopper-Pearson 方法。"
    "区间重叠时，项目的先后可能只是偶然。"};
constexpr Message assess_note_groups{
    " by the model: the shares that a scenario with the values below works with, a normal "
    "distribution.",
    "模型值：采用下列数值的情景所用的比例（正态分布）。"};
constexpr Message block_follows{
    "\n"
    "To paste into a scenario:\n"
    "\n",
    "\n"
    "可粘贴到情景文件：\n"
    "\n"};
constexpr Message block_head{"[{}]  # {} of {}\n", "[{}]  # {}，{}\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr double per_cent = 100.0;

struct GroupWords {
  std::string key;
  std::string name;
  std::string bounds;
};

GroupWords words_of(StaffGroup group) {
  switch (group) {
    case StaffGroup::suited:
      return {"suited", say(message::group_suited), say(message::above, suited_above)};
    case StaffGroup::to_train:
      return {"to_train", say(message::group_to_train),
              say(message::range, unsuited_below, suited_above)};
    case StaffGroup::unsuited:
      return {"unsuited", say(message::group_unsuited), say(message::below, unsuited_below)};
  }
  return {};
}

double deviation(const MeanScore& score) {
  return std::sqrt(score.moments.variance());
}

std::string number(double value) {
  constexpr double tenths = 10.0;  // halves up, as in the values for a scenario
  return std::isnan(value) ? "-" : fmt::format("{:.1f}", std::round(tenths * value) / tenths);
}

std::string bounds_text(const Interval& interval, double factor = 1.0) {
  if (std::isnan(interval.low)) return "-";
  return say(message::range, number(factor * interval.low), number(factor * interval.high));
}

std::string name_of(SheetKind kind) {
  return say(kind == SheetKind::self_test ? message::self_test : message::service_affinity);
}

std::string people_text(const Assessment& assessment) {
  return assessment.people == 1 ? say(message::one_person)
                                : say(message::many_people, count_text(assessment.people));
}

std::string overall_key(SheetKind kind) {
  return kind == SheetKind::self_test ? "total" : "mean_of_scores";
}

std::string groups_table(const Assessment& assessment) {
  TextTable table(
      {{say(message::column_group)},
       {.title = say(message::column_total), .unit = say(message::unit_points), .leave_out = 2},
       {say(message::column_people), Align::right},
       {say(message::column_share), Align::right, say(message::unit_percent)},
       {say(message::column_interval), Align::right, say(message::unit_percent)},
       {.title = say(message::column_by_model),
        .align = Align::right,
        .unit = say(message::unit_percent),
        .leave_out = 1}});
  for (const GroupShare& group : assessment.groups) {
    const GroupWords words = words_of(group.group);
    table.add_row({words.name, words.bounds, count_text(group.people),
                   number(per_cent * group.share), bounds_text(group.interval, per_cent),
                   number(per_cent * group.by_model)});
  }
  return table.to_text();
}

std::string items_table(const Assessment& assessment) {
  TextTable table(
      {{say(message::column_item)},
       {.title = say(message::column_words), .leave_out = 1},
       {say(message::column_mean), Align::right, say(message::unit_points)},
       {say(message::column_interval), Align::right, say(message::unit_points)},
       {say(message::column_standard_deviation), Align::right, say(message::unit_points)}});
  const SheetForm& form = sheet_form(assessment.kind);
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    const MeanScore& score = assessment.items[i];
    table.add_row({std::string(form.items[i].english), std::string(form.items[i].chinese),
                   number(score.moments.mean()), bounds_text(score.interval),
                   number(deviation(score))});
  }
  return table.to_text();
}

std::string weakest_text(const Assessment& assessment) {
  std::vector<std::string> weakest;
  for (const std::size_t i : assessment.weakest) {
    const MeanScore& score = assessment.items[i];
    weakest.push_back(say(message::weak_item, say(sheet_form(assessment.kind).items[i]),
                          number(score.moments.mean()), bounds_text(score.interval)));
  }
  return say(message::weakest_items, say(listed(weakest, message::clause_separator)));
}

/// One line of the CSV file: a measure of people.
std::string measure(const std::string& kind, const std::string& name, std::int64_t people,
                    const std::vector<double>& numbers) {
  std::vector<std::string> cells{kind, name, fmt::format("{}", people)};
  for (const double value : numbers) cells.push_back(csv_number(value));
  return csv_line(cells);
}

std::vector<double> numbers_of(const MeanScore& score) {
  return {score.moments.mean(), deviation(score), score.interval.low, score.interval.high,
          not_available};
}

Json json_of(const MeanScore& score) {
  return {{"mean", score.moments.mean()},
          {"sd", deviation(score)},
          {"low", score.interval.low},
          {"high", score.interval.high}};
}

}  // namespace

std::string scenario_block(const Assessment& assessment) {
  std::string text;
  std::string_view section;
  for (const SuggestedValue& value : assessment.values) {
    if (section_of(value.key) != section) {
      section = section_of(value.key);
      text += say(message::block_head, section, name_of(assessment.kind), people_text(assessment));
    }
    text += fmt::format("{} = {}\n", last_segment(value.key), value.value);
  }
  return text;
}

std::string AssessReport::as_text() const {
  const MeanScore& overall = assessment.overall;
  const Message& of_people =
      assessment.kind == SheetKind::self_test ? message::total_of_people : message::mean_of_people;
  std::string text =
      say(message::assessed, file, name_of(assessment.kind), people_text(assessment));
  if (!assessment.groups.empty()) text += groups_table(assessment) + "\n";
  text += paragraph(say(of_people, number(overall.moments.mean()), bounds_text(overall.interval),
                        number(deviation(overall)))) +
          "\n" + items_table(assessment) + "\n" + paragraph(weakest_text(assessment)) + "\n";
  std::string note = say(message::assess_note);
  if (!assessment.groups.empty()) note += say(message::assess_note_groups);
  return text + paragraph(note) + say(message::block_follows) + scenario_block(assessment);
}

std::string AssessReport::as_csv() const {
  const SheetForm& form = sheet_form(assessment.kind);
  std::string text =
      csv_line({"measure", "name", "people", "value", "sd", "low", "high", "by_model"});
  text += measure("overall", overall_key(assessment.kind), assessment.people,
                  numbers_of(assessment.overall));
  for (const GroupShare& group : assessment.groups) {
    text += measure(
        "group", words_of(group.group).key, group.people,
        {group.share, not_available, group.interval.low, group.interval.high, group.by_model});
  }
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    text += measure("item", std::string(form.items[i].english), assessment.people,
                    numbers_of(assessment.items[i]));
  }
  for (const SuggestedValue& value : assessment.values) {
    text += measure("scenario", value.key, assessment.people,
                    {value.value, not_available, not_available, not_available, not_available});
  }
  return text + measure("left_out", "people", left_out, std::vector<double>(5, not_available));
}

std::string AssessReport::as_json() const {
  const SheetForm& form = sheet_form(assessment.kind);
  Json json{{"kind", assessment.kind == SheetKind::self_test ? "self_test" : "affinity"},
            {"people", assessment.people},
            {"left_out", left_out},
            {overall_key(assessment.kind), json_of(assessment.overall)}};
  for (const GroupShare& group : assessment.groups) {
    json["groups"][words_of(group.group).key] = {{"people", group.people},
                                                 {"share", group.share},
                                                 {"low", group.interval.low},
                                                 {"high", group.interval.high},
                                                 {"by_model", group.by_model}};
  }
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    json["items"][form.items[i].english] = json_of(assessment.items[i]);
  }
  for (const std::size_t i : assessment.weakest) json["weakest"].push_back(form.items[i].english);
  for (const SuggestedValue& value : assessment.values) json["scenario"][value.key] = value.value;
  return json.dump(2) + '\n';
}

}  // namespace retain::app::commands
