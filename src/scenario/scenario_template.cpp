#include "scenario/scenario_template.hpp"

#include <map>
#include <vector>

#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/unit_words.hpp"
#include "scenario/parameter_view.hpp"
#include "scenario/resolved_values.hpp"
#include "scenario/value_slot.hpp"
#include "scenario/words.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message default_is{"default {}", "默认 {}"};
constexpr Message template_head{
    "# What happens if ...? Write here the question that this scenario answers.\n"
    "#\n"
    "# Every line that begins with #key shows a parameter with its value in\n"
    "# '{0}', and its unit, range and source mark. To change one, remove the #\n"
    "# and write another value. What stays commented out is inherited from\n"
    "# '{0}'.\n",
    "# 如果……会怎样？请在此写下这个情景要回答的问题。\n"
    "#\n"
    "# 以 #键 开头的每一行是一个参数及其在“{0}”中的值，\n"
    "# 并注明单位、范围和来源标记。要改动它，请删去 # 并写上另一个值。\n"
    "# 保留 # 的各行沿用“{0}”的值。\n"};
constexpr Message template_records{
    "All tables [[{}]] on one line. A list here replaces the one that is inherited.",
    "所有 [[{}]] 表写在一行。此处的列表会替换沿用的列表。"};
constexpr Message template_record_key{"#   {}: {} ({})\n", "#   {}：{}（{}）\n"};
constexpr Message template_record_keys{
    "Tables [[{}]] stand at the end of the file, with these keys:",
    "表 [[{}]] 写在文件末尾，可用的键："};

}  // namespace retain::message

namespace retain::scenario {
namespace {

std::string quoted(const std::string& text) {
  return toml_text({nullptr, ValueType::text, {}}, Value{text});
}

/// "#reliability = 7  # points 1..10, 1 to 10, assumption" under its sentence.
std::string parameter_lines(const ParameterView& parameter, const ResolvedValue& resolved,
                            Language language) {
  const std::string line =
      fmt::format("#{} = {}", last_segment(resolved.key), toml_text(parameter, resolved.value));
  const std::vector<Sentence> remarks{unit_in(language, resolved.unit), range_text(parameter),
                                      resolved.mark};
  return fmt::format("# {}\n{:<32}  # {}\n", sentence_in(language, *parameter.info), line,
                     listed(remarks, message::remark_separator).in(language));
}

std::string assignment(const ValueSlot& slot, const Value& value) {
  return fmt::format("{} = {}", last_segment(slot.key()), toml_text(slot.parameter(), value));
}

/// All records of a kind on one line, so that one comment mark hides them.
std::string record_line(const RecordKind& kind, const Scenario& scenario, Language language) {
  std::vector<std::string> tables;
  for (std::size_t record = 0; record < kind.count(scenario); ++record) {
    std::vector<std::string> assignments;
    for (const ValueSlot& slot : slots_of_record(kind, record)) {
      assignments.push_back(assignment(slot, slot.get(scenario)));
    }
    tables.push_back(fmt::format("{{ {} }}", fmt::join(assignments, ", ")));
  }
  if (tables.empty()) return {};
  return fmt::format("# {}\n#{} = [{}]\n\n", say_in(language, message::template_records, kind.name),
                     kind.name, fmt::join(tables, ", "));
}

std::string record_help(const RecordKind& kind, Language language) {
  std::string text =
      fmt::format("# {}\n", say_in(language, message::template_record_keys, kind.name));
  for (const ValueSlot& slot : slots_of_record(kind, 0)) {
    const ParameterView parameter = slot.parameter();
    std::vector<Sentence> remarks{
        range_text(parameter),
        Sentence(message::default_is, toml_text(parameter, slot.default_value()))};
    std::erase(remarks, Sentence());
    text += say_in(language, message::template_record_key, last_segment(slot.key()),
                   sentence_in(language, *parameter.info),
                   listed(remarks, message::remark_separator).in(language));
  }
  return text;
}

}  // namespace

std::string scenario_template(const LoadedScenario& parent, const std::string& title,
                              const std::string& parent_name, Language language) {
  std::map<std::string, ResolvedValue> values;
  for (const ResolvedValue& value : resolved_values(parent)) values.emplace(value.key, value);

  std::string text = say_in(language, message::template_head, parent.scenario.name);
  text += fmt::format(
      "\ntitle = {0}\n# {1}\n#title_zh = {0}\nextends = {2}\n# {3}\n#compare_with = {2}\n\n",
      quoted(title), sentence_in(language, find_parameter("title_zh")->info), quoted(parent_name),
      sentence_in(language, find_parameter("compare_with")->info));
  for (const RecordKind& kind : record_kinds())
    text += record_line(kind, parent.scenario, language);
  for (const std::string& section : section_names()) {
    text += fmt::format("[{}]\n", section);
    for (const Parameter& parameter : registry()) {
      const bool states_another = !parameter.info.spells.empty();
      if (section_of(parameter.info.key) != section || states_another) continue;
      text += parameter_lines(view_of(parameter), values.at(parameter.info.key), language);
    }
    text += '\n';
  }
  for (const RecordKind& kind : record_kinds()) text += record_help(kind, language);
  return text;
}

}  // namespace retain::scenario
