#pragma once

#include "report/report.hpp"
#include "report/workbook/workbook_file.hpp"

namespace retain::report::workbook {

/// The worksheets of the studies whose tables are there, each with its chart: tornado, sweep of one
/// parameter, goal; of two parameters the map.
void add_study_worksheets(WorkbookFile& workbook, const Report& report);

}  // namespace retain::report::workbook
