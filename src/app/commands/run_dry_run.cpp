#include "app/commands/run_dry_run.hpp"

#include <array>
#include <utility>

#include "app/commands/words.hpp"
#include "app/reference_text.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"
#include "base/unit_words.hpp"
#include "model/delivery.hpp"
#include "model/title.hpp"
#include "report/words.hpp"
#include "scenario/resolved_values.hpp"
#include "scenario/words.hpp"
#include "text/csv_text.hpp"
#include "text/json_value.hpp"

namespace retain::message {

constexpr Message dry_run_scenario{
    "{}: {}\n"
    "files: {}\n",
    "{}：{}\n"
    "文件：{}\n"};
constexpr Message column_dimension{"service quality", "服务质量"};
constexpr Message column_level{"level", "水平"};
constexpr Message column_made_of{"what it is made of", "构成"};
constexpr Message part_affinity{"affinity", "亲和力"};
constexpr Message part_timing{"timing", "时间标准"};
constexpr Message part_staff{"staff", "员工"};
constexpr Message part_levers{"levers", "措施"};
constexpr Message column_set_to{"value", "值"};
constexpr Message column_origin{"where it comes from", "来自何处"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

/// Something that moves a level.
struct Shift {
  const Message& name;
  double points;
};

std::array<Shift, 4> shifts_of(const LevelParts& parts) {
  return {{{message::part_affinity, parts.affinity},
           {message::part_timing, parts.timing},
           {message::part_staff, parts.staff},
           {message::part_levers, parts.levers}}};
}

/// "plan.toml:4", or "7.00, affinity +0.34, levers +0.50"
std::string level_origin(const LevelParts& parts, const std::string& origin) {
  if (parts.stated) return origin;
  std::vector<std::string> summands{fmt::format("{:.2f}", Service::reference_level)};
  for (const auto& [name, points] : shifts_of(parts)) {
    if (points != 0.0) summands.push_back(fmt::format("{} {:+.2f}", say(name), points));
  }
  return say(listed(summands, message::remark_separator));
}

/// The levels of service quality that customers meet, and what they are made of.
std::string levels_as_text(const LoadedScenario& loaded) {
  TextTable table({{.title = say(message::column_dimension)},
                   {.title = say(message::column_level), .align = Align::right},
                   {.title = say(message::column_made_of)}});
  const PerDimension<LevelParts> parts = level_parts(loaded.scenario);
  for (std::size_t k = 0; k < dimension_count; ++k) {
    const std::string name(dimension_names[k]);
    table.add_row({name, fmt::format("{:.2f}", parts[k].level()),
                   level_origin(parts[k], loaded.origins.at("service." + name))});
  }
  return '\n' + table.to_text();
}

Json levels_as_json(const Scenario& scenario) {
  Json list = Json::array();
  const PerDimension<LevelParts> parts = level_parts(scenario);
  for (std::size_t k = 0; k < dimension_count; ++k) {
    Json entry{{"dimension", dimension_names[k]},
               {"level", parts[k].level()},
               {"given", parts[k].stated.has_value()},
               {"stated", parts[k].stated.value_or(Service::reference_level)}};
    for (const auto& [name, points] : shifts_of(parts[k])) entry[say_in_data(name)] = points;
    list.push_back(entry);
  }
  return list;
}

std::string as_text(const LoadedScenario& loaded, bool is_compared_by_name) {
  TextTable table({{say(message::column_parameter)},
                   {say(message::column_set_to), Align::right},
                   {.title = say(message::column_unit), .leave_out = 1},
                   {.title = say(message::column_mark), .leave_out = 2},
                   {say(message::column_origin)}});
  for (const ResolvedValue& value : resolved_values(loaded)) {
    if (is_title(value.key)) continue;
    table.add_row({value.key, to_text(value.value),
                   std::string(unit_in(spoken_language(), value.unit)), painted_mark(value.mark),
                   spoken(message::default_word, value.origin)});
  }
  std::string comparison;
  for (const std::string& text : comparison_texts(loaded, is_compared_by_name)) {
    comparison += hanging_paragraph("  ", text);
  }
  return say(message::dry_run_scenario, loaded.scenario.name,
             display_title(loaded.scenario, spoken_language()), say(listed(loaded.chain))) +
         paragraph(reference_text(loaded)) + comparison + '\n' + table.to_text() +
         levels_as_text(loaded);
}

std::string as_csv(const std::vector<LoadedScenario>& scenarios) {
  std::string text =
      csv_line({"scenario", "reference", "key", "value", "unit", "role", "mark", "origin"});
  for (const LoadedScenario& loaded : scenarios) {
    for (const ResolvedValue& value : resolved_values(loaded)) {
      text += csv_line({loaded.scenario.name, loaded.reference.name, value.key,
                        to_text(value.value), value.unit, value.role, value.mark, value.origin});
    }
  }
  return text;
}

std::string as_json(const std::vector<LoadedScenario>& scenarios) {
  Json list = Json::array();
  for (const LoadedScenario& loaded : scenarios) {
    Json values = Json::array();
    for (const ResolvedValue& value : resolved_values(loaded)) {
      values.push_back({{"key", value.key},
                        {"value", json_value(value.value)},
                        {"unit", value.unit},
                        {"role", value.role},
                        {"mark", value.mark},
                        {"origin", value.origin}});
    }
    list.push_back({{"name", loaded.scenario.name},
                    {"title", loaded.scenario.title},
                    {"reference", loaded.reference.name},
                    {"files", loaded.chain},
                    {"values", values},
                    {"service_quality", levels_as_json(loaded.scenario)}});
  }
  return list.dump(2) + '\n';
}

}  // namespace

std::string dry_run_text(const RequestedRun& run, OutputFormat format) {
  const std::vector<LoadedScenario>& scenarios = run.scenarios;
  if (format == OutputFormat::csv) return as_csv(scenarios);
  if (format == OutputFormat::json) return as_json(scenarios);
  std::string text;
  for (const LoadedScenario& loaded : scenarios) {
    if (!text.empty()) text += '\n';
    text += as_text(loaded, run.comparator.has_value());
  }
  return text;
}

}  // namespace retain::app::commands
