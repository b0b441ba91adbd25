#pragma once

#include <string>
#include <vector>

#include "study/load_scenarios.hpp"

namespace retain::app {

/// Whose churn the scenario states and what it is compared with, as the rest of a sentence about
/// it: "its churn is that of 'documents'; it is compared with 'documents'".
[[nodiscard]] std::string reference_text(const LoadedScenario& loaded);

/// What may surprise in a comparison, a text each: a firm of its own that sets levers; what the
/// command line changes on one side alone; beliefs of the file that its comparator has as well. The
/// last two where it is compared with its file, and not with a scenario that the user named.
[[nodiscard]] std::vector<std::string> comparison_texts(const LoadedScenario& loaded,
                                                        bool is_compared_by_name);

/// What of the present customers of the firm leaves within the time stated and in the first month;
/// empty where churn is that of new customers. Throws: as calibrate.
[[nodiscard]] std::string first_month_text(const LoadedScenario& loaded);

}  // namespace retain::app
