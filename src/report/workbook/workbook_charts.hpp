#pragma once

#include "report/workbook/chart_figures.hpp"
#include "report/workbook/curve_worksheet.hpp"
#include "report/workbook/moment_worksheet.hpp"
#include "report/workbook/relaxation_worksheet.hpp"

namespace retain::report::workbook {

/// The worksheets from which charts are drawn, and that of the figures that no other holds.
struct ChartWorksheets {
  ChartFigures* figures;
  const CurveWorksheet* value;
  const CurveWorksheet* survival;
  const CurveWorksheet* losses;
  const CurveWorksheet* departures;
  const MomentWorksheet* moments;         ///< nullptr without touchpoints
  const RelaxationWorksheet* relaxation;  ///< nullptr without relax.csv
};

/// Fills a worksheet with the charts that show all scenarios.
void add_common_charts(WorkbookFile& workbook, Worksheet& worksheet, const Report& report,
                       const ChartWorksheets& worksheets);

/// Fills a worksheet with a row of charts for each scenario, on the same axes for all.
void add_scenario_charts(WorkbookFile& workbook, Worksheet& worksheet, const Report& report,
                         const ChartWorksheets& worksheets);

}  // namespace retain::report::workbook
