#include "io/resolution.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/catalogue.hpp"
#include "io/suggestion.hpp"
#include "model/parameters.hpp"
#include "model/rules.hpp"

namespace retain {
namespace {

std::string event_key(std::size_t number, std::string_view key) {
  return fmt::format("event.{}.{}", number, last_segment(key));
}

void forget_events(Resolution& resolution) {
  resolution.scenario.events.clear();
  std::erase_if(resolution.origins,
                [](const auto& entry) { return entry.first.starts_with("event."); });
}

void apply(const ScenarioSource& source, Resolution& resolution) {
  const std::size_t step = ++resolution.steps;
  resolution.scenario.title.clear();
  resolution.origins.erase("title");
  for (const Assignment& assignment : source.assignments) {
    find_parameter(assignment.key)->field.set(resolution.scenario, assignment.value);
    resolution.origins[assignment.key] = {step, &source, nullptr, assignment.place};
  }
  if (!source.events) return;
  forget_events(resolution);
  for (const EventSource& event_source : *source.events) {
    Event& event = resolution.scenario.events.emplace_back();
    for (const Assignment& assignment : event_source.assignments) {
      find_event_parameter(assignment.key)->field.set(event, assignment.value);
      resolution.origins[event_key(resolution.scenario.events.size(), assignment.key)] = {
          step, &source, nullptr, assignment.place};
    }
  }
}

bool is_or_contains(std::string_view section, std::string_view key) {
  return key == section ||
         (key.size() > section.size() && key.starts_with(section) && key[section.size()] == '.');
}

/// The origin set last among `section`'s keys, or of the key itself.
const Origin* last_origin(const Resolution& resolution, std::string_view section) {
  const Origin* last = nullptr;
  const auto first = resolution.origins.lower_bound(std::string(section));
  for (auto entry = first; entry != resolution.origins.end(); ++entry) {
    const auto& [key, origin] = *entry;
    if (!key.starts_with(section)) break;
    if (!is_or_contains(section, key)) continue;
    const bool later = last == nullptr ||
                       std::pair(origin.step, origin.place) > std::pair(last->step, last->place);
    if (later) last = &origin;
  }
  return last;
}

/// The same among several keys; of equally late files the first key's.
const Origin* last_origin(const Resolution& resolution, const std::vector<std::string>& keys) {
  const Origin* last = nullptr;
  for (const std::string& key : keys) {
    const Origin* origin = last_origin(resolution, key);
    if (origin != nullptr && (last == nullptr || origin->step > last->step)) last = origin;
  }
  return last;
}

/// An unknown value makes a rule about itself, its section or its whole group undecidable.
bool concerns(const Violation& violation, const std::vector<std::string>& failed_keys) {
  return std::ranges::any_of(violation.keys, [&](const std::string& key) {
    return std::ranges::any_of(failed_keys, [&](const std::string& failed) {
      return is_or_contains(key, failed) || is_or_contains(failed, key);
    });
  });
}

/// A reference has the levers of its root and a title of its own.
bool reaches_a_reference(const Parameter& parameter) {
  return parameter.info.role != Role::lever && parameter.field.type != ValueType::text;
}

std::string origin_text(const Resolution& resolution, const std::string& key) {
  const auto found = resolution.origins.find(key);
  if (found == resolution.origins.end()) return say(message::origin_default);
  const Origin& origin = found->second;
  if (origin.option != nullptr) return origin.option->flag;
  return fmt::format("{}:{}", origin.source->display, origin.place.line);
}

}  // namespace

Resolution resolve(const std::vector<const ScenarioSource*>& chain) {
  Resolution resolution;
  for (const ScenarioSource* source : chain) apply(*source, resolution);
  return resolution;
}

void apply(const std::vector<UnderstoodOverride>& overrides, OverrideScope scope,
           Resolution& resolution) {
  for (const UnderstoodOverride& given : overrides) {
    if (given.event_number > 0) {
      const bool exists = given.event_number <= resolution.scenario.events.size();
      if (scope == OverrideScope::reference || !exists) continue;
      const std::string key = fmt::format("event.{}", last_segment(given.key));
      find_event_parameter(key)->field.set(resolution.scenario.events[given.event_number - 1],
                                           given.value);
    } else {
      const Parameter& parameter = *find_parameter(given.key);
      if (scope == OverrideScope::reference && !reaches_a_reference(parameter)) continue;
      parameter.field.set(resolution.scenario, given.value);
    }
    resolution.origins[given.key] = {++resolution.steps, nullptr, &given.source, {}};
  }
}

Problem problem_with(const Resolution& resolution, const ScenarioSource& own_file,
                     const std::vector<std::string>& keys, const std::string& text) {
  const Origin* origin = last_origin(resolution, keys);
  if (origin == nullptr) return {ExitCode::scenario, own_file.display, {1, 1, 1}, text, {}, {}};
  if (origin->option != nullptr) {
    return {ExitCode::usage, origin->option->as_typed(), {}, text, {}, {}};
  }
  return origin->source->problem_at(origin->place, text);
}

std::vector<Problem> broken_rules(const Resolution& resolution, const ScenarioSource& own_file,
                                  const std::vector<std::string>& failed_keys) {
  std::vector<Problem> problems;
  for (const Violation& violation : violations(resolution.scenario)) {
    if (problems.size() > most_problems) break;
    if (concerns(violation, failed_keys)) continue;
    add_problem(problems, problem_with(resolution, own_file, violation.keys, violation.text));
  }
  return problems;
}

std::map<std::string, std::string> origin_texts(const Resolution& resolution) {
  std::map<std::string, std::string> texts;
  for (const Parameter& parameter : parameters()) {
    texts[parameter.info.key] = origin_text(resolution, parameter.info.key);
  }
  for (std::size_t number = 1; number <= resolution.scenario.events.size(); ++number) {
    for (const EventParameter& parameter : event_parameters()) {
      const std::string key = event_key(number, parameter.info.key);
      texts[key] = origin_text(resolution, key);
    }
  }
  return texts;
}

}  // namespace retain
