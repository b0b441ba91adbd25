#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::tables {

enum class CellKind {
  empty,
  text,
  number,
  date_time,  ///< of a spreadsheet: a number with a date format, or a text that is declared a date
  boolean,
  formula_without_value,  ///< its program never calculated it
  error,                  ///< such as #N/A
};

struct TableCell {
  /// What a person reads. Numbers as short as they are exact; dates as 2024-03-05, with a time
  /// other than midnight as 2024-03-05T14:30:00, times of no day as 14:30:00; TRUE or FALSE.
  std::string text;
  CellKind kind = CellKind::empty;
  double number = 0.0;      ///< a number; the serial of a date of a spreadsheet; 1 for true
  bool is_formula = false;  ///< the value is what some program calculated last

  bool operator==(const TableCell&) const = default;
};

/// A row with at least one cell that is not empty.
struct Row {
  std::int64_t number = 0;  ///< from 1: the line of a CSV file, the row of a sheet
  std::vector<TableCell> cells;
};

}  // namespace retain::tables
