#include "io/reference_naming.hpp"

#include <utility>

#include "base/catalogue.hpp"
#include "base/plain_name.hpp"
#include "io/resolution.hpp"
#include "model/delivery.hpp"
#include "model/title.hpp"

namespace retain {

void ReferenceNaming::take(const Scenario& scenario) {
  taken_.insert_or_assign(scenario.name, scenario);
}

bool ReferenceNaming::is_free(const std::string& name, const Scenario& values) const {
  const auto found = taken_.find(name);
  return found == taken_.end() || met_alike(found->second, values);
}

Scenario ReferenceNaming::named(Scenario reference, const Scenario& scenario, const Chain& chain) {
  reference.name.clear();
  if (met_alike(scenario, reference)) {
    reference.name = scenario.name;
    reference.title = scenario.title;
    reference.title_zh = scenario.title_zh;
  }
  for (const ScenarioSource* source : chain.sources) {
    if (!reference.name.empty()) break;
    const std::string name = source->path.stem().string();
    if (!is_plain_name(name) || !is_free(name, reference)) continue;
    Resolution alone = resolve(library_.chain_of(*source).sources);
    apply(overrides_, OverrideScope::reference, alone);
    if (!met_alike(alone.scenario, reference)) continue;
    reference.name = name;
    reference.title = alone.scenario.title.empty() ? name : alone.scenario.title;
    reference.title_zh = alone.scenario.title_zh;
  }
  if (reference.name.empty()) {
    reference.name = scenario.name + "-reference";
    while (!is_free(reference.name, reference)) reference.name += "-reference";
    reference.title = say_in_data(message::reference_title, scenario.title);
    reference.title_zh = say_in(Language::chinese, message::reference_title,
                                display_title(scenario, Language::chinese));
  }
  take(reference);
  return reference;
}

}  // namespace retain
