#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/csv_number.hpp"

namespace retain::text {

/// With it in front, spreadsheets take a file for UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What ends a line: in data files LF, in files for a spreadsheet CR LF, as RFC 4180 has it.
enum class LineEnd { lf, cr_lf };

/// One line of a CSV file (RFC 4180): cells with a comma, a quote or a line end stand in quotes.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells,
                                   LineEnd end = LineEnd::lf);

/// Appends a number as data files hold it; not available is an empty cell.
inline void append_number(std::string& line, double number) {
  line += csv_number(number);
}

}  // namespace retain::text
