#include "base/message.hpp"
#include "business/words.hpp"
#include "report/lever_texts.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/workbook/workbook_tables.hpp"

namespace retain::report::workbook {

void add_lever_worksheet(WorkbookFile& workbook, const Report& report) {
  if (report.levers.empty()) return;
  constexpr double number_width = 14.0;
  constexpr std::uint16_t columns_of_text = 7;
  Worksheet worksheet(workbook, say(message::heading_levers));
  const auto amount = [](const std::string& title, const Message& unit) {
    return WorkbookColumn{title + say(message::in_brackets, say(unit)), number_width};
  };
  const std::string net = say(message::column_lever_net);
  const std::string period = period_text(report.levers.front().weeks);
  worksheet.set_columns({{say(message::column_scenario), 36},
                         {say(message::heading_scenario_name), 18},
                         {say(message::column_lever), 18},
                         {say(message::column_corner), 14},
                         amount(say(message::column_spending), message::unit_yuan_year),
                         amount(say(message::column_bought, period), message::unit_yuan),
                         amount(net, message::unit_yuan),
                         amount(net, message::unit_yuan_customer)},
                        3);
  const std::vector<std::string> titles = scenario_titles(report);
  for (const LeverRow& row : report.levers) {
    std::string title = row.scenario;
    for (std::size_t i = 0; i < titles.size(); ++i) {
      if (report.name(i) == row.scenario) title = titles[i];
    }
    worksheet.add_row({{title, Style::text},
                       {row.scenario, Style::text},
                       {lever_text(row), Style::text},
                       {corner_text(row.corner), Style::text},
                       {row.per_year, Style::yuan},
                       {row.bought, Style::yuan},
                       {row.net, Style::yuan},
                       {row.net_per_customer, Style::fine}});
  }
  worksheet.add_row({});
  worksheet.add_paragraph(say(message::lever_table_note), columns_of_text);
}

}  // namespace retain::report::workbook
