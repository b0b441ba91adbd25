#include "io/resolved_values.hpp"

#include "io/value_slot.hpp"

namespace retain {
namespace {

ResolvedValue resolved(const ValueSlot& slot, const LoadedScenario& loaded) {
  const ParameterInfo& info = *slot.parameter().info;
  const Value value = slot.get(loaded.scenario);
  const bool is_default = value == slot.default_value();
  return {slot.key(),
          value,
          info.unit,
          std::string(name_of(info.role)),
          std::string(is_default ? name_of(info.mark) : mark_of_own_figure),
          loaded.origins.at(slot.key())};
}

}  // namespace

std::vector<ResolvedValue> resolved_values(const LoadedScenario& loaded) {
  std::vector<ResolvedValue> values;
  for (const ValueSlot& slot : slots_of(loaded.scenario)) values.push_back(resolved(slot, loaded));
  return values;
}

}  // namespace retain
