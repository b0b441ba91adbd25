#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "io/problem.hpp"

namespace retain {

/// Largest scenario file that is read, in bytes.
inline constexpr std::size_t largest_input = 16 * 1024 * 1024;
/// Deepest nesting of square brackets and braces.
inline constexpr int deepest_nesting = 64;
/// Most segments of one dotted key. The TOML parser (toml++ 3.3.0) recurses over segments and
/// overruns the stack at some ten thousand of them.
inline constexpr int most_key_segments = 32;

/// Why a text must not reach the TOML parser, and where.
struct InputObjection {
  Place place;  ///< line 0: the whole file
  std::string text;
};

/// Looks through a text before it is parsed: its size, its encoding (UTF-8) and its nesting.
[[nodiscard]] std::optional<InputObjection> objection_to_input(std::string_view text);

}  // namespace retain
