#include "app/commands/run_request.hpp"

#include <set>
#include <utility>

#include "app/build_info.hpp"
#include "app/shipped_scenarios.hpp"

namespace retain::app::commands {

RequestedRun run_of_scenarios(std::vector<std::string> scenarios, const std::string& base,
                              const std::vector<Override>& overrides) {
  // The base stands at the end when it is none of the scenarios.
  if (!base.empty()) scenarios.push_back(base);
  RequestedRun run{load_scenarios(scenarios, overrides, shipped_scenarios_folder()), {}, {}};
  if (!base.empty()) run.base = scenario_name_of(base);
  return run;
}

RequestedRun run_of_manifest(const std::string& file) {
  const RecordedRun recorded = read_manifest(file);
  return {recorded.scenarios, recorded.base, recorded};
}

std::vector<ScenarioRequest> requests_of(const RequestedRun& run) {
  std::vector<ScenarioRequest> requests;
  for (const LoadedScenario& entry : run.scenarios) {
    requests.push_back({entry.scenario, entry.reference});
  }
  return requests;
}

Manifest manifest_of(const Study& study, const RequestedRun& run,
                     const std::vector<std::string>& command, std::int64_t threads) {
  const BuildInfo build = build_info();
  Manifest manifest{.version = build.version,
                    .commit = build.commit,
                    .command = command,
                    .base = run.base,
                    .scenarios = {},
                    .references = {},
                    .threads = threads,
                    .wall_seconds = 0,
                    .files = {}};
  std::set<std::string> names;
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    const Scenario& scenario = study.scenario(i);
    const bool was_asked_for = i < run.scenarios.size();
    names.insert(scenario.name);
    manifest.scenarios.push_back(
        {scenario, study.scenario(study.outcomes[i].member.base).name,
         was_asked_for ? run.scenarios[i].reference.name : scenario.name, was_asked_for,
         was_asked_for ? run.scenarios[i].chain : std::vector<std::string>{}});
  }
  for (const LoadedScenario& loaded : run.scenarios) {
    if (names.insert(loaded.reference.name).second) manifest.references.push_back(loaded.reference);
  }
  return manifest;
}

}  // namespace retain::app::commands
