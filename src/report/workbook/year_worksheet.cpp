#include "base/message.hpp"
#include "report/headline.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/workbook/workbook_tables.hpp"

namespace retain::message {

constexpr Message heading_weeks_of_year{"weeks of the year", "该年周数"};

}  // namespace retain::message

namespace retain::report::workbook {

void add_year_worksheet(WorkbookFile& workbook, const Report& report) {
  constexpr double number_width = 16.0;
  Worksheet worksheet(workbook, say(message::heading_years));
  const bool shows_intervals = has_intervals(report.simulation());
  std::vector<WorkbookColumn> columns{{say(message::column_scenario), 40},
                                      {say(message::heading_scenario_name), 26},
                                      {say(message::page_year), 8},
                                      {say(message::heading_weeks_of_year), 10}};
  for (const YearFigureFacts& facts : year_figures()) {
    const std::string title = with_unit(say(facts.label), unit_label(facts.unit));
    columns.push_back({title, number_width});
    if (shows_intervals) columns.push_back({say(message::heading_half_width, title), number_width});
  }
  worksheet.set_columns(columns, 4);
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
    worksheet.add_row(cells);
  }
  worksheet.let_filter();
}

}  // namespace retain::report::workbook
