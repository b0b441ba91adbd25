#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/catalogue.hpp"
#include "io/scenario_reader.hpp"

namespace retain {

/// A scenario that was read, and what it is compared with.
struct LoadedScenario {
  Scenario scenario;
  Scenario reference;              ///< docs/model.md, section 7
  std::vector<std::string> chain;  ///< files in the order applied, the scenario's own last
  std::map<std::string, std::string> origins;  ///< see StatedScenario

  /// The file extends no other: its churn is the one observed at its own levers.
  bool its_own_reference = false;
};

/// Reads scenarios for one run and adds their references: read_scenarios and references_of.
[[nodiscard]] std::vector<LoadedScenario> load_scenarios(
    const std::vector<std::string>& names_or_files, const std::vector<Override>& overrides,
    const std::filesystem::path& shipped_folder,
    const Message& consequence = message::nothing_simulated);

}  // namespace retain
