#pragma once

#include <vector>

#include "app/command.hpp"

namespace retain {

/// Every command, in the order of the help.
[[nodiscard]] const std::vector<Command>& commands();

}  // namespace retain
