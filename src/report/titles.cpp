#include "report/titles.hpp"

#include <limits>
#include <map>

#include "base/message.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "business/measures/measure.hpp"
#include "model/title.hpp"
#include "report/labels.hpp"
#include "report/words.hpp"

namespace retain::report {
namespace {

/// Titles of this many characters at most, with the name behind those that are the same.
std::vector<std::string> told_apart(std::span<const Figures> scenarios, std::size_t longest) {
  std::map<std::string, int> uses;
  std::vector<std::string> titles;
  for (const Figures& figures : scenarios) {
    titles.push_back(shortened(scenario_title(figures.scenario), longest));
    ++uses[titles.back()];
  }
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (uses[titles[i]] > 1) titles[i] += say(message::in_brackets, scenarios[i].scenario.name);
  }
  return titles;
}

}  // namespace

const std::string& scenario_title(const Scenario& scenario) {
  const std::string& title = display_title(scenario, spoken_language());
  return title.empty() ? scenario.name : title;
}

const std::string& touchpoint_title(const Touchpoint& touchpoint) {
  return display_title(touchpoint, spoken_language());
}

std::string metric_label(const Scenario& scenario, std::string_view metric) {
  for (const Touchpoint& touchpoint : scenario.touchpoints) {
    for (const int years : measure_of(Quantity::loss_at_touchpoint).metric->times()) {
      if (metric == touchpoint_loss_key(touchpoint.name, years)) {
        return say(measure_text(metric, touchpoint_title(touchpoint)));
      }
    }
  }
  return measure_label(metric);
}

std::vector<std::string> scenario_titles(const Report& report) {
  return told_apart(report.scenarios, std::numeric_limits<std::size_t>::max());
}

std::vector<std::string> short_titles(const Report& report) {
  return short_titles(report.scenarios);
}

std::vector<std::string> short_titles(std::span<const Figures> scenarios) {
  constexpr std::size_t longest_title = 80;
  return told_apart(scenarios, longest_title);
}

std::string with_unit(const std::string& heading, std::string_view unit) {
  return heading + say(message::in_brackets, unit_label(unit));
}

}  // namespace retain::report
