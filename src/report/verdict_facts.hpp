#pragma once

#include <array>
#include <string>

#include "report/verdict.hpp"

namespace retain::report {

/// From when on a scenario stays ahead of what it is compared with.
[[nodiscard]] std::string ahead_text(double week);

/// The three figures of a verdict.
[[nodiscard]] std::array<Fact, 3> facts_of(const Figures& figures, const Figures* comparator);

}  // namespace retain::report
