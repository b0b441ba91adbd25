#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/input_guard.hpp"
#include "text/problem.hpp"

namespace retain::text {

/// One cell: its text without the quotes around it, and where it is written.
struct CsvCell {
  std::string text;
  Place place;
};

using CsvRow = std::vector<CsvCell>;

/// A CSV file as it is written.
struct CsvTable {
  char separator = ',';
  std::vector<CsvRow> rows;
  std::vector<InputObjection> objections;  ///< what is no CSV
};

/// Reads text in UTF-8 without a byte order mark, all of it.
[[nodiscard]] CsvTable read_csv(std::string_view text);

}  // namespace retain::text
