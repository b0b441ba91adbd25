#pragma once

#include "report/report.hpp"
#include "report/workbook/worksheet.hpp"

namespace retain::report::workbook {

// The worksheets of a workbook that hold one table each. The functions add a worksheet behind the
// others.

/// The figures of every scenario beside each other, and below them what each scenario says.
void add_comparison_worksheet(WorkbookFile& workbook, const Report& report);

/// The value of the whole business of every scenario, and what checks it against what is known.
void add_business_worksheet(WorkbookFile& workbook, const Report& report);

/// What levers brought, as in levers.csv; nothing when no scenario spends on one.
void add_lever_worksheet(WorkbookFile& workbook, const Report& report);

/// Every metric of every scenario, as in summary.csv.
void add_summary_worksheet(WorkbookFile& workbook, const Report& report);

/// The paired differences, as in compare.csv.
void add_difference_worksheet(WorkbookFile& workbook, const Report& report);

/// How customers differ, as in customers.csv.
void add_customer_worksheet(WorkbookFile& workbook, const Report& report);

/// Every value of every scenario, with its source mark.
void add_assumption_worksheet(WorkbookFile& workbook, const Report& report);

/// What the workbook was made from, and how its numbers are meant.
void add_about_worksheet(WorkbookFile& workbook, const Report& report);

}  // namespace retain::report::workbook
