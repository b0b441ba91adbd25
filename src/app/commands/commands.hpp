#pragma once

#include <vector>

#include "app/command.hpp"

namespace retain::app::commands {

/// Every command, in the order of the help.
[[nodiscard]] const std::vector<Command>& command_table();

}  // namespace retain::app::commands
