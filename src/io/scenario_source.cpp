#include "io/scenario_source.hpp"

#include <utility>

#include "base/catalogue.hpp"
#include "io/input_guard.hpp"
#include "io/suggestion.hpp"
#include "io/toml_reader.hpp"
#include "io/value_reader.hpp"

namespace retain {
namespace {

/// A file with more problems than this is no scenario file, and searching the nearest key for each
/// of a million unknown ones would take minutes.
constexpr std::size_t most_hints = 1000;

/// Turns the tables of a file into assignments and problems of its ScenarioSource.
class SourceBuilder {
 public:
  explicit SourceBuilder(ScenarioSource& source) : source_(source) {}

  void read_file(const TomlTable& table) {
    for (const TomlEntry& entry : table) {
      if (entry.key == "extends") {
        read_bases(entry.value);
      } else if (entry.key == "event") {
        read_events(entry);
      } else {
        read_entry("", entry);
      }
    }
  }

 private:
  void read_entry(const std::string& section, const TomlEntry& entry) {
    const std::string key = section.empty() ? entry.key : fmt::format("{}.{}", section, entry.key);
    const auto* table = std::get_if<TomlTable>(&entry.value.content);
    // A quoted key may hold dots, but is one segment all the same.
    const bool dots_in_quotes = entry.key.find('.') != std::string::npos;
    const Parameter* parameter = dots_in_quotes ? nullptr : find_parameter(key);
    if (parameter != nullptr) {
      read_assignment(view_of(*parameter), key, entry, source_.assignments);
    } else if (dots_in_quotes || !is_section(key)) {
      refuse_unknown(section, key, entry, table != nullptr);
    } else if (table != nullptr) {
      for (const TomlEntry& inner : *table) read_entry(key, inner);
    } else {
      refuse(key, entry.key_place, say(message::section_is_no_value, key));
    }
  }

  void read_assignment(const ParameterView& parameter, const std::string& key,
                       const TomlEntry& entry, std::vector<Assignment>& assignments) {
    const ReadValue read = read_value(parameter, entry.value);
    if (read.value) {
      assignments.push_back({parameter.info->key, *read.value, entry.key_place});
    } else {
      refuse(key, entry.value.place,
             say(message::bad_value, key, source_.text.quote(entry.value.place), read.objection),
             read.hint);
    }
  }

  void refuse_unknown(const std::string& section, const std::string& key, const TomlEntry& entry,
                      bool is_table) {
    const std::string what = is_table          ? say(message::unknown_table, key)
                             : section.empty() ? say(message::unknown_top_key, entry.key)
                                               : say(message::unknown_key, entry.key, section);
    const bool worth_a_hint = source_.problems.size() < most_hints;
    refuse(key, entry.key_place, what,
           worth_a_hint ? did_you_mean_key(section, entry.key) : std::string());
  }

  void read_bases(const TomlValue& value) {
    const auto* array = std::get_if<TomlArray>(&value.content);
    const TomlArray names = array != nullptr ? *array : TomlArray{value};
    for (const TomlValue& element : names) {
      const auto* name = std::get_if<std::string>(&element.content);
      if (name != nullptr && !name->empty()) {
        source_.bases.push_back({*name, element.place});
      } else {
        refuse("extends", element.place, say(message::extends_needs_names));
      }
    }
  }

  void read_events(const TomlEntry& entry) {
    const auto* array = std::get_if<TomlArray>(&entry.value.content);
    if (array == nullptr) {
      refuse("event", entry.key_place, say(message::events_are_tables));
      return;
    }
    source_.events.emplace();
    for (const TomlValue& element : *array) {
      const auto* table = std::get_if<TomlTable>(&element.content);
      if (table == nullptr) {
        refuse("event", element.place, say(message::events_are_tables));
        return;
      }
      source_.events->push_back(read_event(*table, element.place));
    }
  }

  EventSource read_event(const TomlTable& table, const Place& place) {
    EventSource event{{}, place};
    const std::string number = fmt::format("event.{}", source_.events->size() + 1);
    for (const TomlEntry& entry : table) {
      const EventParameter* parameter = find_event_parameter("event." + entry.key);
      const std::string key = fmt::format("{}.{}", number, entry.key);
      if (parameter != nullptr) {
        read_assignment(view_of(*parameter), key, entry, event.assignments);
      } else {
        std::vector<std::string> names;
        for (const EventParameter& known : event_parameters()) {
          names.emplace_back(last_segment(known.info.key));
        }
        refuse(key, entry.key_place, say(message::unknown_key, entry.key, "[event]"),
               did_you_mean(entry.key, names));
      }
    }
    return event;
  }

  void refuse(const std::string& key, const Place& place, const std::string& what,
              const std::string& hint = {}) {
    source_.failed_keys.push_back(key);
    source_.problems.push_back(source_.problem_at(place, what, hint));
  }

  ScenarioSource& source_;
};

}  // namespace

Problem ScenarioSource::problem_at(const Place& place, const std::string& what,
                                   const std::string& hint) const {
  return {ExitCode::scenario, display, place, what, hint, std::string(text.line(place.line))};
}

ScenarioSource read_scenario_source(const std::filesystem::path& path, const std::string& display) {
  ScenarioSource source{path, display, SourceText({}), {}, {}, {}, {}, {}, false};
  try {
    source.text = SourceText(read_bytes(path, largest_input));
  } catch (const Error& error) {
    source.problems.push_back({error.exit_code(), display, {}, error.what(), {}, {}});
    return source;
  }
  if (const auto objection = objection_to_input(source.text.text())) {
    source.problems.push_back(source.problem_at(objection->place, objection->text));
    return source;
  }
  const TomlText toml = read_toml(source.text.text());
  if (!toml.valid) {
    source.problems.push_back(
        source.problem_at(toml.error_place, say(message::not_toml, toml.error)));
    return source;
  }
  source.readable = true;
  SourceBuilder(source).read_file(toml.table);
  return source;
}

}  // namespace retain
