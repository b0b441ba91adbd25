#include "scenario/resolved_values.hpp"

#include "scenario/words.hpp"

namespace retain::scenario {
namespace {

ResolvedValue resolved(const ValueSlot& slot, const LoadedScenario& loaded) {
  const ParameterInfo& info = *slot.parameter().info;
  return {slot.key(),
          slot.get(loaded.scenario),
          info.unit,
          std::string(name_of(info.role)),
          std::string(source_mark(slot, loaded.scenario)),
          loaded.origins.at(slot.key())};
}

}  // namespace

std::string_view source_mark(const ValueSlot& slot, const Scenario& scenario) {
  const bool is_default = slot.exists_in(scenario) && slot.get(scenario) == slot.default_value();
  return is_default ? name_of(slot.parameter().info->mark) : mark_of_own_figure;
}

const Parameter& stated_spelling(std::string_view key, const LoadedScenario& loaded) {
  const Parameter& stored = *find_parameter(key);
  for (const Parameter* other : registry_with_spellings()) {
    if (other->info.spells.empty() || !spell_the_same(other->info, stored.info)) continue;
    const auto origin = loaded.origins.find(other->info.key);
    const bool is_stated =
        origin != loaded.origins.end() && origin->second != say_in_data(message::default_word);
    if (is_stated) return *other;
  }
  return stored;
}

std::vector<ResolvedValue> resolved_values(const LoadedScenario& loaded) {
  std::vector<ResolvedValue> values;
  for (const Parameter* parameter : registry_with_spellings()) {
    const bool held =
        parameter->info.spells.empty() || loaded.origins.contains(parameter->info.key);
    if (held) values.push_back(resolved(ValueSlot(*parameter), loaded));
  }
  for (const ValueSlot& slot : slots_of_records(loaded.scenario)) {
    values.push_back(resolved(slot, loaded));
  }
  return values;
}

}  // namespace retain::scenario
