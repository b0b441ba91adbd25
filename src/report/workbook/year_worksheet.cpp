#include "report/workbook/year_worksheet.hpp"

#include "base/message.hpp"
#include "report/headline.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message heading_weeks_of_year{"weeks of the year", "该年周数"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr std::uint16_t columns_of_row = 4;  // scenario, name, year, weeks

std::uint32_t row_of(std::size_t year) {
  return static_cast<std::uint32_t>(1 + year);
}

}  // namespace

YearWorksheet::YearWorksheet(WorkbookFile& workbook, const Report& report)
    : columns_of_figure_(has_intervals(report.simulation()) ? 2 : 1),
      worksheet_(workbook, say(message::heading_years)) {
  constexpr double number_width = 12.0;
  const bool shows_intervals = columns_of_figure_ == 2;
  std::vector<WorkbookColumn> columns{{say(message::column_scenario), 30},
                                      {say(message::heading_scenario_name), 18},
                                      {say(message::page_year), 6},
                                      {say(message::heading_weeks_of_year), 8}};
  for (const YearFigureFacts& facts : year_figures()) {
    const std::string title = with_unit(say(facts.label), facts.unit);
    columns.push_back({title, number_width});
    if (shows_intervals) columns.push_back({say(message::heading_half_width, title), number_width});
  }
  worksheet_.set_columns(columns, columns_of_row);
  const std::vector<std::string> titles = scenario_titles(report);
  for (const ReportYear& year : report.years) {
    const Figures& figures = report.scenarios[year.scenario];
    std::vector<WorksheetCell> cells{{titles[year.scenario], Style::text},
                                     {figures.scenario.name, Style::text},
                                     {static_cast<double>(year.number), Style::whole},
                                     {static_cast<double>(year.estimates.weeks), Style::whole}};
    for (const YearFigureFacts& facts : year_figures()) {
      const Style style = is_rate(facts.figure) ? Style::share : Style::yuan;
      const Cell cell =
          cell_of(year.estimates.figures[index(facts.figure)], figures.interval_width);
      cells.push_back({cell.value, style});
      if (shows_intervals) cells.push_back({cell.half_width, style});
    }
    worksheet_.add_row(cells);
  }
  worksheet_.let_filter();
}

std::uint16_t YearWorksheet::column_of(YearFigure figure) const {
  return static_cast<std::uint16_t>(columns_of_row + columns_of_figure_ * index(figure));
}

std::string YearWorksheet::name(std::size_t year, YearFigure figure) const {
  return worksheet_.outside_name(row_of(year), column_of(figure));
}

double YearWorksheet::number(std::size_t year, YearFigure figure) const {
  return worksheet_.number(row_of(year), column_of(figure));
}

std::vector<std::size_t> years_of(const Report& report, std::size_t scenario) {
  std::vector<std::size_t> years;
  for (std::size_t i = 0; i < report.years.size(); ++i) {
    if (report.years[i].scenario == scenario) years.push_back(i);
  }
  return years;
}

}  // namespace retain::report::workbook
