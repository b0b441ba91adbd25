#pragma once

#include <string>
#include <vector>

#include "histories/log_columns.hpp"
#include "histories/log_row.hpp"
#include "tables/dates.hpp"
#include "tables/table_reader.hpp"

namespace retain::histories {

struct LogOptions {
  tables::TableOptions table = {};
  ColumnMap columns = {};
  std::optional<tables::DateOrder> date_order = {};
};

/// A log of purchases as it was read.
struct ReadLog {
  tables::TableSource source;
  std::vector<std::string> headers;  ///< of its columns; empty for a log without headers
  LogColumns columns;
  std::string currency;  ///< its code, empty when none is written
  bool has_times = false;
  std::vector<Sentence> notes;  ///< what was decided and should be known
  std::vector<LogRow> rows;
};

/// Reads a log of purchases from a CSV file or a workbook. The header may have up to ten rows above
/// it.
/// Throws Error: usage where an option must settle something, scenario for a cell that cannot be
/// read, input_output for a file that cannot.
[[nodiscard]] ReadLog read_log(const std::string& file, const LogOptions& options);

}  // namespace retain::histories
