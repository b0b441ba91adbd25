#pragma once

#include <string>

#include "app/terminal/terminal.hpp"

namespace retain::app::terminal {

/// Whether signs whose width Unicode calls ambiguous, such as ± and █, surely take one column. Who
/// reads Chinese may have set their terminal to two, which no program can see.
[[nodiscard]] bool are_signs_narrow(const Terminal& terminal = output_terminal());

/// Whether bars consist of block characters.
[[nodiscard]] bool draws_blocks(const Terminal& terminal = output_terminal());

/// A text with +/- for ± where signs may be wide.
[[nodiscard]] std::string with_sure_signs(std::string text,
                                          const Terminal& terminal = output_terminal());

}  // namespace retain::app::terminal
