#include <fmt/format.h>

#include "base/message.hpp"
#include "report/headline.hpp"
#include "report/page/page_body.hpp"
#include "report/sentence.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_comparison_caption{
    "One row a scenario. The difference is to the scenario named below its title.",
    "每行一个情景。差额是与情景名称下所列比较对象之差。"};
constexpr Message page_compared_with{"{}, compared with {}", "{}，参照 {}"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

/// The title of the scenario, and below it its name and that of the one it is compared with.
HtmlCell row_head(const Figures& figures) {
  const Scenario& scenario = figures.scenario;
  const std::string names = figures.comparator.empty() ? scenario.name
                                                       : say(message::page_compared_with,
                                                             scenario.name, figures.comparator);
  return {fmt::format("{}<span class=\"name\">{}</span>", escaped(scenario_title(scenario)),
                      escaped(names))};
}

}  // namespace

void add_comparison(const Report& report, PageBody& page) {
  page.section("comparison", say(message::page_comparison), {});
  const std::vector<HeadlineColumn> columns = headline_columns(report.scenarios);
  std::vector<HtmlCell> head{text_cell(say(message::column_scenario))};
  for (const HeadlineColumn& column : columns) {
    head.push_back(number_head(column.title, column.unit, column.group));
  }
  HtmlTable table(say(message::page_comparison_caption), head);
  table.make_cards();
  for (const Figures& figures : report.scenarios) {
    std::vector<HtmlCell> row{row_head(figures)};
    for (const HeadlineColumn& column : columns) row.push_back(number_cell(column.text(figures)));
    table.add_row(std::move(row));
  }
  page.table(table);
  page.html("<ul>\n");
  for (const std::string& sentence : sentences_of(report.scenarios, short_titles(report))) {
    page.html(fmt::format("<li>{}</li>\n", escaped(sentence)));
  }
  page.html("</ul>\n");
  page.note(headline_note(report.scenarios));
}

}  // namespace retain::report::page
