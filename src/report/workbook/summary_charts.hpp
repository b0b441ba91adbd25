#pragma once

#include <string>
#include <vector>

#include "report/workbook/chart_figures.hpp"
#include "report/workbook/year_worksheet.hpp"

namespace retain::report::workbook {

/// What each compared scenario gains over its comparator by the end of each year; where nothing is
/// compared, what each brings.
[[nodiscard]] WorksheetChart gain_chart(const Report& report, const YearWorksheet& years,
                                        ChartFigures& figures, ChartSize size);

/// A bar for each difference, in the colour of its sign, with its interval. `cells` are the names
/// of those that hold the differences of the scenarios.
[[nodiscard]] WorksheetChart difference_chart(const Report& report,
                                              const std::vector<std::size_t>& scenarios,
                                              const std::vector<std::string>& cells,
                                              ChartFigures& figures);

}  // namespace retain::report::workbook
