#include "app/scenario_names.hpp"

#include "report/titles.hpp"

namespace retain::app {

const std::string& called(const Scenario& scenario) {
  return spoken_language() == Language::chinese ? scenario_title(scenario) : scenario.name;
}

std::vector<std::string> called(std::span<const Figures> scenarios) {
  if (spoken_language() == Language::chinese) return short_titles(scenarios);
  std::vector<std::string> names;
  for (const Figures& figures : scenarios) names.push_back(figures.scenario.name);
  return names;
}

}  // namespace retain::app
