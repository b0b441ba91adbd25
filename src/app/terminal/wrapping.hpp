#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/terminal/terminal.hpp"

namespace retain::app::terminal {

/// The text in lines of at most so many columns. A line ends at a blank, before a quotation, or
/// beside an East Asian character unless a closing sign follows it or an opening one stands before
/// it; never within an amount ("86.4 万元", "4.82 million yuan"). A piece without such a place is
/// never broken, however long. One line at least.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Sentences in lines that fit the terminal and are comfortable to read, with +/- for ± where signs
/// may be wide.
[[nodiscard]] std::string paragraph(std::string_view text,
                                    const Terminal& terminal = output_terminal());

/// The same behind the beginning of its first line; the other lines begin as far to the right.
[[nodiscard]] std::string hanging_paragraph(std::string_view beginning, std::string_view text,
                                            const Terminal& terminal = output_terminal());

/// The same in lines of nearly one length: no more of them, and none with a word or two.
[[nodiscard]] std::string even_paragraph(std::string_view beginning, std::string_view text,
                                         const Terminal& terminal = output_terminal());

/// Columns that are comfortable to read, and that the terminal has.
[[nodiscard]] std::size_t readable_width(const Terminal& terminal = output_terminal());

/// Columns of the longest piece that is never broken.
[[nodiscard]] std::size_t longest_piece(std::string_view text);

}  // namespace retain::app::terminal
