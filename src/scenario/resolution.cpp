#include "scenario/resolution.hpp"

#include <algorithm>
#include <cmath>
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
  std::erase_if(resolution.laws,
                [&](const auto& entry) { return is_or_contains(list.kind->name, entry.first); });
}

/// A number that is stated anew is no longer that of an older law or sample.
void forget_law(const std::string& key, std::size_t step, Resolution& resolution) {
  resolution.laws.erase(key);
  resolution.independent.erase(key);
  const auto sample = resolution.samples.find(std::string(section_of(key)));
  if (sample != resolution.samples.end() && sample->second.origin.step < step) {
    resolution.samples.erase(sample);
  }
}

/// Sets a value and what is known of its origin: a spelling gives its own to what it sets, and
/// other ways to state the same hold no longer.
void set(const ValueSlot& slot, const Value& value, const Origin& origin, Resolution& resolution) {
  slot.set(resolution.scenario, value);
  const ParameterInfo& info = *slot.parameter().info;
  forget_law(slot.key(), origin.step, resolution);
  for (const std::string& key : info.spells) forget_law(key, origin.step, resolution);
  for (const Parameter* other : registry_with_spellings()) {
    if (other->info.spells.empty() || !spell_the_same(other->info, info)) continue;
    resolution.origins.erase(other->info.key);
    forget_law(other->info.key, origin.step, resolution);
    if (is_stored(*other)) {
      other->field.set(resolution.scenario, other->field.get(Scenario{}));
    }
  }
  resolution.origins[slot.key()] = origin;
  for (const std::string& key : info.spells) resolution.origins[key] = origin;
}

/// Sets a value to the point of a law, which is from now on in force.
void set_law(const ValueSlot& slot, const Statement& statement, const Origin& origin,
             Resolution& resolution) {
  const Value inherited = slot.get(resolution.scenario);
  const auto* count = std::get_if<std::int64_t>(&inherited);
  auto made = make_distribution(
      statement, domain_of(slot.parameter()),
      count != nullptr ? static_cast<double>(*count) : std::get<double>(inherited));
  if (const auto* refusal = std::get_if<Refusal>(&made)) {
    set(slot, inherited, origin, resolution);
    resolution.refused.push_back({origin, slot.key(), *refusal});
    return;
  }
  auto& distribution = std::get<Distribution>(made);
  Value point = distribution.point();
  if (count != nullptr) point = static_cast<std::int64_t>(std::llround(distribution.point()));
  set(slot, point, origin, resolution);
  if (statement.independent) resolution.independent.insert(slot.key());
  resolution.laws.insert_or_assign(slot.key(), std::move(distribution));
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
    const Origin origin{step, &file, nullptr, assignment.place};
    if (assignment.law) {
      set_law(assignment.slot, *assignment.law, origin, resolution);
    } else {
      set(assignment.slot, assignment.value, origin, resolution);
    }
  }
  for (const SampleSize& sample : file.sample_sizes) {
    resolution.samples.insert_or_assign(
        sample.section, Resolution::Sample{sample.number, {step, &file, nullptr, sample.place}});
  }
  if (file.correlations) resolution.correlations.clear();
  for (const StatedCorrelation& stated :
       file.correlations.value_or(std::vector<StatedCorrelation>())) {
    resolution.correlations.push_back({stated.correlation, {step, &file, nullptr, stated.place}});
  }
}

/// Shares beside one with a law take what its point leaves: x_j (1 - x) / sum of the others.
void scale_shares(const std::vector<ValueSlot>& shares, Resolution& resolution) {
  double uncertain = 0.0;
  double others = 0.0;
  std::vector<ValueSlot> left;
  for (const ValueSlot& slot : shares) {
    const double share = std::get<double>(slot.get(resolution.scenario));
    if (resolution.laws.contains(slot.key())) {
      uncertain += share;
    } else {
      others += share;
      left.push_back(slot);
    }
  }
  const bool is_whole = others > 0.0 && others <= 1.0 + share_tolerance && uncertain <= 1.0;
  if (uncertain == 0.0 || !is_whole) return;
  for (const ValueSlot& slot : left) {
    slot.set(resolution.scenario,
             Value{std::get<double>(slot.get(resolution.scenario)) * (1.0 - uncertain) / others});
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
  return text_of(found->second);
}

}  // namespace

std::string text_of(const Origin& origin) {
  if (origin.option != nullptr) return origin.option->flag;
  return fmt::format("{}:{}", origin.file->display, origin.place.line);
}

Problem problem_at(const Origin& origin, Sentence text, Sentence hint) {
  if (origin.option != nullptr) {
    return {ExitCode::usage, origin.option->as_typed(), {}, std::move(text), std::move(hint), {}};
  }
  return origin.file->problem_at(origin.place, std::move(text), std::move(hint));
}

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
    const Origin origin{++resolution.steps, nullptr, &given.option, {}};
    if (given.law) {
      set_law(given.slot, *given.law, origin, resolution);
    } else {
      set(given.slot, given.value, origin, resolution);
    }
  }
}

void follow(Resolution& resolution) {
  for (const std::string_view section : sections_of_shares) {
    scale_shares(slots_of_section(section), resolution);
  }
  for (const RecordKind& kind : record_kinds()) {
    scale_shares(shares_of_records(kind, resolution.scenario), resolution);
  }
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
  return problem_at(*origin, std::move(text));
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
