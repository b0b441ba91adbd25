#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "io/problem.hpp"

namespace retain {

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

/// What stands in a TOML text, or the error that ends its reading.
struct TomlText {
  TomlTable table;
  bool valid = true;
  Place error_place;
  std::string error;
};

/// Reads a text that has passed objection_to_input.
[[nodiscard]] TomlText read_toml(std::string_view text);

}  // namespace retain
