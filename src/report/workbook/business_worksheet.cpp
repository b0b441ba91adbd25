#include <cmath>

#include "base/message.hpp"
#include "report/business_table.hpp"
#include "report/headline.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/workbook/workbook_tables.hpp"

namespace retain::message {

constexpr Message worksheet_business{"The business", "整个业务"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

Style style_of(const BusinessColumn& column) {
  if (column.shown_times != 1.0) return Style::share;
  return column.unit == say(message::unit_yuan) ? Style::yuan : Style::fine;
}

/// Shares are numbers below one that the worksheet shows in per cent.
std::string heading_of(const BusinessColumn& column) {
  return column.title + say(message::in_brackets, column.unit);
}

}  // namespace

void add_business_worksheet(WorkbookFile& workbook, const Report& report) {
  constexpr double number_width = 13.0;
  constexpr std::uint16_t columns_of_text = 7;
  Worksheet worksheet(workbook, say(message::worksheet_business));
  const std::vector<BusinessColumn> columns = business_columns(report.scenarios);
  const bool shows_intervals = has_intervals(report.simulation());
  std::vector<WorkbookColumn> head{{say(message::column_scenario), 36},
                                   {say(message::heading_scenario_name), 18},
                                   {say(message::heading_comparator), 18}};
  for (const BusinessColumn& column : columns) {
    head.push_back({heading_of(column), number_width});
    if (shows_intervals && column.has_interval) {
      head.push_back({say(message::heading_half_width, heading_of(column)), number_width});
    }
  }
  worksheet.set_columns(head, 1);
  const std::vector<std::string> titles = scenario_titles(report);
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    const Figures& figures = report.scenarios[i];
    std::vector<WorksheetCell> cells{{titles[i], Style::text},
                                     {figures.scenario.name, Style::text},
                                     {figures.comparator, Style::text}};
    for (const BusinessColumn& column : columns) {
      const Cell cell = column.read(figures);
      cells.push_back(std::isnan(cell.value) ? WorksheetCell{column.text(figures), Style::missing}
                                             : WorksheetCell{cell.value, style_of(column)});
      if (shows_intervals && column.has_interval) {
        cells.push_back({cell.half_width, style_of(column)});
      }
    }
    worksheet.add_row(cells);
  }
  worksheet.add_row({});
  worksheet.add_paragraph(business_note(report.scenarios), columns_of_text);
}

}  // namespace retain::report::workbook
