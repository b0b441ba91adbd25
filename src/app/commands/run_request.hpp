#pragma once

#include <optional>
#include <string>
#include <vector>

#include "results/recorded_run.hpp"
#include "study/load_scenarios.hpp"
#include "study/study.hpp"

namespace retain::app::commands {

/// What is to run: scenarios of files, or those of a manifest.
struct RequestedRun {
  std::vector<LoadedScenario> scenarios;
  std::optional<std::string> comparator;
  std::optional<RecordedRun> recorded;
};

/// Scenarios of files or of shipped names with what --set and the like change, compared with
/// `comparator` unless it is empty.
[[nodiscard]] RequestedRun run_of_scenarios(std::vector<std::string> scenarios,
                                            const std::string& comparator,
                                            const std::vector<Override>& overrides);

/// The run that a manifest records.
[[nodiscard]] RequestedRun run_of_manifest(const std::string& file);

}  // namespace retain::app::commands
