#pragma once

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <string>
#include <vector>

namespace retain {

/// What ends a line: in data files LF, in files for a spreadsheet CR LF, as RFC 4180 has it.
enum class LineEnd { lf, cr_lf };

/// One line of a CSV file (RFC 4180): cells with a comma, a quote or a line end stand in quotes.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells,
                                   LineEnd end = LineEnd::lf);

/// Appends a number in its shortest form that reads back the same; not available is an empty cell.
inline void append_number(std::string& line, double number) {
  if (std::isnan(number)) return;
  fmt::format_to(std::back_inserter(line), "{}", number + 0.0);  // -0 becomes 0
}

/// The number alone, as a cell.
[[nodiscard]] inline std::string csv_number(double number) {
  std::string cell;
  append_number(cell, number);
  return cell;
}

}  // namespace retain
