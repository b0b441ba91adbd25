#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace retain::report {

/// What a scenario is called where its name stands beside it: its title, or its name without one.
[[nodiscard]] const std::string& scenario_title(const Scenario& scenario);

/// What a touchpoint is called: its title, or its name without one.
[[nodiscard]] const std::string& touchpoint_title(const Touchpoint& touchpoint);

/// What people read in place of the name of a metric of data files: "loss at the moment of truth
/// Telephone, 10 years".
[[nodiscard]] std::string metric_label(const Scenario& scenario, std::string_view metric);

/// What the scenarios of a report are called in tables and charts: each by its title, followed by
/// its name where two titles are the same.
[[nodiscard]] std::vector<std::string> scenario_titles(const Report& report);

/// The same for charts and sentences: a very long title is cut off.
[[nodiscard]] std::vector<std::string> short_titles(const Report& report);
[[nodiscard]] std::vector<std::string> short_titles(std::span<const Figures> scenarios);

/// A heading with the unit of what stands below it: "lifetime value (yuan per customer)".
[[nodiscard]] std::string with_unit(const std::string& heading, std::string_view unit);

}  // namespace retain::report
