#pragma once

#include "report/workbook/curve_sheet.hpp"
#include "report/workbook/moment_sheet.hpp"
#include "report/workbook/relaxation_sheet.hpp"

namespace retain::report::workbook {

/// The sheets from which charts are drawn.
struct ChartWorksheets {
  const CurveSheet* value;
  const CurveSheet* survival;
  const CurveSheet* losses;
  const CurveSheet* departures;
  const MomentSheet* moments;         ///< nullptr without touchpoints
  const RelaxationSheet* relaxation;  ///< nullptr without relax.csv
};

/// Fills a sheet with charts: those of all scenarios first, then a row for every scenario.
void add_charts(WorkbookFile& workbook, Sheet& sheet, const Report& report,
                const ChartWorksheets& worksheets);

}  // namespace retain::report::workbook
