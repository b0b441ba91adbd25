#pragma once

#include <span>
#include <string>

#include "report/figures.hpp"

namespace retain::report {

/// One line that names the boldest figures of the documents that are in force in these scenarios:
/// those that make service worth most. Empty when each of them has been replaced in all.
[[nodiscard]] std::string boldest_figures(std::span<const Figures> all);

}  // namespace retain::report
