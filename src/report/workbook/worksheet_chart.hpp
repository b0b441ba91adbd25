#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/palette.hpp"
#include "report/workbook/chart_axis.hpp"
#include "report/workbook/worksheet.hpp"

namespace retain::report::workbook {

/// Lines over an axis of numbers; columns and horizontal bars for texts, stacked. The first bar is
/// at the top.
enum class ChartKind { lines, columns, bars };

enum class Pen { thick, thin, dashed, dotted, none };

/// How a series is drawn.
struct SeriesLook {
  Colour colour = shade::ink.on_light;
  Pen pen = Pen::thick;               ///< of lines
  bool is_hidden = false;             ///< of columns that hold others up
  bool is_hatched = false;            ///< of bars
  std::vector<Colour> points = {};    ///< of single columns, in the place of `colour`
  double half_width = not_available;  ///< of the interval drawn over a bar
};

/// A text beside a point.
struct PointLabel {
  std::string text;
  Colour colour;
};

struct ChartSeries {
  CellRange values;
  std::variant<std::string, CellRange> name;  ///< or the cell that holds it
  SeriesLook look = {};
  std::optional<CellRange> positions = {};  ///< of points; otherwise those of the chart
  std::vector<PointLabel> labels = {};      ///< of all points, or of none
};

/// A chart of Excel's own, which reads its numbers from the worksheets.
struct WorksheetChart {
  ChartKind kind;
  std::string title;
  CellRange categories;  ///< positions of the points of lines
  std::string category_title = {};
  std::string value_title;
  std::string number_format;
  std::optional<ChartAxis> time = {};  ///< of lines
  std::optional<ChartAxis> values = {};
  bool has_legend = true;
  std::vector<ChartSeries> series = {};
};

/// In pixels; a column of a worksheet is 64 pixels wide, a row 20 high.
struct ChartSize {
  int width;
  int height;
  int down = 0;  ///< from the upper edge of its cell
};

/// Puts a chart onto a worksheet with its upper left corner at a cell.
void insert_chart(WorkbookFile& workbook, const Worksheet& worksheet, std::uint32_t row,
                  std::uint16_t column, ChartSize size, const WorksheetChart& chart);

}  // namespace retain::report::workbook
