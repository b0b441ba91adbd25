#include <fmt/format.h>

#include "report/business_table.hpp"
#include "report/page/page_body.hpp"
#include "report/words.hpp"

namespace retain::report::page {

void add_business(const Report& report, PageBody& page) {
  page.section("business", business_heading(report.scenarios), {});
  const std::vector<BusinessColumn> columns = business_columns(report.scenarios);
  std::vector<HtmlCell> head{text_cell(say(message::column_scenario))};
  for (const BusinessColumn& column : columns) {
    head.push_back({fmt::format("{}<span class=\"unit\">{}</span>", escaped(column.title),
                                escaped(column.unit)),
                    true});
  }
  HtmlTable table({}, head);
  for (const Figures& figures : report.scenarios) {
    std::vector<HtmlCell> row{scenario_cell(figures.scenario)};
    for (const BusinessColumn& column : columns) row.push_back(number_cell(column.text(figures)));
    table.add_row(row);
  }
  page.table(table);
  page.html(fmt::format("<p class=\"soft\">{}</p>\n", escaped(business_note(report.scenarios))));
}

}  // namespace retain::report::page
