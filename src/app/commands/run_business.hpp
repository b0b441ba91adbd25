#pragma once

#include <span>
#include <string>

#include "report/figures.hpp"

namespace retain::app::commands {

/// The table of the whole business of every scenario, and what its columns are.
[[nodiscard]] std::string business_text(std::span<const Figures> figures);

}  // namespace retain::app::commands
