#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"
#include "report/workbook/worksheet.hpp"

namespace retain::report::workbook {

/// The worksheet of the cash and the retention rate of every year of every scenario, as in
/// years.csv.
class YearWorksheet {
 public:
  YearWorksheet(WorkbookFile& workbook, const Report& report);

  /// A figure at a position in the years of the report, as formulas of other worksheets name it.
  [[nodiscard]] std::string name(std::size_t year, YearFigure figure) const;
  [[nodiscard]] double number(std::size_t year, YearFigure figure) const;

 private:
  [[nodiscard]] std::uint16_t column_of(YearFigure figure) const;

  std::uint16_t columns_of_figure_;
  Worksheet worksheet_;
};

/// Positions of the years of a scenario in those of the report.
[[nodiscard]] std::vector<std::size_t> years_of(const Report& report, std::size_t scenario);

}  // namespace retain::report::workbook
