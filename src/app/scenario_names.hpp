#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/figures.hpp"

namespace retain::app {

/// What people who read a terminal call a scenario: in English by its name, which they type, in
/// Chinese by its title.
[[nodiscard]] const std::string& called(const Scenario& scenario);

/// The same of all scenarios of a run: two with one title have their names behind it.
[[nodiscard]] std::vector<std::string> called(std::span<const Figures> scenarios);

}  // namespace retain::app
