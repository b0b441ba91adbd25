#pragma once

#include <string>
#include <vector>

#include "app/commands.hpp"

namespace retain {

/// Understands the arguments behind the program's name.
/// Throws Error (usage), with the nearest name for a mistyped command or option.
[[nodiscard]] Command parse_command_line(const std::vector<std::string>& arguments);

}  // namespace retain
