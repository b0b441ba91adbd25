#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"
#include "report/workbook/workbook_file.hpp"
#include "report/workbook/worksheet_chart.hpp"

namespace retain::report::workbook {

/// The worksheets of the studies whose tables are there, each with its chart: tornado, sweep of one
/// parameter, goal; of two parameters the map.
void add_study_worksheets(WorkbookFile& workbook, const Report& report);

/// A chart of lines over the first column of a worksheet.
[[nodiscard]] WorksheetChart lines_over(const CellRange& positions, const std::string& title,
                                        const std::string& value_title,
                                        std::vector<ChartSeries> series);

}  // namespace retain::report::workbook
