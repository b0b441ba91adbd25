#include "report/workbook/curve_worksheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/check.hpp"
#include "base/message.hpp"
#include "base/units.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::report::workbook {
namespace {

constexpr std::uint16_t row_columns = 3;  // scenario, week, year

constexpr double title_width = 30.0;
constexpr double curve_width = 14.0;

/// The position of the comparator of each scenario, where it has one.
std::vector<std::optional<std::size_t>> comparators_of(const Report& report) {
  std::vector<std::optional<std::size_t>> comparators;
  for (const Figures& figures : report.scenarios) {
    comparators.emplace_back();
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
      if (report.name(i) == figures.comparator) comparators.back() = i;
    }
  }
  return comparators;
}

}  // namespace

CurveWorksheet::CurveWorksheet(WorkbookFile& workbook, const Report& report,
                               const std::string& name, std::vector<CurveColumn> columns)
    : columns_(std::move(columns)), weeks_(report.weeks.size()), worksheet_(workbook, name) {
  std::vector<WorkbookColumn> head{{say(message::column_scenario), title_width},
                                   {say(message::unit_week), curve_width / 2},
                                   {say(message::page_year), curve_width / 2}};
  for (const CurveColumn& column : columns_) head.push_back({column.title, curve_width});
  worksheet_.set_columns(head, row_columns);
  fill(report);
  worksheet_.let_filter();
}

void CurveWorksheet::fill(const Report& report) {
  const std::vector<std::string> titles = scenario_titles(report);
  for (std::size_t scenario = 0; scenario < report.scenarios.size(); ++scenario) {
    for (std::size_t point = 0; point < weeks_; ++point) {
      const auto week = static_cast<double>(report.weeks[point]);
      const std::string week_cell = cell_name(worksheet_.next_row(), 1);
      std::vector<WorksheetCell> cells{
          {titles[scenario], Style::text},
          {week, Style::whole},
          {Formula{fmt::format("={}/{}", week_cell, weeks_per_year), week / weeks_per_year},
           Style::year}};
      // Formulas of a row read the cells before them.
      const std::uint32_t row = worksheet_.add_row(cells);
      for (const CurveColumn& column : columns_) {
        worksheet_.add_cell(row, column.cell(*this, {scenario, point}));
      }
    }
  }
}

bool CurveWorksheet::has(const std::string& key) const {
  return std::ranges::count(columns_, key, &CurveColumn::key) > 0;
}

double CurveWorksheet::number(const std::string& key, CurvePoint point) const {
  return worksheet_.number(row_of(point), column_of(key));
}

std::string CurveWorksheet::name(const std::string& key, CurvePoint point) const {
  return cell_name(row_of(point), column_of(key));
}

std::string CurveWorksheet::outside_name(const std::string& key, CurvePoint point) const {
  return worksheet_.outside_name(row_of(point), column_of(key));
}

CellRange CurveWorksheet::range(const std::string& key, std::size_t scenario) const {
  return worksheet_.range(column_of(key), row_of({scenario, 0}), row_of({scenario, weeks_ - 1}));
}

CellRange CurveWorksheet::title(std::size_t scenario) const {
  const std::uint32_t row = row_of({scenario, 0});
  return worksheet_.range(0, row, row);
}

std::uint32_t CurveWorksheet::row_of(CurvePoint point) const {
  return static_cast<std::uint32_t>(1 + point.scenario * weeks_ + point.week);
}

std::uint16_t CurveWorksheet::column_of(const std::string& key) const {
  if (key == "week") return 1;
  if (key == "year") return 2;
  const auto found = std::ranges::find(columns_, key, &CurveColumn::key);
  expects(found != columns_.end(), "a column of the worksheet");
  return static_cast<std::uint16_t>(row_columns + (found - columns_.begin()));
}

CurveColumn measured_column(const Report& report, const std::vector<ReportCurve>& curves,
                            const ReportCurve& like, std::string key, std::string title,
                            Style style, std::function<double(const Estimate&)> figure) {
  std::vector<const ReportCurve*> found;
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    found.push_back(find_curve(curves, i, like.metric, like.root_cause, like.channel));
  }
  return {std::move(key), std::move(title),
          [found, style, figure = std::move(figure)](const CurveWorksheet&, CurvePoint point) {
            const ReportCurve* curve = found[point.scenario];
            return WorksheetCell{curve ? figure(curve->points[point.week]) : not_available, style};
          }};
}

CurveColumn sum_column(std::string key, std::string title, Style style,
                       std::vector<std::string> parts) {
  return {
      std::move(key), std::move(title),
      [parts = std::move(parts), style](const CurveWorksheet& worksheet, CurvePoint point) {
        double sum = 0.0;
        std::vector<std::string> names;
        for (const std::string& part : parts) {
          sum += worksheet.number(part, point);
          names.push_back(worksheet.name(part, point));
        }
        return WorksheetCell{Formula{fmt::format("=SUM({})", fmt::join(names, ",")), sum}, style};
      }};
}

CurveColumn gap_column(const Report& report, const std::vector<ReportCurve>& curves,
                       const std::string& metric, std::string key, std::string title, Style style,
                       std::string of) {
  std::vector<const ReportCurve*> found;
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    found.push_back(find_curve(curves, i, metric));
  }
  return {std::move(key), std::move(title),
          [comparators = comparators_of(report), found = std::move(found), of = std::move(of),
           style](const CurveWorksheet& worksheet, CurvePoint point) {
            const std::optional<std::size_t> comparator = comparators[point.scenario];
            if (!comparator || !found[point.scenario] || !found[*comparator]) {
              return WorksheetCell{not_available, style};
            }
            const auto mean = [&](std::size_t i) { return found[i]->points[point.week].mean; };
            return WorksheetCell{Formula{"=" + worksheet.name(of, point) + "-" +
                                             worksheet.name(of, {*comparator, point.week}),
                                         mean(point.scenario) - mean(*comparator)},
                                 style};
          }};
}

}  // namespace retain::report::workbook
