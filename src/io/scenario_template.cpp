#include "io/scenario_template.hpp"

#include <map>
#include <vector>

#include "base/catalogue.hpp"
#include "io/parameter_view.hpp"
#include "io/resolved_values.hpp"
#include "io/suggestion.hpp"

namespace retain {
namespace {

std::string quoted(const std::string& text) {
  return toml_text({nullptr, ValueType::text, {}}, Value{text});
}

/// "#reliability = 7  # points 1..10, 1 to 10, assumption" under its sentence.
std::string parameter_lines(const ParameterView& parameter, const ResolvedValue& resolved) {
  const std::string assignment =
      fmt::format("#{} = {}", last_segment(resolved.key), toml_text(parameter, resolved.value));
  const std::string remark =
      fmt::format("{}, {}, {}", resolved.unit, range_text(parameter), resolved.mark);
  return fmt::format("# {}\n{:<32}  # {}\n", parameter.info->english, assignment, remark);
}

/// All events on one line, so that one comment mark hides them.
std::string event_line(const Scenario& scenario) {
  std::vector<std::string> tables;
  for (const Event& event : scenario.events) {
    std::vector<std::string> assignments;
    for (const EventParameter& parameter : event_parameters()) {
      assignments.push_back(fmt::format("{} = {}", last_segment(parameter.info.key),
                                        toml_text(view_of(parameter), parameter.field.get(event))));
    }
    tables.push_back(fmt::format("{{ {} }}", fmt::join(assignments, ", ")));
  }
  if (tables.empty()) return {};
  return fmt::format("# {}\n#event = [{}]\n\n", say(message::template_events),
                     fmt::join(tables, ", "));
}

std::string event_help() {
  std::string text = fmt::format("# {}\n", say(message::template_event_keys));
  const Event defaults;
  for (const EventParameter& parameter : event_parameters()) {
    text += fmt::format(
        "#   {}: {} ({}, {})\n", last_segment(parameter.info.key), parameter.info.english,
        range_text(view_of(parameter)),
        say(message::default_is, toml_text(view_of(parameter), parameter.field.get(defaults))));
  }
  return text;
}

}  // namespace

std::string scenario_template(const LoadedScenario& base, const std::string& title,
                              const std::string& base_name) {
  std::map<std::string, ResolvedValue> values;
  for (const ResolvedValue& value : resolved_values(base)) values.emplace(value.key, value);

  std::string text = say(message::template_head, base.scenario.name);
  text += fmt::format("\ntitle = {}\nextends = {}\n\n", quoted(title), quoted(base_name));
  text += event_line(base.scenario);
  for (const std::string& section : section_names()) {
    text += fmt::format("[{}]\n", section);
    for (const Parameter& parameter : parameters()) {
      if (section_of(parameter.info.key) != section) continue;
      text += parameter_lines(view_of(parameter), values.at(parameter.info.key));
    }
    text += '\n';
  }
  return text + event_help();
}

}  // namespace retain
