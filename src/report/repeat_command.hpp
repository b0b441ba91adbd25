#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace retain::report {

/// The command that gives these numbers again, as it is typed in a shell: that of the run without
/// what does not decide about them (threads, folders, language, how it is shown).
[[nodiscard]] std::string repeat_command(const Report& report);
[[nodiscard]] std::string repeat_command(const std::vector<std::string>& words);

}  // namespace retain::report
