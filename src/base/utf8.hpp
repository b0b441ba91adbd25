#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::base {

/// One character of UTF-8 text and the bytes it takes. Not valid: one stray byte.
struct Character {
  char32_t code_point;
  std::size_t size;
  bool valid;
};

/// The character that begins at byte `offset`, which must lie inside the text. Overlong forms,
/// surrogates and code points beyond U+10FFFF are not valid.
[[nodiscard]] Character character_at(std::string_view text, std::size_t offset);

/// How many characters the text has, stray bytes included.
[[nodiscard]] std::size_t character_count(std::string_view text);

/// The text, or its first `most` characters and "..." when it has more.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// Columns that the printable form of the text takes on a terminal: East Asian wide characters take
/// two, combining marks none. Each code point counts for itself, as in most terminals, so that an
/// emoji and the modifier behind it take four; characters whose width Unicode calls ambiguous, such
/// as Chinese quotation marks, take one.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text on one line and safe for a terminal: a tab becomes a blank, every other control
/// character and every stray byte a question mark.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace retain::base
