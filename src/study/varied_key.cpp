#include "study/varied_key.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/words.hpp"
#include "scenario/resolution.hpp"
#include "scenario/uncertain_values.hpp"
#include "scenario/words.hpp"
#include "study/words.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message cannot_vary{
    "{} cannot be varied: it is no number, no flag and no choice of how customers behave",
    "{} 不能变动：它不是数值、开关，也不是客户行为方式的选项"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr std::array<std::string_view, 7> not_varied{
    "churn.of",         "churn.describes",         "simulation.engine", "simulation.seed",
    "simulation.weeks", "simulation.replications", "service.surveyed"};

/// The scenario before the colon, and the key behind it.
std::pair<std::string_view, std::string_view> taken_apart(std::string_view typed) {
  const std::size_t colon = typed.find(':');
  if (colon == std::string_view::npos) return {{}, typed};
  return {typed.substr(0, colon), typed.substr(colon + 1)};
}

std::optional<std::size_t> scenario_named(std::string_view name,
                                          std::span<const LoadedScenario> scenarios) {
  if (name.empty()) return std::nullopt;
  std::vector<std::string> names;
  for (const LoadedScenario& loaded : scenarios) names.push_back(loaded.scenario.name);
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  throw Error(ExitCode::usage,
              Sentence(message::scenario_not_in_study, name) + appended(did_you_mean(name, names)));
}

ValueSlot slot_named(std::string_view key) {
  if (const std::optional<ValueSlot> slot = find_slot(key)) return *slot;
  if (is_section(key)) throw Error(ExitCode::usage, Sentence(message::section_is_no_value, key));
  throw Error(ExitCode::usage,
              Sentence(message::unknown_top_key, key) + appended(did_you_mean_full_key(key)));
}

}  // namespace

VariedKey::VariedKey(std::string_view typed, std::span<const LoadedScenario> scenarios)
    : scenario_name_(taken_apart(typed).first),
      scenario_(scenario_named(scenario_name_, scenarios)),
      slot_(slot_named(taken_apart(typed).second)),
      is_belief_(reaches_references(slot_.parameter())) {
  const ParameterView view = slot_.parameter();
  if (view.type == ValueType::text || std::ranges::count(not_varied, key()) > 0) {
    throw Error(ExitCode::usage, Sentence(message::cannot_vary, key()));
  }
  const Scenario& first = scenarios[scenario_.value_or(0)].scenario;
  if (!slot_.exists_in(first)) {
    throw Error(ExitCode::usage, Sentence(message::no_such_record, first.name,
                                          slot_.kind()->count(first), slot_.kind()->name));
  }
  share_group_ = shares_with(slot_, first);
  for (const Parameter* other : registry_with_spellings()) {
    const bool is_other_way =
        !other->info.spells.empty() && is_stored(*other) && spell_the_same(other->info, *view.info);
    if (is_other_way) other_ways_.push_back(other);
  }
  const std::vector<std::string> set = keys_set_by(*view.info);
  const bool states_whose_churn = std::ranges::count(set, "churn.of") > 0;
  for (const LoadedScenario& loaded : scenarios) {
    const auto origin = loaded.origins.find("cohort.start");
    const bool is_open =
        origin != loaded.origins.end() && origin->second == say_in_data(message::default_word);
    settles_customers_.push_back(states_whose_churn && is_open);
  }
}

bool VariedKey::is_number() const {
  const ValueType type = parameter().type;
  return type == ValueType::number || type == ValueType::count;
}

Value VariedKey::value_at(double number) const {
  Value value = number;
  if (parameter().type == ValueType::count) {
    value = static_cast<std::int64_t>(std::llround(number));
  }
  return value;
}

double number_of(const Value& value) {
  const auto* count = std::get_if<std::int64_t>(&value);
  return count != nullptr ? static_cast<double>(*count) : std::get<double>(value);
}

std::string VariedKey::name() const {
  return scenario_ ? scenario_name_ + ":" + key() : key();
}

Value VariedKey::value_in(std::span<const LoadedScenario> scenarios) const {
  return slot_.get(scenarios[scenario_.value_or(0)].scenario);
}

void VariedKey::state(std::size_t position, const Value& value, Scenario& scenario) const {
  if (!slot_.exists_in(scenario)) return;
  slot_.set(scenario, value);
  if (settles_customers_[position]) scenario.cohort.start = CohortStart::established;
  for (const Parameter* other : other_ways_) {
    other->field.set(scenario, other->field.get(Scenario{}));
  }
}

}  // namespace retain::study
