#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "study/load_scenarios.hpp"

namespace retain::app::commands {

/// Every resolved value of every scenario with its unit, source mark and origin, what the levels of
/// service quality are made of, and which reference the scenario has.
[[nodiscard]] std::string dry_run_text(const std::vector<LoadedScenario>& scenarios,
                                       OutputFormat format);

}  // namespace retain::app::commands
