#pragma once

#include "report/workbook/curve_worksheet.hpp"
#include "report/workbook/moment_worksheet.hpp"
#include "report/workbook/relaxation_worksheet.hpp"

namespace retain::report::workbook {

/// The worksheets from which charts are drawn.
struct ChartWorksheets {
  const CurveWorksheet* value;
  const CurveWorksheet* survival;
  const CurveWorksheet* losses;
  const CurveWorksheet* departures;
  const MomentWorksheet* moments;         ///< nullptr without touchpoints
  const RelaxationWorksheet* relaxation;  ///< nullptr without relax.csv
};

/// Fills a worksheet with charts: those of all scenarios first, then a row for every scenario.
void add_charts(WorkbookFile& workbook, Worksheet& worksheet, const Report& report,
                const ChartWorksheets& worksheets);

}  // namespace retain::report::workbook
