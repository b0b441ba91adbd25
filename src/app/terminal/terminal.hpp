#pragma once

#include <cstddef>
#include <limits>

#include "base/namespaces.hpp"

namespace retain::app::terminal {

/// What a standard stream shows to a person. A stream that is no terminal, a pipe or a file, has no
/// width, no blocks and no colours, so that what is written into it never depends on where.
struct Terminal {
  static constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

  bool is_terminal = false;
  std::size_t width = unlimited;  ///< columns: COLUMNS, else the size of the window
  bool has_blocks = false;        ///< a locale with UTF-8, so that block characters can be drawn
  bool is_east_asian = false;     ///< the locale is Chinese, Japanese or Korean
  bool can_erase = false;         ///< it knows escape sequences: TERM names one, and not `dumb`
  bool has_colours = false;       ///< it knows escape sequences, and NO_COLOR does not forbid them
};

/// Standard output and standard error, as they and the environment were at the first question.
[[nodiscard]] const Terminal& output_terminal();
[[nodiscard]] const Terminal& error_terminal();

/// Whether a person can answer on standard input.
[[nodiscard]] bool input_is_terminal();

}  // namespace retain::app::terminal
