#pragma once

#include <span>
#include <string>

#include "app/options.hpp"
#include "report/figures.hpp"

namespace retain::app::commands {

/// The comparison of a run, one row a scenario, in the format asked for.
[[nodiscard]] std::string run_table(std::span<const Figures> figures, OutputFormat format);

}  // namespace retain::app::commands
