#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "scenario/toml_parser.hpp"

namespace retain::scenario {

/// What stands in a TOML text. A line with an error is left out and the others are read, as long
/// as it can be told where the error ends.
struct TomlText {
  TomlTable table;
  std::vector<TomlError> errors;
};

/// Most errors that are told of one text; each takes a reading of its own.
inline constexpr std::size_t most_toml_errors = 20;

/// Reads any bytes.
[[nodiscard]] TomlText read_toml(std::string_view text);

}  // namespace retain::scenario
