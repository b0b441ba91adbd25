#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/input_guard.hpp"
#include "io/problem.hpp"

namespace retain {

/// Most cells of a CSV file that are read.
inline constexpr std::size_t most_cells = 1'000'000;

/// One cell: its text without the quotes around it, and where it is written.
struct CsvCell {
  std::string text;
  Place place;
};

using CsvRow = std::vector<CsvCell>;

/// A CSV file as it is written: rows may be of any length, blank lines are rows of one empty cell.
struct CsvTable {
  char separator = ',';
  std::vector<CsvRow> rows;
  std::vector<InputObjection> objections;  ///< what is no CSV
};

/// Reads text in UTF-8 without a byte order mark as CSV (RFC 4180), as spreadsheets of any country
/// write it: separated by tab, semicolon or comma, the first of these that stands in the first
/// line outside quotes, or as the line "sep=;" says.
[[nodiscard]] CsvTable read_csv(std::string_view text);

}  // namespace retain
