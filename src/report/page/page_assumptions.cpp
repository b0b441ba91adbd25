#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/message.hpp"
#include "model/title.hpp"
#include "report/labels.hpp"
#include "report/page/page_body.hpp"
#include "report/repeat_command.hpp"
#include "report/verdict.hpp"
#include "report/words.hpp"
#include "scenario/resolved_values.hpp"
#include "scenario/value_slot.hpp"

namespace retain::message {

constexpr Message page_assumptions_text{
    "Every figure carries its mark. document: stands in one of the five source documents. "
    "published: published, and read. reported: widely printed, the first publication was not read. "
    "assumption: ours. setting: a choice about the run. scenario: set by a scenario file or on the "
    "command line; no source but its author.",
    "每个数字都带有来源标记。document：出自五份来源文档。published：已发表并已阅读原文。"
    "reported：广为转载，未见原始出处。assumption：本工具的假设。setting：运行设置。"
    "scenario：由情景文件或命令行设定，来源即其作者。"};
constexpr Message page_changed{"What each scenario changes", "各情景改变了什么"};
constexpr Message page_changed_caption{
    "Against the scenario it is compared with; of those that are compared with none against the "
    "defaults",
    "相对于比较对象；没有比较对象的，相对于默认值"};
constexpr Message page_all_values{"Every value of the scenarios compared with",
                                  "比较对象的全部取值"};
constexpr Message page_from{"from", "原值"};
constexpr Message page_to{"to", "新值"};
constexpr Message page_mark{"mark", "来源标记"};
constexpr Message page_repeat{"To repeat this", "如何重现"};
constexpr Message page_repeat_text{
    "The same program, scenarios and seed give the same numbers on any machine and any number of "
    "threads. Without the scenario files: retain run --manifest manifest.json",
    "同一程序、同样的情景和随机种子，在任何机器、任何线程数下都得到相同的数字。没有情景文件时："
    "retain run --manifest manifest.json"};
constexpr Message page_program{"program", "程序"};
constexpr Message page_version{"retain {} ({})", "retain {}（{}）"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

HtmlCell mark_cell(std::string_view mark) {
  return {
      fmt::format("<span class=\"mark {}\">{}</span>", escaped(mark), escaped(mark_label(mark)))};
}

HtmlCell code_cell(std::string_view text) {
  return {fmt::format("<code>{}</code>", escaped(text))};
}

HtmlCell key_cell(const ValueSlot& slot) {
  return {fmt::format("<code>{}</code>", breakable(slot.key()))};
}

const std::string& meaning_of(const ParameterInfo& info) {
  return sentence_in(spoken_language(), info);
}

/// A number to six digits; the manifest has all of them.
std::string short_value(std::string text) {
  constexpr std::size_t longest = 9;
  if (text.size() <= longest) return text;
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number ? fmt::format("{:.6g}", number) : text;
}

std::string value_in(const ValueSlot& slot, const Scenario& scenario) {
  return slot.exists_in(scenario) ? short_value(to_text(slot.get(scenario)))
                                  : say(message::no_advantage);
}

/// The scenario with this name, or a world of defaults.
Scenario scenario_named(const Report& report, const std::string& name) {
  for (const Figures& figures : report.scenarios) {
    if (figures.scenario.name == name) return figures.scenario;
  }
  return {};
}

/// Every value of either scenario, those of records that only one has included.
std::vector<ValueSlot> slots_of_both(const Scenario& one, const Scenario& other) {
  std::vector<ValueSlot> slots = slots_of(one);
  for (const ValueSlot& slot : slots_of(other)) {
    if (!slot.exists_in(one)) slots.push_back(slot);
  }
  return slots;
}

/// A file as it was typed; of the folders of the machine that ran it, nothing.
std::string shown_file(const std::filesystem::path& file) {
  return (file.is_absolute() ? file.filename() : file).string();
}

void add_changes_of(const Figures& figures, const Report& report, HtmlTable& table) {
  const Scenario comparator = scenario_named(report, figures.comparator);
  for (const ValueSlot& slot : slots_of_both(figures.scenario, comparator)) {
    const bool is_changed = slot.exists_in(comparator) != slot.exists_in(figures.scenario) ||
                            (slot.exists_in(comparator) &&
                             to_text(slot.get(comparator)) != to_text(slot.get(figures.scenario)));
    if (!is_changed || is_title(slot.key())) continue;
    const ParameterInfo& info = *slot.parameter().info;
    table.add_row({scenario_cell(figures.scenario), key_cell(slot),
                   text_cell(value_in(slot, comparator)),
                   text_cell(value_in(slot, figures.scenario)), text_cell(unit_label(info.unit)),
                   mark_cell(source_mark(slot, figures.scenario)), text_cell(meaning_of(info))});
  }
}

}  // namespace

void add_changes(const Report& report, PageBody& page) {
  page.section("changes", say(message::page_changed), {});
  HtmlTable table(
      say(message::page_changed_caption),
      {text_cell(say(message::column_scenario)), text_cell(say(message::column_parameter)),
       labelled_head(say(message::page_from)), labelled_head(say(message::page_to)),
       text_cell(say(message::column_unit)), text_cell(say(message::page_mark)),
       text_cell(say(message::column_meaning))});
  table.make_cards();
  // Plans first, then the worlds that they are compared with.
  for (const std::size_t scenario : ranked_scenarios(report.scenarios)) {
    add_changes_of(report.scenarios[scenario], report, table);
  }
  for (const Figures& figures : report.scenarios) {
    if (figures.comparator.empty()) add_changes_of(figures, report, table);
  }
  page.table(table);
}

void add_assumptions(const Report& report, PageBody& page) {
  page.section("assumptions", say(message::page_all_values), say(message::page_assumptions_text));
  // Of two that are compared with each other both.
  const bool has_base = std::ranges::any_of(
      report.scenarios, [](const Figures& figures) { return figures.comparator.empty(); });
  std::vector<const Scenario*> comparators;
  for (const Figures& figures : report.scenarios) {
    if (figures.comparator.empty() || !has_base) comparators.push_back(&figures.scenario);
  }
  std::vector<HtmlCell> head{text_cell(say(message::column_parameter))};
  for (const Scenario* comparator : comparators) head.push_back(labelled_head(comparator->name));
  head.push_back(text_cell(say(message::column_unit)));
  head.push_back(text_cell(say(message::page_mark)));
  head.push_back(text_cell(say(message::column_meaning)));
  HtmlTable table({}, head);
  table.make_cards();
  for (const ValueSlot& slot : slots_of(*comparators.front())) {
    if (is_title(slot.key())) continue;
    const ParameterInfo& info = *slot.parameter().info;
    std::vector<HtmlCell> row{key_cell(slot)};
    std::vector<std::string_view> marks;
    for (const Scenario* comparator : comparators) {
      row.push_back(text_cell(value_in(slot, *comparator)));
      const std::string_view mark = source_mark(slot, *comparator);
      if (std::ranges::count(marks, mark) == 0) marks.push_back(mark);
    }
    HtmlCell mark_cells;
    for (const std::string_view mark : marks) mark_cells.html += mark_cell(mark).html + " ";
    row.push_back(text_cell(unit_label(info.unit)));
    row.push_back(mark_cells);
    row.push_back(text_cell(meaning_of(info)));
    table.add_row(std::move(row));
  }
  page.table(table);
}

void add_repetition(const Report& report, PageBody& page) {
  page.section("repeat", say(message::page_repeat), say(message::page_repeat_text));
  HtmlTable table({}, {{}, {}});
  table.add_row({text_cell(say(message::page_program)),
                 text_cell(say(message::page_version, report.run.version, report.run.commit))});
  table.add_row(
      {text_cell(say(message::page_seed)), text_cell(fmt::format("{}", report.simulation().seed))});
  table.add_row({text_cell(say(message::page_command)), code_cell(repeat_command(report))});
  for (const LoadedScenario& loaded : report.run.scenarios) {
    std::vector<std::string> files;
    for (const std::string& file : loaded.chain) files.push_back(shown_file(file));
    table.add_row(
        {text_cell(loaded.scenario.name), code_cell(fmt::format("{}", fmt::join(files, " + ")))});
  }
  page.table(table);
}

}  // namespace retain::report::page
