#pragma once

#include "report/report.hpp"
#include "report/workbook/workbook_file.hpp"

namespace retain::report::workbook {

/// Adds the worksheets of `decide` and of `tornado --global`, where their tables are.
void add_decision_worksheets(WorkbookFile& workbook, const Report& report);

}  // namespace retain::report::workbook
