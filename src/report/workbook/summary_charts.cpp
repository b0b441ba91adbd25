#include "report/workbook/summary_charts.hpp"

#include <optional>

#include "base/message.hpp"
#include "report/headline.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"
#include "report/words.hpp"
#include "report/workbook/line_chart.hpp"

namespace retain::message {

constexpr Message chart_differences{"Difference in the value of the whole business, {}",
                                    "整个业务价值之差（{}）"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr YearFigure gained = YearFigure::cumulative_discounted_cash;

/// What a scenario has brought by the end of a year, less what its comparator has.
WorksheetCell gain_cell(const YearWorksheet& years, std::size_t year,
                        std::optional<std::size_t> of_comparator) {
  const double brought = years.number(year, gained);
  if (!of_comparator) return {Formula{"=" + years.name(year, gained), brought}, Style::yuan};
  return {Formula{"=" + years.name(year, gained) + "-" + years.name(*of_comparator, gained),
                  brought - years.number(*of_comparator, gained)},
          Style::gain};
}

/// A column of the block of gains: the start and the end of each year.
std::vector<WorksheetCell> gains_of(const Report& report, const YearWorksheet& years,
                                    std::size_t scenario) {
  std::vector<WorksheetCell> cells{{0.0, Style::yuan}};
  const std::vector<std::size_t> own = years_of(report, scenario);
  const auto comparator = comparator_index(report.scenarios[scenario], report.scenarios);
  std::vector<std::size_t> others;
  if (comparator) others = years_of(report, *comparator);
  for (std::size_t i = 0; i < own.size(); ++i) {
    cells.push_back(
        gain_cell(years, own[i], others.empty() ? std::nullopt : std::optional(others[i])));
  }
  return cells;
}

/// Where the start and the ends of years lie on the axis of time.
std::vector<double> year_positions(const Report& report, const TimeScale& time) {
  std::vector<double> positions{0.0};
  std::int64_t week = 0;
  for (const std::size_t year : years_of(report, 0)) {
    week += report.years[year].estimates.weeks;
    positions.push_back(time.position(static_cast<double>(week)));
  }
  return positions;
}

Colour colour_of(Direction direction) {
  switch (direction) {
    case Direction::better:
      return shade::better.on_light;
    case Direction::worse:
      return shade::worse.on_light;
    case Direction::within_chance:
    case Direction::same:
    case Direction::alone:
      break;
  }
  return shade::other.on_light;
}

/// The scenarios that have a line, and at the end the one that all are compared with, at zero.
std::vector<std::size_t> scenarios_with_lines(const Report& report,
                                              std::optional<std::size_t> common) {
  std::vector<std::size_t> scenarios = ranked_scenarios(report.scenarios);
  if (scenarios.empty()) {
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) scenarios.push_back(i);
  }
  if (common) scenarios.push_back(*common);
  return scenarios;
}

}  // namespace

WorksheetChart gain_chart(const Report& report, const YearWorksheet& years, ChartFigures& figures,
                          ChartSize size) {
  const TimeScale time(report);
  const std::vector<std::string> titles = short_titles(report);
  const std::optional<std::size_t> common = common_comparator(report.scenarios);
  const bool is_compared = !ranked_scenarios(report.scenarios).empty();
  const std::string title = common        ? say(message::heading_gain, titles[*common])
                            : is_compared ? say(message::heading_gain_each)
                                          : say(message::heading_brought);
  std::vector<std::string> columns{time.title()};
  std::vector<std::vector<WorksheetCell>> rows;
  for (const double position : year_positions(report, time)) {
    rows.push_back({{position, Style::plain}});
  }
  const std::vector<std::size_t> scenarios = scenarios_with_lines(report, common);
  for (const std::size_t scenario : scenarios) {
    columns.push_back(titles[scenario]);
    const std::vector<WorksheetCell> cells =
        scenario == common ? std::vector<WorksheetCell>(rows.size(), {0.0, Style::yuan})
                           : gains_of(report, years, scenario);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].push_back(cells[i]);
  }
  const std::string unit = unit_of_gain(report.scenarios);
  const FigureBlock block =
      figures.add_block(title + say(message::in_brackets, unit), columns, rows);
  std::vector<ScenarioLine> lines;
  for (std::size_t k = 0; k < scenarios.size(); ++k) {
    lines.push_back({scenarios[k], figures.column(block, k + 1), figures.heading(block, k + 1)});
  }
  return chart_of_lines(report, figures, {title, unit, money_format}, figures.column(block, 0),
                        std::move(lines), size);
}

WorksheetChart difference_chart(const Report& report, const std::vector<std::size_t>& scenarios,
                                const std::vector<std::string>& cells, ChartFigures& figures) {
  const std::vector<std::string> titles = short_titles(report);
  const std::string unit = say(message::unit_yuan);
  const std::string title = say(message::chart_differences, period_text(report.simulation().weeks));
  std::vector<std::string> columns{say(message::column_scenario)};
  std::vector<std::vector<WorksheetCell>> rows;
  const auto difference = [&](std::size_t k) {
    return report.scenarios[scenarios[k]].difference({Quantity::business_total});
  };
  for (std::size_t k = 0; k < scenarios.size(); ++k) {
    columns.push_back(titles[scenarios[k]]);
    rows.push_back({{titles[scenarios[k]], Style::text}});
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
      const bool is_own = i == k;
      rows.back().push_back(
          is_own ? WorksheetCell{Formula{"=" + cells[k], difference(k).value}, Style::gain}
                 : WorksheetCell{not_available});
    }
  }
  const FigureBlock block =
      figures.add_block(title + say(message::in_brackets, unit), columns, rows);
  WorksheetChart chart{.kind = ChartKind::bars,
                       .title = title,
                       .categories = figures.column(block, 0),
                       .value_title = unit,
                       .number_format = money_format,
                       .has_legend = false};
  for (std::size_t k = 0; k < scenarios.size(); ++k) {
    chart.series.push_back({figures.column(block, k + 1),
                            figures.heading(block, k + 1),
                            {.colour = colour_of(direction_of(report.scenarios[scenarios[k]])),
                             .half_width = difference(k).half_width}});
  }
  return chart;
}

}  // namespace retain::report::workbook
