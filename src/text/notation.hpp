#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/problem.hpp"

namespace retain::text {

/// A habit of writing that is not TOML's: full-width characters, a decimal comma, a per cent sign.
struct NotationError {
  Place place;    ///< column and length in the line; its line is 0
  Sentence text;  ///< "'，' (U+FF0C) in place of ','"
  Sentence hint;  ///< "write 0.05"
};

/// The first such habit in a line that the parser refused. Comments and strings are left alone.
[[nodiscard]] std::optional<NotationError> notation_error(std::string_view line);

}  // namespace retain::text
