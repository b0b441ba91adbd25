#pragma once

#include <string>
#include <vector>

namespace retain {

enum class Align { left, right };

struct TableColumn {
  std::string title;
  Align align = Align::left;
  std::string unit = {};  ///< stands below the title
};

/// A table for a terminal: titles, units when any column has one, a rule, and the rows. Columns
/// are as wide as their widest cell; East Asian characters count two.
class TextTable {
 public:
  explicit TextTable(std::vector<TableColumn> columns);

  /// One cell per column.
  void add_row(std::vector<std::string> cells);

  /// The table, each line ended by a line feed and without blanks at its end.
  [[nodiscard]] std::string to_text() const;

 private:
  [[nodiscard]] std::vector<std::size_t> widths() const;

  std::vector<TableColumn> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace retain
