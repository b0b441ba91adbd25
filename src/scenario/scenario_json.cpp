#include "scenario/scenario_json.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "files/sha256.hpp"
#include "model/parameters/rules.hpp"
#include "model/words.hpp"
#include "scenario/value_reader.hpp"
#include "scenario/value_slot.hpp"
#include "scenario/words.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message unknown_keys{"{} keys that are no parameters", "{} 个键不是参数"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

/// The dimensions whose levels were stated.
constexpr const char* given_key = "service.given";

/// A value of JSON as the reader of scenario files takes it.
TomlValue toml_of(const nlohmann::json& value) {
  if (value.is_number_unsigned() &&
      value.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) {
    return {value.get<double>(), {}};
  }
  if (value.is_number_integer()) return {value.get<std::int64_t>(), {}};
  if (value.is_number_float()) return {value.get<double>(), {}};
  if (value.is_boolean()) return {value.get<bool>(), {}};
  if (value.is_string()) return {value.get<std::string>(), {}};
  if (value.is_array()) return {TomlArray{}, {}};
  return {TomlTable{}, {}};
}

/// The beginning of a value as it stands in the file; a list or a table could be of any size.
std::string quoted(const nlohmann::json& value) {
  constexpr std::size_t longest_quote = 40;
  if (value.is_structured()) return value.is_array() ? "[...]" : "{...}";
  std::string text = printable(value.dump(-1, ' ', true));
  if (text.size() > longest_quote) text = text.substr(0, longest_quote) + "...";
  return text;
}

/// Collects the values of one scenario and everything that is wrong with them.
class ParameterReader {
 public:
  ReadScenario read(const nlohmann::json& parameters) {
    if (is_table(parameters)) read_members(parameters);
    if (result_.objections.empty()) {
      for (const Violation& violation : violations(result_.scenario)) {
        const std::string& key = violation.keys.front();
        const bool names_key = violation.text.in(Language::english).find(key) != std::string::npos;
        object(names_key ? violation.text : Sentence(message::concerning, key, violation.text));
      }
    }
    return std::move(result_);
  }

 private:
  void read_members(const nlohmann::json& members) {
    std::size_t known = 0;
    for (const Parameter& parameter : registry()) {
      known += read_slot(ValueSlot(parameter), parameter.info.key, members);
    }
    for (const RecordKind& kind : record_kinds()) {
      known += read_list(kind.name, members,
                         [&](const nlohmann::json& records) { read_records(kind, records); });
    }
    known += read_list(given_key, members, [&](const nlohmann::json& names) { read_given(names); });
    refuse_unknown(members, known);
  }

  /// Reads a value from the member of this name. Gives the number of members read.
  std::size_t read_slot(const ValueSlot& slot, std::string_view name,
                        const nlohmann::json& members) {
    const auto found = members.find(name);
    if (found == members.end()) {
      object(Sentence(message::key_missing, slot.key()));
      return 0;
    }
    const ReadValue read = read_value(slot.parameter(), toml_of(*found));
    if (read.value) {
      slot.set(result_.scenario, *read.value);
    } else {
      object(Sentence(message::bad_value, slot.key(), quoted(*found), read.objection));
    }
    return 1;
  }

  template <class ReadElements>
  std::size_t read_list(const std::string& name, const nlohmann::json& members,
                        const ReadElements& read_elements) {
    const auto found = members.find(name);
    if (found == members.end()) {
      object(Sentence(message::key_missing, name));
      return 0;
    }
    if (found->is_array()) {
      read_elements(*found);
    } else {
      object(Sentence(message::bad_value, name, quoted(*found),
                      Sentence(message::must_be, message::a_list)));
    }
    return 1;
  }

  void read_records(const RecordKind& kind, const nlohmann::json& records) {
    if (records.size() > kind.most)
      object(Sentence(message::too_many_records, kind.most, kind.name));
    for (const nlohmann::json& record : records) {
      if (!has_room() || kind.count(result_.scenario) == kind.most) return;
      if (!is_table(record)) continue;
      const std::size_t number = kind.count(result_.scenario);
      kind.append(result_.scenario);
      std::size_t known = 0;
      for (const RecordParameter& parameter : kind.parameters) {
        known +=
            read_slot(ValueSlot(kind, parameter, number), last_segment(parameter.info.key), record);
      }
      refuse_unknown(record, known);
    }
  }

  /// The levels of the other dimensions are not stated.
  void read_given(const nlohmann::json& names) {
    PerDimension<std::optional<double>> level{};
    for (const nlohmann::json& name : names) {
      if (!has_room()) return;
      const auto found = std::ranges::find(dimension_names, name);
      if (found == dimension_names.end()) {
        object(Sentence(message::bad_value, given_key, quoted(name),
                        Sentence(message::not_a_choice, listed(dimension_names))));
      } else {
        const auto dimension = static_cast<std::size_t>(found - dimension_names.begin());
        level[dimension] = result_.scenario.service.level[dimension];
      }
    }
    result_.scenario.service.level = level;
  }

  bool is_table(const nlohmann::json& values) {
    if (values.is_object()) return true;
    object(Sentence(message::wrong_type, message::a_table, quoted(values)));
    return false;
  }

  void refuse_unknown(const nlohmann::json& members, std::size_t known) {
    if (members.size() > known) object(Sentence(message::unknown_keys, members.size() - known));
  }

  /// A file with more objections is no manifest; a hostile one could have millions.
  [[nodiscard]] bool has_room() const {
    constexpr std::size_t most_objections = 1000;
    return result_.objections.size() < most_objections;
  }

  void object(Sentence text) { result_.objections.push_back(std::move(text)); }

  ReadScenario result_;
};

}  // namespace

Json parameters_json(const Scenario& scenario) {
  Json values = Json::object();
  for (const Parameter& parameter : registry()) {
    values[parameter.info.key] = json_value(parameter.field.get(scenario));
  }
  for (const RecordKind& kind : record_kinds()) {
    Json& records = values[kind.name] = Json::array();
    for (std::size_t record = 0; record < kind.count(scenario); ++record) {
      Json members = Json::object();
      for (const RecordParameter& parameter : kind.parameters) {
        members[std::string(last_segment(parameter.info.key))] =
            json_value(parameter.get(scenario, record));
      }
      records.push_back(members);
    }
  }
  Json& given = values[given_key] = Json::array();
  for (std::size_t k = 0; k < dimension_count; ++k) {
    if (scenario.service.level[k]) given.push_back(dimension_names[k]);
  }
  return values;
}

std::string parameters_hash(const Scenario& scenario) {
  return sha256_of(parameters_json(scenario).dump());
}

ReadScenario read_parameters(const nlohmann::json& parameters) {
  return ParameterReader().read(parameters);
}

}  // namespace retain::scenario
