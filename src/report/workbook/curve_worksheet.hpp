#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/report.hpp"
#include "report/workbook/worksheet.hpp"

namespace retain::report::workbook {

class CurveWorksheet;

/// A point of a scenario: position of the scenario, and of the week among those of the report.
struct CurvePoint {
  std::size_t scenario;
  std::size_t week;
};

/// A column of a worksheet of curves.
struct CurveColumn {
  std::string key;
  std::string title;
  std::function<WorksheetCell(const CurveWorksheet&, CurvePoint)> cell;
};

/// A worksheet with a row for every scenario and week: scenario, week, year and the columns given.
class CurveWorksheet {
 public:
  CurveWorksheet(WorkbookFile& workbook, const Report& report, const std::string& name,
                 std::vector<CurveColumn> columns);

  [[nodiscard]] bool has(const std::string& key) const;
  [[nodiscard]] double number(const std::string& key, CurvePoint point) const;
  [[nodiscard]] std::string name(const std::string& key, CurvePoint point) const;

  /// A cell as formulas of other worksheets name it.
  [[nodiscard]] std::string outside_name(const std::string& key, CurvePoint point) const;

  /// A column of a scenario; "week" and "year" are columns too.
  [[nodiscard]] CellRange range(const std::string& key, std::size_t scenario) const;

  /// The cell with the title of a scenario.
  [[nodiscard]] CellRange title(std::size_t scenario) const;

 private:
  [[nodiscard]] std::uint32_t row_of(CurvePoint point) const;
  [[nodiscard]] std::uint16_t column_of(const std::string& key) const;
  void fill(const Report& report);

  std::vector<CurveColumn> columns_;
  std::size_t weeks_;
  Worksheet worksheet_;
};

/// A figure of the curves of a metric, root cause and channel: the mean, say.
[[nodiscard]] CurveColumn measured_column(const Report& report,
                                          const std::vector<ReportCurve>& curves,
                                          const ReportCurve& like, std::string key,
                                          std::string title, Style style,
                                          std::function<double(const Estimate&)> figure);

/// The sum of other columns, as a formula.
[[nodiscard]] CurveColumn sum_column(std::string key, std::string title, Style style,
                                     std::vector<std::string> parts);

/// The column `of`, which holds the means of a metric, less the same of the scenario's comparator,
/// as a formula; empty for a scenario without one.
[[nodiscard]] CurveColumn gap_column(const Report& report, const std::vector<ReportCurve>& curves,
                                     const std::string& metric, std::string key, std::string title,
                                     Style style, std::string of);

}  // namespace retain::report::workbook
