#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "report/boldest_figures.hpp"
#include "report/headline.hpp"
#include "report/page/page_body.hpp"
#include "report/sentence.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_comparison_caption{
    "One row a scenario. The difference is to the scenario named below its title. A pale bar may "
    "be chance.",
    "每行一个情景。差额是与情景名称下所列比较对象之差；浅色的条可能出于偶然。"};
constexpr Message page_compared_with{"{}, compared with {}", "{}，参照 {}"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

double largest_difference(const Report& report, const HeadlineColumn& column) {
  double largest = 0;
  for (const Figures& figures : report.scenarios) {
    const double value = std::abs(column.read(figures).value);
    if (value > largest) largest = value;
  }
  return largest;
}

/// A number with a bar to the right for more and to the left for less.
HtmlCell difference_cell(const Figures& figures, const HeadlineColumn& column, double largest) {
  HtmlCell cell = number_cell(column.text(figures));
  const double value = column.read(figures).value;
  if (std::isnan(value) || !(largest > 0)) return cell;
  constexpr double half_of_bar = 50.0;
  const bool is_chance = std::abs(value) <= column.read(figures).half_width;
  cell.html +=
      fmt::format("<span class=\"bar\"><i class=\"{}{}\" style=\"width:{:.1f}%\"></i></span>",
                  value < 0 ? "worse" : "better", is_chance ? " chance" : "",
                  half_of_bar * std::abs(value) / largest);
  return cell;
}

HtmlCell head_cell(const HeadlineColumn& column) {
  return {
      fmt::format("{}<span class=\"unit\">{}</span>", escaped(column.title), escaped(column.unit)),
      true};
}

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
  for (const HeadlineColumn& column : columns) head.push_back(head_cell(column));
  HtmlTable table(say(message::page_comparison_caption), head);
  const auto differences = std::ranges::find(columns, difference_key, &HeadlineColumn::key);
  const double largest = largest_difference(report, *differences);
  for (const Figures& figures : report.scenarios) {
    std::vector<HtmlCell> row{row_head(figures)};
    for (const HeadlineColumn& column : columns) {
      row.push_back(column.key == difference_key ? difference_cell(figures, column, largest)
                                                 : number_cell(column.text(figures)));
    }
    table.add_row(row);
  }
  page.table(table);
  page.html("<ul>\n");
  for (const std::string& sentence :
       sentences_of(report.scenarios, short_titles(report), Thousands::divided)) {
    page.html(fmt::format("<li>{}</li>\n", escaped(sentence)));
  }
  page.html("</ul>\n");
  const std::string boldest = boldest_figures(report.scenarios);
  if (!boldest.empty()) page.paragraph(boldest);
  page.html(fmt::format("<p class=\"soft\">{}</p>\n", escaped(headline_note(report.scenarios))));
}

}  // namespace retain::report::page
