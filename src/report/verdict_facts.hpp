#pragma once

#include <array>
#include <span>

#include "report/verdict.hpp"

namespace retain::report {

/// The three figures of a verdict.
[[nodiscard]] std::array<Fact, 3> facts_of(const Figures& figures, const Figures* comparator);

}  // namespace retain::report
