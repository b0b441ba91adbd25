#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace retain {

/// What the scenarios of a report are called in tables and charts: each by its title, followed by
/// its name where two titles are the same.
[[nodiscard]] std::vector<std::string> scenario_titles(const Report& report);

/// A heading with the unit of what stands below it: "lifetime value (yuan per customer)".
[[nodiscard]] std::string with_unit(const std::string& heading, std::string_view unit);

}  // namespace retain
