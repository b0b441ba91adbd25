#include "app/reference_text.hpp"

#include <vector>

#include "base/catalogue.hpp"
#include "base/phrases.hpp"
#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"

namespace retain::app {
namespace {

std::vector<std::string> levers_set(const Scenario& scenario) {
  const Scenario defaults;
  std::vector<std::string> keys;
  for (const Parameter& parameter : registry()) {
    const bool set = parameter.field.get(scenario) != parameter.field.get(defaults);
    if (parameter.info.role == Role::lever && set) keys.push_back(parameter.info.key);
  }
  return keys;
}

}  // namespace

std::string reference_text(const LoadedScenario& loaded) {
  const std::string& name = loaded.reference.name;
  if (name == loaded.scenario.name) return say(message::reference_itself);
  if (loaded.its_own_reference) return say(message::reference_own_levers, name);
  const bool has_no_file = name.starts_with(loaded.scenario.name + "-reference");
  if (has_no_file)
    return say(message::reference_without_file, name, scenario_name_of(loaded.chain.front()));
  return say(message::reference_other, name);
}

std::string own_levers_text(const LoadedScenario& loaded) {
  if (!loaded.its_own_reference || !changes_a_lever(loaded.reference)) return {};
  return say(message::own_levers, loaded.scenario.name, listed(levers_set(loaded.reference)));
}

}  // namespace retain::app
