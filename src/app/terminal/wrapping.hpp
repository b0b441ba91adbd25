#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/terminal/terminal.hpp"

namespace retain::app::terminal {

/// The text in lines of at most so many columns. A line ends at a blank, or beside an East Asian
/// character unless a closing sign follows it. A piece without such a place is never broken,
/// however long. One line at least.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// A text below a table, in lines that fit the terminal and are comfortable to read.
[[nodiscard]] std::string paragraph(std::string_view text,
                                    const Terminal& terminal = output_terminal());

/// Columns of the longest piece that is never broken.
[[nodiscard]] std::size_t longest_piece(std::string_view text);

}  // namespace retain::app::terminal
