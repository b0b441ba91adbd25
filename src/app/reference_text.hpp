#pragma once

#include <string>

#include "study/load_scenarios.hpp"

namespace retain::app {

/// Which reference the scenario has, as the rest of a sentence about it: "its reference is
/// 'documents'".
[[nodiscard]] std::string reference_text(const LoadedScenario& loaded);

/// What it means that a scenario is its own reference and sets levers; empty when it does not
/// apply.
[[nodiscard]] std::string own_levers_text(const LoadedScenario& loaded);

}  // namespace retain::app
