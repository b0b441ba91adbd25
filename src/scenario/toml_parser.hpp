#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/problem.hpp"

namespace retain::scenario {

struct TomlEntry;
struct TomlValue;
using TomlArray = std::vector<TomlValue>;
using TomlTable = std::vector<TomlEntry>;

/// A date or a time, which no parameter is.
struct TomlDate {};

/// A value of a TOML text and where it stands.
struct TomlValue {
  std::variant<std::int64_t, double, bool, std::string, TomlDate, TomlArray, TomlTable> content;
  Place place;
};

struct TomlEntry {
  std::string key;  ///< one segment
  Place key_place;
  TomlValue value;
};

/// Something that is no TOML, or that must not reach the parser.
struct TomlError {
  Place place;  ///< line 0: the whole text
  Sentence text;
};

/// What stands in a text, or its first error.
using TomlReading = std::variant<TomlTable, TomlError>;

/// Reads a text to which neither objection_to_encoding nor objection_to_structure objects.
[[nodiscard]] TomlReading parse_toml(std::string_view text);

}  // namespace retain::scenario
