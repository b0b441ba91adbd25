#pragma once

#include <string>
#include <string_view>

#include "app/terminal/terminal.hpp"

namespace retain::app::terminal {

/// What a colour stands for. A sign, a word or a place says the same: colours only make it easier
/// to find.
enum class Paint { title, better, worse, error, document, published, reported, assumption };

/// The text in its colour, or as it is where there are no colours. An empty text stays empty.
[[nodiscard]] std::string painted(Paint paint, std::string_view text,
                                  const Terminal& terminal = output_terminal());

/// A source mark in the language of the program and in its colour; other names as they are.
[[nodiscard]] std::string painted_mark(std::string_view mark,
                                       const Terminal& terminal = output_terminal());

/// Better or worse as the number is above or below zero; as it is where chance may have made the
/// difference: not further from zero than its half-width, which may be not available.
[[nodiscard]] std::string painted_difference(double number, double half_width,
                                             std::string_view text,
                                             const Terminal& terminal = output_terminal());

/// A difference with a plus sign in front of what is above zero, which a colour alone would not
/// say. A stream that is no terminal has neither.
[[nodiscard]] std::string with_sign(double number, std::string text,
                                    const Terminal& terminal = output_terminal());

/// Columns that the text takes on a terminal; colours take none.
[[nodiscard]] std::size_t painted_width(std::string_view text);

}  // namespace retain::app::terminal
