#pragma once

#include <cstddef>
#include <string>

#include "app/terminal/terminal.hpp"

namespace retain::app::terminal {

/// A bar from the left whose length is to `columns` as the number to the largest: block characters,
/// or # where they are not drawn. A number above zero has at least the shortest bar; others have
/// none.
[[nodiscard]] std::string bar(double number, double largest, std::size_t columns,
                              const Terminal& terminal = output_terminal());

/// A bar to the left or right of a line in the middle, as the number is below or above zero. Empty
/// where nobody sees it, or there is nothing to compare with.
[[nodiscard]] std::string bar_from_zero(double number, double largest,
                                        const Terminal& terminal = output_terminal());

}  // namespace retain::app::terminal
