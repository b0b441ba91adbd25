#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "report/workbook/worksheet_style.hpp"
#include "stats/estimate.hpp"

namespace retain::report::workbook {

class WorkbookFile;

/// A formula, and what it gives: programs that do not calculate show the result.
struct Formula {
  std::string text;  ///< with its =
  double result;
};

/// What a cell holds and how it is shown. A number that is not available is an empty cell.
struct WorksheetCell {
  WorksheetCell(std::string words, Style shown = Style::text)
      : text(std::move(words)), style(shown) {}
  WorksheetCell(double figure, Style shown = Style::plain) : number(figure), style(shown) {}
  WorksheetCell(const Formula& made_by, Style shown)
      : formula(made_by.text), number(made_by.result), style(shown) {}

  std::string text;
  std::string formula;            ///< with its =; empty for a cell without one
  double number = not_available;  ///< or the result of the formula
  Style style;
};

struct WorkbookColumn {
  std::string title;
  double width;            ///< in characters
  std::string group = {};  ///< heading that it shares with its neighbours
};

/// Cells of one column that stand below each other.
struct CellRange {
  std::string worksheet;
  std::uint32_t first_row;
  std::uint32_t last_row;
  std::uint16_t column;
  std::vector<double> numbers;  ///< in these cells
};

/// A worksheet of a workbook, filled row by row. Rows and columns count from 0.
class Worksheet {
 public:
  /// `name` is that of no other worksheet, of at most 31 characters.
  Worksheet(WorkbookFile& workbook, std::string name);

  /// The columns: their titles, below the headings of groups if there are such, stay in sight and
  /// are printed on each page; the first `kept` columns stay in sight too.
  void set_columns(const std::vector<WorkbookColumn>& columns, std::uint16_t kept);

  /// Columns without titles, for a worksheet that is more than one table.
  void set_widths(const std::vector<double>& widths);

  /// Lets the rows be filtered by what their columns hold; called behind the last row.
  void let_filter();

  /// Adds a row below the last and gives its number.
  std::uint32_t add_row(const std::vector<WorksheetCell>& cells);

  /// Adds a cell behind the last of a row.
  void add_cell(std::uint32_t row, const WorksheetCell& cell);

  /// Adds a text across `columns` columns behind the last cell of a row.
  void add_wide_cell(std::uint32_t row, std::uint16_t columns, const std::string& text,
                     Style style);

  /// Adds a text of several lines across the first `columns` columns.
  void add_paragraph(const std::string& text, std::uint16_t columns,
                     Style style = Style::paragraph);

  /// Prints all on one page.
  void set_one_page();

  /// Prints at a scale, with narrow margins and a new page at each of some rows. Excel would not
  /// look at those where it fits a width.
  void set_pages(std::uint16_t per_cent, std::vector<std::uint32_t> breaks);

  /// Where the next row comes.
  [[nodiscard]] std::uint32_t next_row() const { return next_row_; }

  /// The cells of a column in some rows.
  [[nodiscard]] CellRange range(std::uint16_t column, std::uint32_t first_row,
                                std::uint32_t last_row) const;

  [[nodiscard]] double number(std::uint32_t row, std::uint16_t column) const;

  /// A cell as formulas of other worksheets name it: 'Year by year'!$E$5.
  [[nodiscard]] std::string outside_name(std::uint32_t row, std::uint16_t column) const;

  [[nodiscard]] lxw_worksheet* handle() const { return worksheet_; }

 private:
  void write(std::uint32_t row, std::uint16_t column, const WorksheetCell& cell);
  void make_room(std::uint32_t row, const std::string& text, double width, Style style);
  void add_groups(const std::vector<WorkbookColumn>& columns);

  WorkbookFile* workbook_;
  std::string name_;
  lxw_worksheet* worksheet_;
  std::uint32_t next_row_ = 0;
  std::uint32_t title_row_ = 0;
  std::vector<double> widths_;                ///< of the columns, in characters
  std::map<std::uint32_t, double> heights_;   ///< of rows of several lines, in lines
  std::vector<std::vector<double>> numbers_;  ///< by row, that of a text not available
};

/// "D5" for row 4 and column 3.
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint16_t column);

}  // namespace retain::report::workbook
