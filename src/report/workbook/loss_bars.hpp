#pragma once

#include <vector>

#include "report/workbook/workbook_charts.hpp"

namespace retain::report::workbook {

/// A bar for each scenario at the end of the run: lost margin by cause and channel; and what was
/// spent, with what newcomers brought below zero. The largest loss comes first in both. Scenarios
/// with the same parts have one bar, and charts of which no scenario has a part are left out.
[[nodiscard]] std::vector<WorksheetChart> loss_bars(const Report& report,
                                                    const ChartWorksheets& worksheets);

}  // namespace retain::report::workbook
