#include "app/commands/run_request.hpp"

#include <utility>

#include "app/shipped_scenarios.hpp"

namespace retain::app::commands {

RequestedRun run_of_scenarios(std::vector<std::string> scenarios, const std::string& comparator,
                              const std::vector<Override>& overrides) {
  // The comparator stands at the end when it is none of the scenarios.
  if (!comparator.empty()) scenarios.push_back(comparator);
  RequestedRun run{load_scenarios(scenarios, overrides, shipped_scenarios_folder()), {}, {}};
  if (!comparator.empty()) run.comparator = scenario_name_of(comparator);
  return run;
}

RequestedRun run_of_manifest(const std::string& file) {
  const RecordedRun recorded = read_manifest(file);
  return {recorded.scenarios, recorded.comparator, recorded};
}

std::vector<ScenarioRequest> requests_of(const RequestedRun& run) {
  std::vector<ScenarioRequest> requests;
  for (const LoadedScenario& entry : run.scenarios) {
    requests.push_back({entry.scenario, entry.reference});
  }
  return requests;
}

}  // namespace retain::app::commands
