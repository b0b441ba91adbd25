#pragma once

#include <string>
#include <variant>
#include <vector>

#include "report/palette.hpp"
#include "report/workbook/worksheet.hpp"

namespace retain::report::workbook {

enum class ChartKind { lines, stacked_areas, stacked_columns };

/// How a series is drawn.
struct SeriesLook {
  Colour colour = shade::ink.on_light;
  std::uint8_t transparency = 0;    ///< of an area, per cent
  bool is_hidden = false;           ///< holds others up, and is not in the legend
  bool is_dashed = false;           ///< a thin line of dashes
  std::vector<Colour> points = {};  ///< of single columns, in the place of `colour`
};

struct ChartSeries {
  CellRange values;
  std::variant<std::string, CellRange> name;  ///< or the cell that holds it
  SeriesLook look;
};

/// A chart of Excel's own, which reads its numbers from the worksheets.
struct WorksheetChart {
  ChartKind kind;
  std::string title;
  CellRange categories;
  std::string category_title;
  std::string value_title;
  std::string number_format;
  std::string category_format = {};
  double highest = not_available;  ///< end of the axis; not available: as the program likes
  std::uint16_t label_every = 1;   ///< one category in so many has a label
  std::vector<ChartSeries> series;
};

/// Areas are stacked from zero, and how parts below zero are stacked is left to the program that
/// draws them. A chart of areas with a negative number is therefore drawn with lines.
[[nodiscard]] bool can_be_stacked(const std::vector<ChartSeries>& series);

/// Puts a chart onto a worksheet with its upper left corner at a cell; 24 rows high, 8 columns
/// wide.
void insert_chart(WorkbookFile& workbook, const Worksheet& worksheet, std::uint32_t row,
                  std::uint16_t column, const WorksheetChart& chart);

}  // namespace retain::report::workbook
