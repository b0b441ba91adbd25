#include "scenario/resolution.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/message.hpp"
#include "base/sentence.hpp"
#include "model/parameters/rules.hpp"
#include "scenario/words.hpp"
#include "text/suggestion.hpp"

namespace retain::scenario {
namespace {

bool is_or_contains(std::string_view section, std::string_view key) {
  return key == section ||
         (key.size() > section.size() && key.starts_with(section) && key[section.size()] == '.');
}

/// Default records in place of those there are.
void replace_records(const RecordList& list, Resolution& resolution) {
  list.kind->clear(resolution.scenario);
  for (std::size_t i = 0; i < list.count; ++i) list.kind->append(resolution.scenario);
  std::erase_if(resolution.origins,
                [&](const auto& entry) { return is_or_contains(list.kind->name, entry.first); });
}

/// Sets a value and what is known of its origin: a spelling gives its own to what it sets, and
/// other ways to state the same hold no longer.
void set(const ValueSlot& slot, const Value& value, const Origin& origin, Resolution& resolution) {
  slot.set(resolution.scenario, value);
  const ParameterInfo& info = *slot.parameter().info;
  for (const Parameter* other : registry_with_spellings()) {
    if (other->info.spells.empty() || !spell_the_same(other->info, info)) continue;
    resolution.origins.erase(other->info.key);
    if (is_stored(*other)) {
      other->field.set(resolution.scenario, other->field.get(Scenario{}));
    }
  }
  resolution.origins[slot.key()] = origin;
  for (const std::string& key : info.spells) resolution.origins[key] = origin;
}

void clear_text(const std::string& key, Resolution& resolution) {
  const std::optional<ValueSlot> slot = find_slot(key);
  if (!slot->exists_in(resolution.scenario)) return;
  slot->set(resolution.scenario, Value{std::string()});
  resolution.origins.erase(key);
}

void apply(const ScenarioFile& file, Resolution& resolution) {
  const std::size_t step = ++resolution.steps;
  for (const char* key : {"title", "title_zh", "compare_with"}) clear_text(key, resolution);
  resolution.scenario.churn.describes = ChurnDescribes::automatic;
  resolution.origins.erase("churn.describes");
  for (const RecordList& list : file.record_lists) replace_records(list, resolution);
  for (const Assignment& assignment : file.assignments) {
    set(assignment.slot, assignment.value, {step, &file, nullptr, assignment.place}, resolution);
  }
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

std::string origin_text(const Resolution& resolution, const std::string& key) {
  const auto found = resolution.origins.find(key);
  if (found == resolution.origins.end()) return say_in_data(message::default_word);
  const Origin& origin = found->second;
  if (origin.option != nullptr) return origin.option->flag;
  return fmt::format("{}:{}", origin.file->display, origin.place.line);
}

}  // namespace

bool reaches_references(const ParameterView& parameter) {
  const Role role = parameter.info->role;
  return role == Role::world || (role == Role::setting && parameter.type != ValueType::text);
}

Resolution resolve(const std::vector<const ScenarioFile*>& chain) {
  Resolution resolution;
  for (const ScenarioFile* file : chain) apply(*file, resolution);
  return resolution;
}

void apply(const std::vector<UnderstoodOverride>& overrides, OverrideScope scope,
           Resolution& resolution) {
  const auto in_scope = [scope](const UnderstoodOverride& given) {
    return scope == OverrideScope::all || reaches_references(given.slot.parameter());
  };
  // A new title makes the Chinese one of the files that of something else.
  for (const UnderstoodOverride& given : overrides) {
    const std::string key = given.slot.key();
    if (in_scope(given) && last_segment(key) == "title") clear_text(key + "_zh", resolution);
  }
  for (const UnderstoodOverride& given : overrides) {
    if (!in_scope(given) || !given.slot.exists_in(resolution.scenario)) continue;
    set(given.slot, given.value, {++resolution.steps, nullptr, &given.option, {}}, resolution);
  }
}

void follow(Resolution& resolution) {
  Scenario& scenario = resolution.scenario;
  const bool is_stated = resolution.origins.contains("cohort.start");
  if (scenario.churn.of != ChurnOf::present_customers || is_stated) return;
  scenario.cohort.start = CohortStart::established;
  resolution.origins["cohort.start"] = resolution.origins.at("churn.of");
}

Problem problem_with(const Resolution& resolution, const ScenarioFile& own_file,
                     const std::vector<std::string>& keys, Sentence text) {
  const Origin* origin = last_origin(resolution, keys);
  if (origin == nullptr)
    return {ExitCode::scenario, own_file.display, {1, 1, 1}, std::move(text), {}, {}};
  if (origin->option != nullptr) {
    return {ExitCode::usage, origin->option->as_typed(), {}, std::move(text), {}, {}};
  }
  return origin->file->problem_at(origin->place, std::move(text));
}

std::vector<Problem> broken_rules(const Resolution& resolution, const ScenarioFile& own_file,
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
  for (const ValueSlot& slot : slots_of(resolution.scenario)) {
    const std::string key = slot.key();
    texts[key] = origin_text(resolution, key);
  }
  for (const Parameter& spelling : spellings()) {
    const std::string& key = spelling.info.key;
    if (resolution.origins.contains(key)) texts[key] = origin_text(resolution, key);
  }
  return texts;
}

}  // namespace retain::scenario
