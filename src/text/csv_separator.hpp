#pragma once

#include <cstddef>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::text {

/// How a CSV file begins.
struct CsvStart {
  char separator = ',';
  std::size_t size = 0;  ///< bytes before the first row
};

/// Finds the separator: tab, semicolon or comma, the first of these that stands in the first line
/// outside quotes, or what a line like "sep=;" says, which spreadsheets write in front for each
/// other and which is no row.
[[nodiscard]] CsvStart csv_start(std::string_view text);

/// True when a line of the text has ended that is more than blanks.
[[nodiscard]] bool has_first_line(std::string_view text);

}  // namespace retain::text
