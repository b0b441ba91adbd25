#include "model/reference.hpp"

#include <algorithm>

#include "model/parameters.hpp"

namespace retain {

Scenario reference_of(const Scenario& scenario, const Scenario& root) {
  Scenario reference = scenario;
  for (const Parameter& parameter : parameters()) {
    if (parameter.info.role == Role::lever) {
      parameter.field.set(reference, parameter.field.get(root));
    }
  }
  reference.acquisition = Acquisition{};
  reference.events.clear();
  return reference;
}

bool same_values(const Scenario& one, const Scenario& other) {
  const auto equal_event = [](const Event& left, const Event& right) {
    return std::ranges::all_of(event_parameters(), [&](const EventParameter& parameter) {
      return parameter.field.get(left) == parameter.field.get(right);
    });
  };
  return std::ranges::all_of(parameters(),
                             [&](const Parameter& parameter) {
                               return parameter.field.type == ValueType::text ||
                                      parameter.field.get(one) == parameter.field.get(other);
                             }) &&
         std::ranges::equal(one.events, other.events, equal_event);
}

bool changes_a_lever(const Scenario& scenario) {
  const Scenario defaults;
  return std::ranges::any_of(parameters(), [&](const Parameter& parameter) {
    return parameter.info.role == Role::lever &&
           parameter.field.get(scenario) != parameter.field.get(defaults);
  });
}

}  // namespace retain
