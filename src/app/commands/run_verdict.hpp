#pragma once

#include <span>
#include <string>

#include "report/figures.hpp"

namespace retain::app::commands {

/// What a run says first: the verdict on the scenario that comes first, its three figures, what it
/// rests on, and how many scenarios are better or worse. Ends with an empty line.
[[nodiscard]] std::string verdict_text(std::span<const Figures> figures);

}  // namespace retain::app::commands
