#include "app/dry_run.hpp"

#include "app/reference_text.hpp"
#include "app/text_table.hpp"
#include "base/catalogue.hpp"
#include "io/csv_text.hpp"
#include "io/json_value.hpp"
#include "io/resolved_values.hpp"

namespace retain {
namespace {

std::string as_text(const LoadedScenario& loaded) {
  TextTable table(
      {{"parameter"}, {"value", Align::right}, {"unit"}, {"source mark"}, {"where it comes from"}});
  for (const ResolvedValue& value : resolved_values(loaded)) {
    if (value.key == "title") continue;
    table.add_row({value.key, to_text(value.value), value.unit, value.mark, value.origin});
  }
  return say(message::dry_run_scenario, loaded.scenario.name, loaded.scenario.title,
             fmt::join(loaded.chain, ", "), reference_text(loaded)) +
         own_levers_text(loaded) + '\n' + table.to_text();
}

std::string as_csv(const std::vector<LoadedScenario>& scenarios) {
  std::string text =
      csv_line({"scenario", "reference", "key", "value", "unit", "role", "mark", "origin"});
  for (const LoadedScenario& loaded : scenarios) {
    for (const ResolvedValue& value : resolved_values(loaded)) {
      text += csv_line({loaded.scenario.name, loaded.reference.name, value.key,
                        to_text(value.value), value.unit, value.role, value.mark, value.origin});
    }
  }
  return text;
}

std::string as_json(const std::vector<LoadedScenario>& scenarios) {
  Json list = Json::array();
  for (const LoadedScenario& loaded : scenarios) {
    Json values = Json::array();
    for (const ResolvedValue& value : resolved_values(loaded)) {
      values.push_back({{"key", value.key},
                        {"value", json_value(value.value)},
                        {"unit", value.unit},
                        {"role", value.role},
                        {"mark", value.mark},
                        {"origin", value.origin}});
    }
    list.push_back({{"name", loaded.scenario.name},
                    {"title", loaded.scenario.title},
                    {"reference", loaded.reference.name},
                    {"files", loaded.chain},
                    {"values", values}});
  }
  return list.dump(2) + '\n';
}

}  // namespace

std::string dry_run_text(const std::vector<LoadedScenario>& scenarios, OutputFormat format) {
  if (format == OutputFormat::csv) return as_csv(scenarios);
  if (format == OutputFormat::json) return as_json(scenarios);
  std::string text;
  for (const LoadedScenario& loaded : scenarios) {
    if (!text.empty()) text += '\n';
    text += as_text(loaded);
  }
  return text;
}

}  // namespace retain
