#include "app/commands/run_business.hpp"

#include "app/scenario_names.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "report/business_table.hpp"
#include "report/words.hpp"

namespace retain::app::commands {

std::string business_text(std::span<const Figures> figures) {
  const std::vector<BusinessColumn> columns = business_columns(figures);
  std::vector<TableColumn> titles{{.title = say(message::column_scenario)}};
  std::vector<std::vector<std::string>> cells{called(figures)};
  constexpr std::size_t kept = 2;  // worth and difference; of the others the last goes first
  for (std::size_t i = 0; i < columns.size(); ++i) {
    titles.push_back({.title = columns[i].title,
                      .align = Align::right,
                      .unit = columns[i].unit,
                      .leave_out = i < kept ? 0 : static_cast<int>(columns.size() - i)});
    std::vector<std::string> texts;
    for (const Figures& of_scenario : figures) texts.push_back(columns[i].text(of_scenario));
    cells.push_back(number_column(std::move(texts)));
  }
  TextTable table(titles);
  table.add_rows(cells);
  return business_heading(figures) + "\n" + table.to_text() + "\n" +
         paragraph(business_note(figures));
}

}  // namespace retain::app::commands
