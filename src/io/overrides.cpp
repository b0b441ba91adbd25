#include "io/overrides.hpp"

#include <charconv>
#include <optional>

#include "base/catalogue.hpp"
#include "io/suggestion.hpp"
#include "io/value_reader.hpp"

namespace retain {
namespace {

/// The parameter that a key names, and the number of its event.
struct Target {
  ParameterView parameter;
  std::size_t event_number = 0;
};

std::optional<Target> target_of(std::string_view key) {
  if (const Parameter* parameter = find_parameter(key)) return Target{view_of(*parameter)};
  constexpr std::string_view event_prefix = "event.";
  const std::string_view numbered = section_of(key);
  if (!numbered.starts_with(event_prefix)) return {};
  const std::string_view digits = numbered.substr(event_prefix.size());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number == 0) return {};
  const EventParameter* parameter =
      find_event_parameter(std::string(event_prefix).append(last_segment(key)));
  if (parameter == nullptr) return {};
  return Target{view_of(*parameter), number};
}

std::string hint_for_key(const std::string& key) {
  if (key.starts_with("event.")) {
    std::vector<std::string> numbered;
    for (const EventParameter& parameter : event_parameters()) {
      numbered.push_back(fmt::format("event.1.{}", last_segment(parameter.info.key)));
    }
    return did_you_mean(key, numbered);
  }
  return did_you_mean_full_key(key);
}

}  // namespace

std::string Override::as_typed() const {
  return flag == "--set" ? fmt::format("{} {}={}", flag, key, text)
                         : fmt::format("{} {}", flag, text);
}

UnderstoodOverrides understand(const std::vector<Override>& overrides) {
  UnderstoodOverrides understood;
  for (const Override& source : overrides) {
    const auto refuse = [&](const std::string& what, const std::string& hint) {
      understood.problems.push_back({ExitCode::usage, source.as_typed(), {}, what, hint, {}});
      understood.failed_keys.push_back(source.key);
    };
    const std::optional<Target> target = target_of(source.key);
    if (!target) {
      const bool section = is_section(source.key);
      refuse(section ? say(message::section_is_no_value, source.key)
                     : say(message::unknown_top_key, source.key),
             section ? std::string() : hint_for_key(source.key));
      continue;
    }
    const ReadValue read = read_value(target->parameter, source.text);
    if (read.value) {
      understood.values.push_back({source.key, *read.value, target->event_number, source});
    } else {
      refuse(say(message::bad_value, source.key, source.text, read.objection), read.hint);
    }
  }
  return understood;
}

}  // namespace retain
