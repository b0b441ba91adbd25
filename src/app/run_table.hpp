#pragma once

#include <string>

#include "app/commands.hpp"
#include "study/study.hpp"

namespace retain {

/// The table at the end of a run, one row a scenario, in the format asked for.
[[nodiscard]] std::string run_table(const Study& study, OutputFormat format);

/// What the numbers of the table are: unit, period, discount, interval.
[[nodiscard]] std::string table_note(const Study& study);

}  // namespace retain
