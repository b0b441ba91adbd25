#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"
#include "report/workbook/worksheet_chart.hpp"

namespace retain::report::workbook {

/// Rows of the worksheet below, and the columns in them.
struct FigureBlock {
  std::uint32_t title_row;
  std::uint32_t first_row;
  std::uint32_t last_row;
};

/// A text at the end of a line.
struct EndLabel {
  std::string text;
  Colour colour;
  double height;  ///< of the end, on the axis of values
};

/// The worksheet of what charts draw and no other worksheet holds: blocks of rows, each below its
/// title and the titles of its columns.
class ChartFigures {
 public:
  ChartFigures(WorkbookFile& workbook, const Report& report);

  FigureBlock add_block(const std::string& title, const std::vector<std::string>& columns,
                        const std::vector<std::vector<WorksheetCell>>& rows);

  [[nodiscard]] CellRange column(const FigureBlock& block, std::size_t column) const;
  [[nodiscard]] CellRange heading(const FigureBlock& block, std::size_t column) const;

  /// Puts texts at the ends of lines that end at a position, so that none lies upon another. The
  /// chart has its axis of values and is so many pixels high.
  void label_ends(WorksheetChart& chart, double end, int height,
                  const std::vector<EndLabel>& labels);

 private:
  Worksheet worksheet_;
};

}  // namespace retain::report::workbook
