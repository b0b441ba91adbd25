#pragma once

#include <optional>
#include <string>

#include "base/namespaces.hpp"

namespace retain::app::terminal {

/// A line of standard input without its end, or nothing at the end of the input.
/// Throws Error (input_output) when it cannot be read.
[[nodiscard]] std::optional<std::string> read_line();

}  // namespace retain::app::terminal
