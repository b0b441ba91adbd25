#include "app/reference_text.hpp"

#include <vector>

#include "base/message.hpp"
#include "base/phrases.hpp"
#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"

namespace retain::message {

constexpr Message reference_itself{"its reference is itself", "以自身为参照情景"};
constexpr Message reference_own_levers{
    "its reference is '{}': itself without its events, its acquisition and the levers of --set",
    "参照情景是“{}”：即它自身，但不含事件、获客和 --set 设定的措施"};
constexpr Message reference_without_file{
    "its reference is '{}': its own world with the levers of {}",
    "参照情景是“{}”：即它自身的世界，但采用 {} 的措施"};
constexpr Message reference_other{"its reference is '{}'", "参照情景是“{}”"};
constexpr Message own_levers{
    "  {} extends no other scenario, so churn.share_lost is the churn observed at the levers "
    "that it sets ({}).\n"
    "  To see what these levers change, write extends = \"documents\".\n",
    "  {} 没有扩展其他情景，因此 churn.share_lost 是在它所设措施（{}）下观察到的流失率。\n"
    "  要看这些措施带来什么变化，请写 extends = \"documents\"。\n"};

}  // namespace retain::message

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
  return say(message::own_levers, loaded.scenario.name, say(listed(levers_set(loaded.reference))));
}

}  // namespace retain::app
