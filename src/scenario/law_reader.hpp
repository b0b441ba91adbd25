#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "scenario/parameter_view.hpp"
#include "scenario/toml_reader.hpp"
#include "uncertainty/statement.hpp"

namespace retain::scenario {

/// Why a table states no law.
struct LawObjection {
  Place place;  ///< in the text of the table
  Sentence text;
  Sentence hint;  ///< may be empty
};

using ReadLaw = std::variant<Statement, LawObjection>;

/// The law that a table states in place of a number: { low = 0.2, high = 0.4 }. Whether the numbers
/// make a law is not looked at. Refused: parameters that cannot be uncertain (settings, events,
/// names, flags), unknown keys with the nearest one, and values of another type.
[[nodiscard]] ReadLaw read_law(const ParameterView& parameter, const TomlValue& table);

/// The number that a value of a file is, whole or not.
[[nodiscard]] std::optional<double> number_in(const TomlValue& written);

/// Whether a value on the command line is such a table.
[[nodiscard]] bool states_law(std::string_view typed);

/// The same for "{ low = 0.2, high = 0.4 }" on the command line.
[[nodiscard]] ReadLaw read_law(const ParameterView& parameter, std::string_view typed);

}  // namespace retain::scenario
