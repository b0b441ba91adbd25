#pragma once

#include <string_view>

#include "base/namespaces.hpp"

namespace retain::base {

/// Whether a spreadsheet takes a cell with this text for a formula: it begins, perhaps behind
/// blanks, with = + - @ in any width, or with a tab or a line end.
[[nodiscard]] bool begins_like_formula(std::string_view text);

/// False for what programs that read tables take for something else: a number (007, 1e5, 10%), a
/// date or a time (6-18, 3/4, mar-1, 5月1日), true or false, or a missing value (nan, null, na).
[[nodiscard]] bool stays_text(std::string_view text);

}  // namespace retain::base
