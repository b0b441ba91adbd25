#include "report/titles.hpp"

#include <map>

#include "base/catalogue.hpp"
#include "model/title.hpp"
#include "report/labels.hpp"

namespace retain {

std::vector<std::string> scenario_titles(const Report& report) {
  std::map<std::string, int> uses;
  std::vector<std::string> titles;
  for (const Figures& figures : report.scenarios) {
    const Scenario& scenario = figures.scenario;
    const std::string& title = display_title(scenario, spoken_language());
    titles.push_back(title.empty() ? scenario.name : title);
    ++uses[titles.back()];
  }
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (uses[titles[i]] > 1) titles[i] += say(message::in_brackets, report.name(i));
  }
  return titles;
}

std::string with_unit(const std::string& heading, std::string_view unit) {
  return heading + say(message::in_brackets, unit_label(unit));
}

}  // namespace retain
