#pragma once

#include <span>
#include <string>

#include "results/levers_file.hpp"

namespace retain::app::commands {

/// What each lever of a scenario brought, as the table below a run; empty without rows. `called` is
/// what the scenario is called.
[[nodiscard]] std::string lever_table(std::span<const LeverRow> rows, const std::string& called);

}  // namespace retain::app::commands
