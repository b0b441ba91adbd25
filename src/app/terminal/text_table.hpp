#pragma once

#include <string>
#include <vector>

#include "app/terminal/terminal.hpp"

namespace retain::app::terminal {

enum class Align { left, right };

struct TableColumn {
  std::string title;
  Align align = Align::left;
  std::string unit = {};   ///< stands below the title
  std::string group = {};  ///< heading above the titles of neighbours that have the same
  int leave_out = 0;       ///< 1 for the first column to leave out of a narrow table; 0: never
};

/// A table: headings of groups when there are some, titles, units when any column has one, a rule,
/// and the rows. Columns are as wide as their widest cell; East Asian characters count two.
///
/// On a terminal that is narrower than the table, columns of text are wrapped, the widest first.
/// Where that is not enough columns are left out too, and a line below the table names them.
class TextTable {
 public:
  explicit TextTable(std::vector<TableColumn> columns);

  /// One cell per column.
  void add_row(std::vector<std::string> cells);

  /// All rows, given by their columns.
  void add_rows(const std::vector<std::vector<std::string>>& columns);

  /// The table, each line ended by a line feed and without blanks at its end.
  [[nodiscard]] std::string to_text(const Terminal& terminal = output_terminal()) const;

 private:
  std::vector<TableColumn> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace retain::app::terminal
