#pragma once

#include "report/report.hpp"
#include "report/workbook/workbook_file.hpp"

namespace retain::report::workbook {

/// The worksheets of budgets spread over levers, where their tables are there: the frontier with
/// the chart of its value, and the levers with the charts of spending and of one yuan more.
void add_optimum_worksheets(WorkbookFile& workbook, const Report& report);

}  // namespace retain::report::workbook
