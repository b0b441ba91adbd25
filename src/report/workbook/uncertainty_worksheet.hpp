#pragma once

#include "report/report.hpp"
#include "report/workbook/workbook_file.hpp"

namespace retain::report::workbook {

/// Adds the worksheet of what is not known beside chance, where its table is.
void add_uncertainty_worksheet(WorkbookFile& workbook, const Report& report);

}  // namespace retain::report::workbook
