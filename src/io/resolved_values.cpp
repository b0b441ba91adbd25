#include "io/resolved_values.hpp"

#include <fmt/format.h>

#include "io/suggestion.hpp"

namespace retain {
namespace {

template <class Owner>
ResolvedValue resolved(const BasicParameter<Owner>& parameter, const std::string& key,
                       const Owner& owner, const LoadedScenario& loaded) {
  const Value value = parameter.field.get(owner);
  const bool is_default = value == parameter.field.get(Owner{});
  const std::string mark(is_default ? name_of(parameter.info.mark) : mark_of_own_figure);
  return {key,
          value,
          parameter.info.unit,
          std::string(name_of(parameter.info.role)),
          mark,
          loaded.origins.at(key)};
}

}  // namespace

std::vector<ResolvedValue> resolved_values(const LoadedScenario& loaded) {
  std::vector<ResolvedValue> values;
  for (const Parameter& parameter : parameters()) {
    values.push_back(resolved(parameter, parameter.info.key, loaded.scenario, loaded));
  }
  int number = 0;
  for (const Event& event : loaded.scenario.events) {
    ++number;
    for (const EventParameter& parameter : event_parameters()) {
      const std::string key = fmt::format("event.{}.{}", number, last_segment(parameter.info.key));
      values.push_back(resolved(parameter, key, event, loaded));
    }
  }
  return values;
}

}  // namespace retain
