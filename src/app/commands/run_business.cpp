#include "app/commands/run_business.hpp"

#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "report/business_table.hpp"
#include "report/words.hpp"

namespace retain::app::commands {

std::string business_text(std::span<const Figures> figures) {
  const std::vector<BusinessColumn> columns = business_columns(figures);
  std::vector<TableColumn> titles{{.title = say(message::column_scenario)}};
  int left_out_before = static_cast<int>(columns.size());
  for (const BusinessColumn& column : columns) {  // the worth stays, the last goes first
    const bool stays = titles.size() == 1;
    titles.push_back({.title = column.title,
                      .align = Align::right,
                      .unit = column.unit,
                      .leave_out = stays ? 0 : left_out_before});
    --left_out_before;
  }
  TextTable table(titles);
  for (const Figures& of_scenario : figures) {
    std::vector<std::string> cells{of_scenario.scenario.name};
    for (const BusinessColumn& column : columns) cells.push_back(column.text(of_scenario));
    table.add_row(std::move(cells));
  }
  return business_heading(figures) + "\n" + table.to_text() + "\n" +
         paragraph(business_note(figures));
}

}  // namespace retain::app::commands
