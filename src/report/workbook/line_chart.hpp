#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/workbook/chart_figures.hpp"

namespace retain::report::workbook {

/// The axis of time of a report: years, or weeks in a run of less than two years.
class TimeScale {
 public:
  explicit TimeScale(const Report& report);

  [[nodiscard]] bool in_years() const { return in_years_; }
  [[nodiscard]] std::string title() const;
  [[nodiscard]] double end() const { return position(last_week_); }
  [[nodiscard]] double position(double week) const;
  /// Key of the column of a worksheet of curves that holds the positions.
  [[nodiscard]] std::string column() const { return in_years_ ? "year" : "week"; }

 private:
  bool in_years_;
  double last_week_;
};

/// A line of a scenario.
struct ScenarioLine {
  std::size_t scenario;
  CellRange values;
  CellRange name;
};

/// What a chart with a line for each scenario is about.
struct LineChartTexts {
  std::string title;
  std::string unit;
  std::string number_format;
};

inline constexpr ChartSize large_chart{640, 500};
inline constexpr ChartSize small_chart{440, 370};
inline constexpr const char* money_format = "#,##0";
inline constexpr const char* share_format = "0%";

/// The axis of shares.
inline constexpr ChartAxis axis_of_shares{0.0, 1.0, 0.2};

/// A chart of lines of scenarios over time with their names at their ends: the one that the verdict
/// is about in colour, what it is compared with in dashes, all others grey. Of lines that are the
/// same the first is drawn. Of more than six, the two and the highest and lowest other are named.
[[nodiscard]] WorksheetChart chart_of_lines(const Report& report, ChartFigures& figures,
                                            const LineChartTexts& texts, CellRange times,
                                            std::vector<ScenarioLine> lines, ChartSize size);

}  // namespace retain::report::workbook
