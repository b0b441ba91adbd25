#include "report/business_table.hpp"
#include "report/page/page_body.hpp"
#include "report/words.hpp"

namespace retain::report::page {

void add_business(const Report& report, PageBody& page) {
  page.section("business", business_heading(report.scenarios), {});
  const std::vector<BusinessColumn> columns = business_columns(report.scenarios);
  std::vector<HtmlCell> head{text_cell(say(message::column_scenario))};
  for (const BusinessColumn& column : columns) {
    head.push_back(number_head(column.title, column.unit));
  }
  HtmlTable table({}, head);
  table.make_cards();
  for (const Figures& figures : report.scenarios) {
    std::vector<HtmlCell> row{scenario_cell(figures.scenario)};
    for (const BusinessColumn& column : columns) row.push_back(number_cell(column.text(figures)));
    table.add_row(std::move(row));
  }
  page.table(table);
  page.note(business_note(report.scenarios));
}

}  // namespace retain::report::page
