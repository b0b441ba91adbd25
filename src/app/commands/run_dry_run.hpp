#pragma once

#include <string>

#include "app/commands/run_request.hpp"
#include "app/options.hpp"

namespace retain::app::commands {

/// Every resolved value of every scenario with its unit, source mark and origin, what the levels of
/// service quality are made of, and which reference the scenario has.
[[nodiscard]] std::string dry_run_text(const RequestedRun& run, OutputFormat format);

}  // namespace retain::app::commands
