#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/problem.hpp"

namespace retain::text {

/// Largest scenario file that is read, in bytes.
inline constexpr std::size_t largest_input = 16 * 1024 * 1024;
/// Longest line, in bytes.
inline constexpr std::size_t longest_line = 16 * 1024;
/// Deepest nesting of square brackets and braces.
inline constexpr std::size_t deepest_nesting = 64;
/// Most segments of one dotted key. The parser descends over them.
inline constexpr int most_key_segments = 32;
/// Longest number or word of a value. The parser goes back over it.
inline constexpr std::size_t longest_word = 100;
/// Most keys, values and tables of a file, counted by the symbols = , [ { that precede them. The
/// parser looks through lists of all tables so far, and takes some 200 bytes a value.
inline constexpr int most_elements = 100'000;

/// Why a text must not reach the TOML parser, and where.
struct InputObjection {
  Place place;  ///< line 0: the whole file
  Sentence text;
};

/// Looks at the size of a text and its encoding (UTF-8).
[[nodiscard]] std::optional<InputObjection> objection_to_encoding(std::string_view text);

/// Looks at lines, nesting, dotted keys and the beginnings of table headers of a text in UTF-8:
/// everything that the parser takes for granted.
[[nodiscard]] std::optional<InputObjection> objection_to_structure(std::string_view text);

}  // namespace retain::text
