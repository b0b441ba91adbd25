#pragma once

#include "report/workbook/chart_figures.hpp"
#include "report/workbook/year_worksheet.hpp"

namespace retain::report::workbook {

/// Fills the worksheet that is seen first: the verdict, its figures and grounds, every difference,
/// the business by year, and a chart of each of the two. It prints on one page.
void fill_summary(WorkbookFile& workbook, Worksheet& worksheet, const Report& report,
                  const YearWorksheet& years, ChartFigures& figures);

}  // namespace retain::report::workbook
