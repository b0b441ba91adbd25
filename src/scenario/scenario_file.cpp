#include "scenario/scenario_file.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/nearest.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "model/words.hpp"
#include "scenario/correlation_reader.hpp"
#include "scenario/law_reader.hpp"
#include "scenario/toml_reader.hpp"
#include "scenario/uncertain_values.hpp"
#include "scenario/value_reader.hpp"
#include "scenario/words.hpp"
#include "text/input_guard.hpp"
#include "text/notation.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message unknown_key{"unknown key '{}' in [{}]", "[{1}] 中没有键“{0}”"};
constexpr Message unknown_table{"unknown table [{}]", "没有表 [{}]"};
constexpr Message lever_needs_name{"'name' is missing; the levers are {}",
                                   "缺少“name”；可用的措施是 {}"};
constexpr Message stated_twice{"'{}' states the same as '{}' in line {}; keep one of them",
                               "“{0}”与第 {2} 行的“{1}”说的是同一件事；请只保留一个"};
constexpr Message bad_sample_size{"{} must be a number above 0: how many were asked",
                                  "{} 必须是大于 0 的数：被询问的人数"};
constexpr Message extends_needs_names{
    "extends must be the name of a scenario, a file, or a list of these, in quotes",
    "extends 必须是情景名称、文件或由它们组成的列表，并加引号"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

constexpr const char* levers_key = "lever";
constexpr const char* name_key = "name";
constexpr const char* correlation_key = "correlation";
constexpr double most_asked = 1e12;

/// Turns the tables of a file into assignments and problems of its ScenarioFile.
class FileBuilder {
 public:
  explicit FileBuilder(ScenarioFile& file) : file_(file) {}

  void read_file(const TomlTable& table) {
    for (const TomlEntry& entry : table) {
      if (entry.key == "extends") {
        read_parents(entry.value);
      } else if (entry.key == correlation_key) {
        read_correlations(entry);
      } else if (const RecordKind* kind = find_record_kind(entry.key)) {
        read_records(*kind, entry);
      } else if (const auto* levers = std::get_if<TomlArray>(&entry.value.content);
                 levers != nullptr && entry.key == levers_key) {
        read_levers(*levers);
      } else {
        read_entry("", entry);
      }
    }
    refuse_second_spellings();
  }

 private:
  /// Of each pair of two ways to state one thing the later.
  void refuse_second_spellings() {
    for (const Assignment& spelling : file_.assignments) {
      const ParameterInfo& info = *spelling.slot.parameter().info;
      if (info.spells.empty()) continue;
      for (const Assignment& other : file_.assignments) {
        const ParameterInfo& other_info = *other.slot.parameter().info;
        const bool met_again = !other_info.spells.empty() && spelling.place < other.place;
        if (met_again || !spell_the_same(info, other_info) || agrees(spelling, other)) continue;
        const auto& [first, second] = std::minmax(
            spelling, other, [](const auto& a, const auto& b) { return a.place < b.place; });
        refuse(
            second.slot.key(), second.place,
            Sentence(message::stated_twice, second.slot.key(), first.slot.key(), first.place.line));
      }
    }
  }

  /// True when a spelling implies the choice that is stated beside it.
  static bool agrees(const Assignment& spelling, const Assignment& other) {
    if (other.slot.parameter().type != ValueType::choice) return false;
    Scenario scenario;
    spelling.slot.set(scenario, spelling.value);
    return other.slot.get(scenario) == other.value;
  }

  void read_entry(const std::string& section, const TomlEntry& entry) {
    const std::string key = section.empty() ? entry.key : fmt::format("{}.{}", section, entry.key);
    const auto* table = std::get_if<TomlTable>(&entry.value.content);
    // A quoted key may hold dots, but is one segment all the same.
    const bool dots_in_quotes = entry.key.find('.') != std::string::npos;
    const Parameter* parameter = dots_in_quotes ? nullptr : find_parameter(key);
    if (parameter != nullptr) {
      read_assignment(ValueSlot(*parameter), entry);
    } else if (entry.key == sample_size_key && is_section_of_shares(section)) {
      read_sample_size(section, entry);
    } else if (dots_in_quotes || !is_section(key)) {
      refuse_unknown(section, key, entry, table != nullptr);
    } else if (table != nullptr) {
      for (const TomlEntry& inner : *table) read_entry(key, inner);
    } else {
      refuse(key, entry.key_place, Sentence(message::section_is_no_value, key));
    }
  }

  void read_assignment(const ValueSlot& slot, const TomlEntry& entry) {
    if (std::holds_alternative<TomlTable>(entry.value.content)) {
      read_law_of(slot, entry);
      return;
    }
    const ReadValue read = read_value(slot.parameter(), entry.value);
    if (read.value) {
      file_.assignments.push_back({slot, *read.value, entry.key_place});
    } else {
      const std::string key = slot.key();
      const std::vector<std::string>& spelled = slot.parameter().info->spells;
      file_.failed_keys.insert(file_.failed_keys.end(), spelled.begin(), spelled.end());
      refuse(key, entry.value.place,
             Sentence(message::bad_value, key, file_.text.quote(entry.value.place), read.objection),
             read.hint);
    }
  }

  void read_law_of(const ValueSlot& slot, const TomlEntry& entry) {
    ReadLaw read = read_law(slot.parameter(), entry.value);
    if (auto* law = std::get_if<Statement>(&read)) {
      file_.assignments.push_back({slot, slot.default_value(), entry.key_place, std::move(*law)});
      return;
    }
    auto& [place, text, hint] = std::get<LawObjection>(read);
    const std::string key = slot.key();
    const std::vector<std::string>& spelled = slot.parameter().info->spells;
    file_.failed_keys.insert(file_.failed_keys.end(), spelled.begin(), spelled.end());
    refuse(key, place, Sentence(message::about_law, key, text), std::move(hint));
  }

  void read_sample_size(const std::string& section, const TomlEntry& entry) {
    const std::optional<double> number = number_in(entry.value);
    if (number && *number > 0.0 && *number <= most_asked) {
      file_.sample_sizes.push_back({section, *number, entry.key_place});
    } else {
      const std::string key = fmt::format("{}.{}", section, sample_size_key);
      refuse(key, entry.value.place, Sentence(message::bad_sample_size, key));
    }
  }

  void read_correlations(const TomlEntry& entry) {
    std::vector<StatedCorrelation>& list = file_.correlations.emplace();
    const auto* array = std::get_if<TomlArray>(&entry.value.content);
    if (array == nullptr) {
      refuse(correlation_key, entry.key_place,
             Sentence(message::records_are_tables, correlation_key));
      return;
    }
    for (const TomlValue& element : *array) {
      ReadCorrelation read = read_correlation(element);
      if (const auto* correlation = std::get_if<Correlation>(&read)) {
        list.push_back({*correlation, element.place});
      } else {
        auto& [place, text, hint] = std::get<LawObjection>(read);
        refuse(correlation_key, place, std::move(text), std::move(hint));
      }
    }
  }

  void refuse_unknown(const std::string& section, const std::string& key, const TomlEntry& entry,
                      bool is_table) {
    const Sentence what = is_table          ? Sentence(message::unknown_table, key)
                          : section.empty() ? Sentence(message::unknown_top_key, entry.key)
                                            : Sentence(message::unknown_key, entry.key, section);
    if (is_full()) return;
    const std::string meant = nearest_key(section, entry.key);
    file_.failed_keys.push_back(meant);
    refuse(key, entry.key_place, what, did_you_mean_key(section, meant));
  }

  void read_parents(const TomlValue& value) {
    const auto* array = std::get_if<TomlArray>(&value.content);
    const TomlArray names = array != nullptr ? *array : TomlArray{value};
    for (const TomlValue& element : names) {
      const auto* name = std::get_if<std::string>(&element.content);
      if (name != nullptr && !name->empty() && printable(*name) == *name) {
        file_.parents.push_back({*name, element.place});
      } else {
        refuse("extends", element.place, message::extends_needs_names);
      }
    }
  }

  void read_records(const RecordKind& kind, const TomlEntry& entry) {
    const auto* array = std::get_if<TomlArray>(&entry.value.content);
    if (array == nullptr) {
      refuse(kind.name, entry.key_place, Sentence(message::records_are_tables, kind.name));
      return;
    }
    RecordList& list = file_.record_lists.emplace_back(RecordList{&kind, 0});
    for (const TomlValue& element : *array) {
      const auto* table = std::get_if<TomlTable>(&element.content);
      if (table == nullptr) {
        refuse(kind.name, element.place, Sentence(message::records_are_tables, kind.name));
        return;
      }
      if (list.count == kind.most) {
        refuse(kind.name, element.place, Sentence(message::too_many_records, kind.most, kind.name));
        return;
      }
      read_record(kind, list.count++, *table);
    }
  }

  void read_record(const RecordKind& kind, std::size_t record, const TomlTable& table) {
    const std::string name = record_name(kind, record);
    for (const TomlEntry& entry : table) {
      const std::string key = fmt::format("{}.{}", name, entry.key);
      if (const std::optional<ValueSlot> slot = find_slot(key)) {
        read_assignment(*slot, entry);
      } else {
        refuse_unknown_of_record(kind, name, entry);
      }
    }
  }

  void refuse_unknown_of_record(const RecordKind& kind, const std::string& record,
                                const TomlEntry& entry) {
    if (is_full()) return;
    std::vector<std::string> names;
    for (const RecordParameter& known : kind.parameters) {
      names.emplace_back(last_segment(known.info.key));
    }
    file_.failed_keys.push_back(fmt::format("{}.{}", record, nearest_name(entry.key, names)));
    refuse(fmt::format("{}.{}", record, entry.key), entry.key_place,
           Sentence(message::unknown_key, entry.key, fmt::format("[{}]", kind.name)),
           is_name_of_top(entry.key) ? did_you_mean_key(kind.name, entry.key)
                                     : did_you_mean(entry.key, names));
  }

  /// [[lever]] with a name is another way to write [lever.<name>].
  void read_levers(const TomlArray& levers) {
    std::set<std::string> named;
    for (const TomlValue& element : levers) {
      const auto* table = std::get_if<TomlTable>(&element.content);
      if (table == nullptr) {
        refuse(levers_key, element.place, Sentence(message::records_are_tables, levers_key));
        return;
      }
      const std::string section = lever_section(*table, element.place);
      if (section.empty()) continue;
      if (!named.insert(section).second) {
        refuse(section, element.place, Sentence(message::given_twice, section));
        continue;
      }
      for (const TomlEntry& entry : *table) {
        if (entry.key != name_key) read_entry(section, entry);
      }
    }
  }

  /// "lever.training" for the table of that name; empty after the problem was noted.
  std::string lever_section(const TomlTable& table, const Place& place) {
    const auto entry = std::ranges::find(table, name_key, &TomlEntry::key);
    if (entry == table.end()) {
      refuse(levers_key, place, Sentence(message::lever_needs_name, listed(lever_names)));
      return {};
    }
    const auto* name = std::get_if<std::string>(&entry->value.content);
    if (name != nullptr && std::ranges::find(lever_names, *name) != lever_names.end()) {
      return fmt::format("{}.{}", levers_key, *name);
    }
    const std::vector<std::string> names(lever_names.begin(), lever_names.end());
    refuse(levers_key, entry->value.place,
           Sentence(message::bad_value, "name", file_.text.quote(entry->value.place),
                    Sentence(message::not_a_choice, listed(names))),
           name == nullptr ? Sentence() : did_you_mean(*name, names));
    return {};
  }

  /// Searching the nearest key for each of many thousand unknown ones would take minutes.
  [[nodiscard]] bool is_full() const { return file_.problems.size() > most_problems; }

  void refuse(const std::string& key, const Place& place, Sentence what, Sentence hint = {}) {
    if (is_full()) return;
    file_.failed_keys.push_back(key);
    add_problem(file_.problems, file_.problem_at(place, std::move(what), std::move(hint)));
    file_.complete = file_.complete && !is_full();
  }

  ScenarioFile& file_;
};

/// What the parser says of its errors, in words of ours where a habit of writing explains it.
void tell_errors(const TomlText& toml, ScenarioFile& file) {
  for (const TomlError& error : toml.errors) {
    file.complete = false;
    Place place = error.place;
    if (const auto habit = notation_error(file.text.line(place.line))) {
      place.column = habit->place.column;
      place.length = habit->place.length;
      add_problem(file.problems, file.problem_at(place, habit->text, habit->hint));
    } else {
      add_problem(file.problems, file.problem_at(place, error.text));
    }
  }
}

}  // namespace

Problem ScenarioFile::problem_at(const Place& place, Sentence what, Sentence hint) const {
  return {ExitCode::scenario, display,         place,
          std::move(what),    std::move(hint), text.excerpt(place.line)};
}

ScenarioFile understand_file(std::string text, const std::filesystem::path& path,
                             const std::string& display) {
  ScenarioFile file;
  file.path = path;
  file.display = display;
  file.text = FileText(std::move(text));
  const TomlText toml = read_toml(file.text.text());
  tell_errors(toml, file);
  FileBuilder(file).read_file(toml.table);
  return file;
}

ScenarioFile read_scenario_file(const std::filesystem::path& path, const std::string& display) {
  std::string text;
  try {
    text = read_bytes(path, largest_input);
  } catch (const Error& error) {
    ScenarioFile file;
    file.path = path;
    file.display = display;
    file.complete = false;
    file.problems.push_back({error.exit_code(), display, {}, error.sentence(), {}, {}});
    return file;
  }
  return understand_file(std::move(text), path, display);
}

}  // namespace retain::scenario
