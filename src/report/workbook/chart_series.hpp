#pragma once

#include <xlsxwriter.h>

#include "report/workbook/worksheet_chart.hpp"

namespace retain::report::workbook {

inline constexpr double hair_line = 0.25;        // points
inline constexpr double chart_label_size = 9.0;  // points

/// A solid line, its width in points.
[[nodiscard]] lxw_chart_line plain_line(Colour colour, double width);

/// Adds a series to a chart of the library.
void add_series(lxw_chart* target, const WorksheetChart& chart, const ChartSeries& from);

}  // namespace retain::report::workbook
