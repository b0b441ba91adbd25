#pragma once

#include <string_view>

#include "base/namespaces.hpp"

namespace retain::tables {

/// Whether a number format that every workbook has (ECMA-376 part 1, 18.8.30) shows a date or a
/// time, in any language; the Chinese ones are 27 to 36 and 50 to 58.
[[nodiscard]] bool is_built_in_date_format(int number_format);

/// Whether a format code shows a date or a time of day, by the letters of its first section outside
/// quotes, backslashes and brackets. [h]:mm is a duration and none.
[[nodiscard]] bool is_date_format(std::string_view code);

}  // namespace retain::tables
