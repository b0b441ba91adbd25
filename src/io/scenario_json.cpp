#include "io/scenario_json.hpp"

#include <limits>
#include <string_view>
#include <utility>

#include "base/catalogue.hpp"
#include "base/utf8.hpp"
#include "io/sha256.hpp"
#include "io/suggestion.hpp"
#include "io/value_reader.hpp"
#include "model/rules.hpp"

namespace retain {
namespace {

constexpr const char* events_key = "event";

/// The key by which the owner of a parameter holds its value; an event leaves out "event.".
std::string key_in_owner(const Parameter& parameter) {
  return parameter.info.key;
}

std::string key_in_owner(const EventParameter& parameter) {
  return std::string(last_segment(parameter.info.key));
}

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
    read_owner(parameters, retain::parameters(), "", result_.scenario);
    if (parameters.is_object() && parameters.contains(events_key)) {
      read_events(parameters.at(events_key));
    } else {
      object(say(message::key_missing, events_key));
    }
    if (result_.objections.empty()) {
      for (const Violation& violation : violations(result_.scenario)) {
        const std::string& key = violation.keys.front();
        const bool names_key = violation.text.find(key) != std::string::npos;
        object(names_key ? violation.text : fmt::format("{}: {}", key, violation.text));
      }
    }
    return std::move(result_);
  }

 private:
  template <class Owner>
  void read_owner(const nlohmann::json& values, const std::vector<BasicParameter<Owner>>& list,
                  const std::string& prefix, Owner& owner) {
    if (!values.is_object()) {
      object(say(message::wrong_type, say(message::a_table), quoted(values)));
      return;
    }
    std::size_t known = values.contains(events_key) && prefix.empty() ? 1 : 0;
    for (const BasicParameter<Owner>& parameter : list) {
      const auto found = values.find(key_in_owner(parameter));
      const std::string key = prefix + key_in_owner(parameter);
      if (found == values.end()) {
        object(say(message::key_missing, key));
        continue;
      }
      ++known;
      const ReadValue read = read_value(view_of(parameter), toml_of(*found));
      if (read.value) {
        parameter.field.set(owner, *read.value);
      } else {
        object(say(message::bad_value, key, quoted(*found), read.objection));
      }
    }
    if (values.size() > known) object(say(message::unknown_keys, values.size() - known));
  }

  void read_events(const nlohmann::json& events) {
    if (!events.is_array()) {
      object(say(message::bad_value, events_key, quoted(events),
                 say(message::must_be, say(message::a_list))));
      return;
    }
    for (const nlohmann::json& event : events) {
      if (!has_room()) return;
      const std::string prefix = fmt::format("event.{}.", result_.scenario.events.size() + 1);
      read_owner(event, event_parameters(), prefix, result_.scenario.events.emplace_back());
    }
  }

  /// A file with more objections is no manifest; a hostile one could have millions.
  [[nodiscard]] bool has_room() const {
    constexpr std::size_t most_objections = 1000;
    return result_.objections.size() < most_objections;
  }

  void object(std::string text) { result_.objections.push_back(std::move(text)); }

  ReadScenario result_;
};

}  // namespace

Json parameters_json(const Scenario& scenario) {
  Json values = Json::object();
  for (const Parameter& parameter : parameters()) {
    values[key_in_owner(parameter)] = json_value(parameter.field.get(scenario));
  }
  values[events_key] = Json::array();
  for (const Event& event : scenario.events) {
    Json members = Json::object();
    for (const EventParameter& parameter : event_parameters()) {
      members[key_in_owner(parameter)] = json_value(parameter.field.get(event));
    }
    values[events_key].push_back(members);
  }
  return values;
}

std::string parameters_hash(const Scenario& scenario) {
  return sha256_of(parameters_json(scenario).dump());
}

ReadScenario read_parameters(const nlohmann::json& parameters) {
  return ParameterReader().read(parameters);
}

}  // namespace retain
