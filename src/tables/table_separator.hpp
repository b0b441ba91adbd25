#pragma once

#include <optional>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::tables {

/// What separates the cells of a CSV file that begins with this text: of tab, semicolon, bar and
/// comma the one that stands equally often, outside quotes, in the most lines. Nothing when a line
/// "sep=" in front says it.
[[nodiscard]] std::optional<char> table_separator(std::string_view beginning);

}  // namespace retain::tables
