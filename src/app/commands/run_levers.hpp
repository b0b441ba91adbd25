#pragma once

#include <string>

#include "study/study.hpp"

namespace retain::app::commands {

/// What each lever of a scenario brought, by corners of the service triangle, behind an empty line;
/// no text when nothing is spent on levers.
[[nodiscard]] std::string lever_table(const Member& member);

}  // namespace retain::app::commands
