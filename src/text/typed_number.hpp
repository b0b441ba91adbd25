#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::text {

/// A number as TOML has it, without the underscores between its digits and the plus before them.
[[nodiscard]] std::string without_grouping(std::string_view typed);

/// The whole text as a number, underscores and a plus allowed; too large a number is infinite,
/// which no range contains. Nothing for anything else.
[[nodiscard]] std::optional<double> number_from(std::string_view text);

/// The same, and finite.
[[nodiscard]] std::optional<double> typed_number(std::string_view text);

}  // namespace retain::text
