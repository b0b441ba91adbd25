#include "report/workbook/line_chart.hpp"

#include <algorithm>
#include <optional>

#include "base/message.hpp"
#include "base/units.hpp"
#include "base/utf8.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"
#include "report/words.hpp"

namespace retain::report::workbook {
namespace {

constexpr std::size_t most_named = 6;
constexpr std::size_t most_lines = 250;  // Excel draws 255 series, one of them names the ends

/// Whose verdict it is, and what that is compared with.
struct Roles {
  std::size_t leading;
  std::optional<std::size_t> comparator;
};

Roles roles_of(const Report& report) {
  const std::size_t leading = leading_scenario(report.scenarios);
  return {leading, comparator_index(report.scenarios[leading], report.scenarios)};
}

SeriesLook look_of(std::size_t scenario, const Roles& roles) {
  if (scenario == roles.leading) return {.colour = shade::chosen.on_light};
  if (scenario == roles.comparator) return {.colour = shade::ink.on_light, .pen = Pen::dashed};
  return {.colour = shade::other.on_light, .pen = Pen::thin};
}

/// The two that matter first, and of lines that are the same the first.
std::vector<ScenarioLine> distinct(std::vector<ScenarioLine> lines, const Roles& roles) {
  std::ranges::stable_sort(lines, {}, [&](const ScenarioLine& line) {
    return line.scenario == roles.leading ? 0 : line.scenario == roles.comparator ? 1 : 2;
  });
  std::vector<ScenarioLine> kept;
  for (ScenarioLine& line : lines) {
    const bool is_new = std::ranges::none_of(kept, [&](const ScenarioLine& other) {
      return other.values.numbers == line.values.numbers;
    });
    if (is_new && kept.size() < most_lines) kept.push_back(std::move(line));
  }
  return kept;
}

double end_of(const ScenarioLine& line) {
  return line.values.numbers.back();
}

/// Those that are named at their ends.
std::vector<ScenarioLine> named(const std::vector<ScenarioLine>& lines, const Roles& roles) {
  if (lines.size() <= most_named) return lines;
  const auto is_other = [&](const ScenarioLine& line) {
    return line.scenario != roles.leading && line.scenario != roles.comparator;
  };
  const auto others = std::ranges::find_if(lines, is_other);
  std::vector<ScenarioLine> chosen(lines.begin(), others);
  const auto [lowest, highest] = std::ranges::minmax_element(others, lines.end(), {}, end_of);
  chosen.push_back(*lowest);
  chosen.push_back(*highest);
  return chosen;
}

}  // namespace

TimeScale::TimeScale(const Report& report)
    : in_years_(report.weeks[1] != 1), last_week_(static_cast<double>(report.weeks.back())) {}

std::string TimeScale::title() const {
  return say(in_years_ ? message::page_year : message::unit_week);
}

double TimeScale::position(double week) const {
  return in_years_ ? week / weeks_per_year : week;
}

WorksheetChart chart_of_lines(const Report& report, ChartFigures& figures,
                              const LineChartTexts& texts, CellRange times,
                              std::vector<ScenarioLine> lines, ChartSize size) {
  constexpr double room_for_names = 0.45;
  const std::size_t longest_name = spoken_language() == Language::chinese ? 14 : 26;
  const TimeScale time(report);
  const Roles roles = roles_of(report);
  const std::vector<ScenarioLine> kept = distinct(std::move(lines), roles);
  std::vector<double> numbers;
  for (const ScenarioLine& line : kept) {
    numbers.insert(numbers.end(), line.values.numbers.begin(), line.values.numbers.end());
  }
  WorksheetChart chart{
      .kind = ChartKind::lines,
      .title = texts.title,
      .categories = std::move(times),
      .category_title = time.title(),
      .value_title = texts.unit,
      .number_format = texts.number_format,
      .time = time_axis(time.end(), time.in_years(), room_for_names),
      .values = texts.number_format == share_format ? axis_of_shares : axis_over(numbers)};
  // What matters is drawn last, above the others.
  for (auto line = kept.rbegin(); line != kept.rend(); ++line) {
    chart.series.push_back({line->values, line->name, look_of(line->scenario, roles)});
  }
  const std::vector<std::string> titles = short_titles(report);
  std::vector<EndLabel> labels;
  for (const ScenarioLine& line : named(kept, roles)) {
    const bool is_other = line.scenario != roles.leading && line.scenario != roles.comparator;
    labels.push_back({shortened(titles[line.scenario], longest_name),
                      is_other ? shade::soft.on_light : look_of(line.scenario, roles).colour,
                      end_of(line)});
  }
  figures.label_ends(chart, time.end(), size.height, labels);
  return chart;
}

}  // namespace retain::report::workbook
