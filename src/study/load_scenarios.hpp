#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "scenario/loaded_scenario.hpp"
#include "scenario/scenario_reader.hpp"
#include "study/study.hpp"
#include "text/words.hpp"

namespace retain::study {

/// Reads scenarios for one run and adds their references: read_scenarios and references_of.
[[nodiscard]] std::vector<LoadedScenario> load_scenarios(
    const std::vector<std::string>& names_or_files, const std::vector<Override>& overrides,
    const std::filesystem::path& shipped_folder,
    const Message& consequence = message::nothing_simulated);

/// What a study is asked for these scenarios.
[[nodiscard]] std::vector<ScenarioRequest> requests_of(const std::vector<LoadedScenario>& loaded);

}  // namespace retain::study
