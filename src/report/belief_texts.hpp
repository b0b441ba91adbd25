#pragma once

#include <string>
#include <vector>

#include "report/figures.hpp"

namespace retain::report {

/// Under a verdict: which beliefs move it most, each with its mark, how far within what is
/// plausible, and where the verdict turns. A line before them; nothing without such beliefs.
[[nodiscard]] std::vector<std::string> belief_lines(const Figures& figures);

}  // namespace retain::report
