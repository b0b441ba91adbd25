#pragma once

#include <string>

#include "study/load_scenarios.hpp"

namespace retain::app {

/// Whose churn the scenario states and what it is compared with, as the rest of a sentence about
/// it: "its churn is that of 'documents'; it is compared with 'documents'".
[[nodiscard]] std::string reference_text(const LoadedScenario& loaded);

/// What it means that a scenario is a firm of its own and sets levers; empty when it does not
/// apply.
[[nodiscard]] std::string own_levers_text(const LoadedScenario& loaded);

/// What of the present customers of the firm leaves within the time stated and in the first month;
/// empty where churn is that of new customers. Throws: as calibrate.
[[nodiscard]] std::string first_month_text(const LoadedScenario& loaded);

}  // namespace retain::app
