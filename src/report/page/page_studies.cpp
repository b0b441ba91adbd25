#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "report/decision_texts.hpp"
#include "report/labels.hpp"
#include "report/page/page_body.hpp"
#include "report/study_texts.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_tornado_finding{"{} moves the result most: from {} to {}.",
                                       "{} 对结果影响最大：从 {} 到 {}。"};
constexpr Message page_map_text{"{} down, {} across. A thick line divides gain from loss.",
                                "纵向为 {}，横向为 {}。粗线分开盈与亏。"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

/// The bar from the smallest to the largest figure, and the figure as it stands.
HtmlCell bar_cell(const ReportBar& bar, const Range& range) {
  const auto place = [&](double number) {
    return 100.0 * (number - range.low) / (range.high - range.low);
  };
  const Extremes ends = extremes_of(bar);
  return {
      fmt::format("<span class=\"plot bar {}\" aria-hidden=\"true\"><i class=\"range\" "
                  "style=\"left:{:.2f}%;width:{:.2f}%\"></i><i class=\"zero\" "
                  "style=\"left:{:.2f}%\"></i></span>",
                  bar.is_lever ? "chosen" : "level", place(ends.low),
                  place(ends.high) - place(ends.low), place(bar.point))};
}

void add_block(const std::vector<const ReportBar*>& bars, const Message& title, const Range& range,
               const std::string& unit, PageBody& page) {
  if (bars.empty()) return;
  constexpr std::size_t shown = 12;
  HtmlTable table(say(title), {text_cell(say(message::column_parameter)),
                               {},
                               number_head(say(message::study_from)),
                               number_head(say(message::study_to)),
                               number_head(say(message::heading_smallest), unit),
                               number_head(say(message::heading_largest), unit),
                               number_head(say(message::heading_turns_at)),
                               labelled_head(say(message::heading_source))});
  for (std::size_t i = 0; i < std::min(shown, bars.size()); ++i) {
    const ReportBar& bar = *bars[i];
    const Extremes ends = extremes_of(bar);
    table.add_row({{breakable(bar.key)},
                   bar_cell(bar, range),
                   number_cell(value_text(bar.x.front())),
                   number_cell(value_text(bar.x.back())),
                   number_cell(whole(ends.low)),
                   number_cell(whole(ends.high)),
                   number_cell(bar.flips_at ? value_text(*bar.flips_at) : std::string()),
                   text_cell(mark_label(bar.mark))});
  }
  table.make_cards();
  page.table(table);
}

void add_tornado(const Report& report, PageBody& page) {
  const std::vector<ReportBar>& bars = report.studies.bars;
  if (bars.empty()) return;
  const ReportBar& largest = *std::ranges::max_element(bars, {}, &ReportBar::swing);
  const Extremes ends = extremes_of(largest);
  const std::string unit = figure_unit(largest.figure);
  page.open_section("tornado",
                    say(message::study_tornado_title, title_of_scenario(report, largest.scenario)),
                    say(message::page_tornado_finding, largest.key, grouped(whole(ends.low)),
                        grouped(whole(ends.high)) + " " + unit));
  page.paragraph(say(message::study_tornado_text, figure_words(largest.figure),
                     grouped(whole(largest.point)) + " " + unit));
  Range range{largest.point, largest.point};
  std::vector<const ReportBar*> levers, beliefs;
  for (const ReportBar& bar : bars) {
    range.include(extremes_of(bar).low);
    range.include(extremes_of(bar).high);
    (bar.is_lever ? levers : beliefs).push_back(&bar);
  }
  add_block(levers, message::study_levers, range, unit, page);
  add_block(beliefs, message::study_beliefs, range, unit, page);
  page.note(say(message::study_ranges_note));
}

std::vector<double> numbers_of(const std::vector<std::string>& texts) {
  std::vector<double> numbers;
  for (const std::string& text : texts) {
    const std::optional<double> number = number_in_text(text);
    if (!number) return {};
    numbers.push_back(*number);
  }
  return numbers;
}

void add_curve(const Report& report, const std::vector<ReportSweep>& sweeps, PageBody& page) {
  const ReportSweep& first = sweeps.front();
  Chart chart{.title = say(message::study_sweep_title, first.keys.front()),
              .finding = {},
              .x_title = first.keys.front(),
              .y_title = figure_unit(measure_key(at_end(Quantity::business_value)))};
  chart.x = numbers_of(first.values.front());
  if (chart.x.empty()) chart.categories = first.values.front();
  std::vector<HtmlCell> head{number_head(first.keys.front())};
  for (const ReportSweep& sweep : sweeps) {
    const std::string title = title_of_scenario(report, sweep.scenario);
    head.push_back(number_head(title));
    chart.series.push_back({title, shade::chosen, Stroke::line, sweep.figures});
    if (&sweep != &first) chart.series.back().shade = shade::other;
  }
  chart.finding = sweep_finding(first);
  HtmlTable numbers(chart.y_title, head);
  for (std::size_t i = 0; i < first.values.front().size(); ++i) {
    std::vector<HtmlCell> row{number_cell(first.values.front()[i])};
    for (const ReportSweep& sweep : sweeps)
      row.push_back(number_cell(figure_cell(sweep.figures[i])));
    numbers.add_row(std::move(row));
  }
  page.figure(std::move(chart), numbers);
}

/// A cell of a map: its sign by colour and sign, a thick line where the sign changes.
HtmlCell map_cell(const ReportSweep& sweep, std::size_t row, std::size_t column, double largest) {
  const std::size_t across = sweep.values[1].size();
  const auto at = [&](std::size_t r, std::size_t c) { return sweep.figures[r * across + c]; };
  const double figure = at(row, column);
  const bool is_left_border = column > 0 && at(row, column - 1) * figure < 0.0;
  const bool is_upper_border = row > 0 && at(row - 1, column) * figure < 0.0;
  const double depth = largest > 0.0 && !std::isnan(figure) ? std::abs(figure) / largest : 0.0;
  return {fmt::format("<span class=\"cell {}{}{}\" style=\"--depth:{:.0f}%\">{}</span>",
                      figure > 0.0 ? "gain" : "loss", is_left_border ? " left" : "",
                      is_upper_border ? " upper" : "", 8.0 + 42.0 * depth,
                      escaped(grouped(signed_figure(figure)))),
          true};
}

void add_map(const Report& report, const ReportSweep& sweep, PageBody& page) {
  double largest = 0.0;
  for (const double figure : sweep.figures) {
    if (std::abs(figure) > largest) largest = std::abs(figure);
  }
  page.heading(title_of_scenario(report, sweep.scenario));
  page.paragraph(
      followed_by(say(message::page_map_text, sweep.keys[0], sweep.keys[1]), sweep_finding(sweep)));
  std::vector<HtmlCell> head{number_head("")};
  for (const std::string& value : sweep.values[1]) head.push_back(number_head(value));
  HtmlTable table(figure_unit(measure_key(at_end(Quantity::business_value))), head);
  for (std::size_t row = 0; row < sweep.values[0].size(); ++row) {
    std::vector<HtmlCell> cells{number_cell(sweep.values[0][row])};
    for (std::size_t column = 0; column < sweep.values[1].size(); ++column) {
      cells.push_back(map_cell(sweep, row, column, largest));
    }
    table.add_row(std::move(cells));
  }
  page.table(table);
}

void add_sweeps(const Report& report, PageBody& page) {
  const std::vector<ReportSweep>& sweeps = report.studies.sweeps;
  if (sweeps.empty()) return;
  page.open_section("sweep", say(message::study_sweep_title, sweeps.front().keys.front()),
                    say(sweeps.front().is_difference ? message::study_sweep_difference
                                                     : message::study_sweep_value));
  if (sweeps.front().keys.size() == 1) {
    add_curve(report, sweeps, page);
  } else {
    for (const ReportSweep& sweep : sweeps) add_map(report, sweep, page);
  }
}

void add_goal(const Report& report, PageBody& page) {
  const ReportGoal& goal = report.studies.goal;
  if (goal.roots.empty()) return;
  const ReportRoot& first = goal.roots.front();
  page.open_section("goal", say(message::study_goal_title, first.key), goal_text(goal));
  Chart chart{.title = say(message::study_goal_curve),
              .finding = goal_text(goal),
              .x_title = first.key,
              .y_title = {},
              .x = goal.x};
  Series curve{title_of_scenario(report, first.scenario), shade::chosen, Stroke::line, goal.y};
  Series zero{say(message::study_goal_zero), shade::ink, Stroke::reference,
              std::vector<double>(goal.x.size(), 0.0)};
  chart.series = {std::move(curve), std::move(zero)};
  HtmlTable table(say(message::study_goal_curve),
                  {number_head(first.key), number_head(say(message::heading_difference))});
  for (std::size_t i = 0; i < goal.x.size(); i += 8) {
    table.add_row({number_cell(value_text(goal.x[i])), number_cell(figure_cell(goal.y[i]))});
  }
  page.figure(std::move(chart), table);
}

}  // namespace

void add_studies(const Report& report, PageBody& page) {
  add_uncertainty(report, page);
  add_decision(report, page);
  add_goal(report, page);
  add_sweeps(report, page);
  add_tornado(report, page);
  add_sensitivities(report, page);
}

}  // namespace retain::report::page
