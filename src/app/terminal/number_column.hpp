#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/terminal/terminal.hpp"
#include "report/numbers.hpp"

namespace retain::app::terminal {

/// The cells of a column of numbers as tables show them: thousands divided by commas, decimal marks
/// and half-widths below each other.
[[nodiscard]] std::vector<std::string> number_column(std::vector<std::string> cells,
                                                     const Terminal& terminal = output_terminal());

/// The same of differences, each as a cell and as its text: with signs and colours.
[[nodiscard]] std::vector<std::string> difference_column(
    std::span<const Cell> differences, std::vector<std::string> texts,
    const Terminal& terminal = output_terminal());

}  // namespace retain::app::terminal
