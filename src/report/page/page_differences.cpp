#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "report/headline.hpp"
#include "report/page/page_body.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_differences_text{
    "Difference in the value of the whole business, yuan in {}. The bar is the 95 % interval: luck "
    "alone. Where it crosses the line, luck may have made the difference.",
    "整个业务价值之差，单位为元，{}。横线为 95 % 置信区间：只反映偶然性。横线跨过零线时，差额可能出"
    "于偶然。"};
constexpr Message page_differences_exact{
    "Difference in the value of the whole business, yuan in {}: expected values, without luck.",
    "整个业务价值之差，单位为元，{}：期望值，不含偶然性。"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

Cell difference_of(const Figures& figures) {
  return figures.difference({Quantity::business_total});
}

double half_width_of(const Cell& cell) {
  return std::isnan(cell.half_width) ? 0.0 : cell.half_width;
}

/// The scale that all rows share; zero is on it.
Range common_range(const Report& report, const std::vector<std::size_t>& ranked) {
  Range range{0.0, 0.0};
  for (const std::size_t scenario : ranked) {
    const Cell cell = difference_of(report.scenarios[scenario]);
    range.include(cell.value - half_width_of(cell));
    range.include(cell.value + half_width_of(cell));
  }
  const double margin = 0.02 * (range.high - range.low);  // room for half a dot
  if (margin > 0.0) return {range.low - margin, range.high + margin};
  return {-1.0, 1.0};
}

/// A dot on a line with its interval, in per cent of the width of the cell.
HtmlCell dot_cell(const Figures& figures, const Range& range) {
  const auto place = [&](double number) {
    return 100.0 * (number - range.low) / (range.high - range.low);
  };
  const Cell cell = difference_of(figures);
  const double half_width = half_width_of(cell);
  return {fmt::format(
      "<span class=\"plot {}\" aria-hidden=\"true\"><i class=\"zero\" "
      "style=\"left:{:.2f}%\"></i><i class=\"range\" "
      "style=\"left:{:.2f}%;width:{:.2f}%\"></i><i class=\"dot\" "
      "style=\"left:{:.2f}%\"></i></span>",
      sign_class(direction_of(figures)), place(0.0), place(cell.value - half_width),
      place(cell.value + half_width) - place(cell.value - half_width), place(cell.value))};
}

/// The title, and below it what the scenario is compared with.
HtmlCell title_cell(const std::string& title, const std::string& against) {
  return {fmt::format("{}<span class=\"name\">{}</span>", escaped(title), escaped(against))};
}

}  // namespace

void add_differences(const Report& report, PageBody& page) {
  const std::vector<std::size_t> ranked = ranked_scenarios(report.scenarios);
  if (ranked.size() < 2) return;
  const bool has_chance = has_intervals(report.simulation());
  const std::string horizon = period_text(report.simulation().weeks);
  page.open_section("differences", say(message::heading_differences),
                    tally_of_verdicts(report.scenarios));
  std::vector<HtmlCell> head{
      text_cell(say(message::column_scenario)),
      {},
      number_head(say(message::heading_difference), say(message::unit_yuan))};
  if (has_chance) head.push_back(number_head(say(message::heading_better_in)));
  HtmlTable table(
      say(has_chance ? message::page_differences_text : message::page_differences_exact, horizon),
      head);
  const Range range = common_range(report, ranked);
  const std::vector<std::string> titles = short_titles(report);
  const bool has_groups = !note_on_comparators(report.scenarios).empty();
  std::string group;
  for (const std::size_t scenario : ranked) {
    const Figures& figures = report.scenarios[scenario];
    const std::string against = against_text(figures, report, titles);
    if (has_groups && figures.comparator != group) table.add_group(against);
    group = figures.comparator;
    std::vector<HtmlCell> row{
        has_groups ? text_cell(titles[scenario]) : title_cell(titles[scenario], against),
        dot_cell(figures, range), number_cell(interval_text(difference_of(figures)))};
    if (has_chance) {
      const double share = 100.0 * figures.probability_better;
      row.push_back(number_cell(number_text(share, not_available) + " %"));
    }
    table.add_row(std::move(row));
  }
  page.table(table);
}

}  // namespace retain::report::page
