#include "io/scenario_source.hpp"

#include <utility>

#include "base/catalogue.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "io/input_guard.hpp"
#include "io/notation.hpp"
#include "io/suggestion.hpp"
#include "io/toml_reader.hpp"
#include "io/value_reader.hpp"

namespace retain {
namespace {

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
    if (is_full()) return;
    const std::string meant = nearest_key(section, entry.key);
    source_.failed_keys.push_back(meant);
    refuse(key, entry.key_place, what, did_you_mean_key(section, meant));
  }

  void read_bases(const TomlValue& value) {
    const auto* array = std::get_if<TomlArray>(&value.content);
    const TomlArray names = array != nullptr ? *array : TomlArray{value};
    for (const TomlValue& element : names) {
      const auto* name = std::get_if<std::string>(&element.content);
      if (name != nullptr && !name->empty() && printable(*name) == *name) {
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
        refuse_unknown_of_event(number, key, entry);
      }
    }
    return event;
  }

  void refuse_unknown_of_event(const std::string& number, const std::string& key,
                               const TomlEntry& entry) {
    if (is_full()) return;
    std::vector<std::string> names;
    for (const EventParameter& known : event_parameters()) {
      names.emplace_back(last_segment(known.info.key));
    }
    source_.failed_keys.push_back(fmt::format("{}.{}", number, nearest_name(entry.key, names)));
    refuse(key, entry.key_place, say(message::unknown_key, entry.key, "[event]"),
           did_you_mean(entry.key, names));
  }

  /// Searching the nearest key for each of many thousand unknown ones would take minutes.
  [[nodiscard]] bool is_full() const { return source_.problems.size() > most_problems; }

  void refuse(const std::string& key, const Place& place, const std::string& what,
              const std::string& hint = {}) {
    if (is_full()) return;
    source_.failed_keys.push_back(key);
    add_problem(source_.problems, source_.problem_at(place, what, hint));
    source_.complete = source_.complete && !is_full();
  }

  ScenarioSource& source_;
};

/// False for lines in another encoding: what a terminal makes of them is of no use.
bool is_readable(std::string_view line) {
  for (std::size_t offset = 0; offset < line.size();) {
    const Character character = character_at(line, offset);
    if (!character.valid || character.code_point == 0) return false;
    offset += character.size;
  }
  return true;
}

/// What the parser says of its errors, in words of ours where a habit of writing explains it.
void tell_errors(const TomlText& toml, ScenarioSource& source) {
  for (const TomlError& error : toml.errors) {
    source.complete = false;
    Place place = error.place;
    if (const auto habit = notation_error(source.text.line(place.line))) {
      place.column = habit->place.column;
      place.length = habit->place.length;
      add_problem(source.problems, source.problem_at(place, habit->text, habit->hint));
    } else {
      add_problem(source.problems, source.problem_at(place, error.text));
    }
  }
}

}  // namespace

Problem ScenarioSource::problem_at(const Place& place, const std::string& what,
                                   const std::string& hint) const {
  const std::string_view line = text.line(place.line);
  const std::string excerpt(is_readable(line) ? line : std::string_view());
  return {ExitCode::scenario, display, place, what, hint, excerpt};
}

ScenarioSource understand_source(std::string text, const std::filesystem::path& path,
                                 const std::string& display) {
  ScenarioSource source{path, display, SourceText(std::move(text)), {}, {}, {}, {}, {}, true};
  const TomlText toml = read_toml(source.text.text());
  tell_errors(toml, source);
  SourceBuilder(source).read_file(toml.table);
  return source;
}

ScenarioSource read_scenario_source(const std::filesystem::path& path, const std::string& display) {
  std::string text;
  try {
    text = read_bytes(path, largest_input);
  } catch (const Error& error) {
    ScenarioSource source{path, display, SourceText({}), {}, {}, {}, {}, {}, false};
    source.problems.push_back({error.exit_code(), display, {}, error.what(), {}, {}});
    return source;
  }
  return understand_source(std::move(text), path, display);
}

}  // namespace retain
