#include "business/words.hpp"
#include "report/lever_texts.hpp"
#include "report/page/page_body.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::report::page {
namespace {

HtmlTable table_of_levers(const std::string& scenario, std::int64_t weeks) {
  const std::string net = say(message::column_lever_net);
  return {say(message::lever_table_head, scenario),
          {text_cell(say(message::column_lever)), text_cell(say(message::column_corner)),
           number_head(say(message::column_spending), say(message::unit_yuan_year)),
           number_head(say(message::column_bought, period_text(weeks)), say(message::unit_yuan)),
           number_head(net, say(message::unit_yuan)),
           number_head(net, say(message::unit_yuan_customer))}};
}

}  // namespace

void add_levers(const Report& report, PageBody& page) {
  if (report.levers.empty()) return;
  page.section("levers", say(message::heading_levers), say(message::lever_table_note));
  const std::vector<std::string> titles = short_titles(report);
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    HtmlTable table = table_of_levers(titles[i], report.levers.front().weeks);
    bool is_empty = true;
    for (const LeverRow& row : report.levers) {
      if (row.scenario != report.name(i)) continue;
      is_empty = false;
      table.add_row({text_cell(lever_text(row)), text_cell(corner_text(row.corner)),
                     number_cell(whole(row.per_year)), number_cell(whole(row.bought)),
                     number_cell(whole(row.net)),
                     number_cell(number_text(row.net_per_customer, not_available))});
    }
    if (!is_empty) page.table(table);
  }
}

}  // namespace retain::report::page
