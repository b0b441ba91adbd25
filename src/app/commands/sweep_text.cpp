#include "app/commands/sweep_text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/commands/study_rows.hpp"
#include "app/terminal/bars.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "base/unit_words.hpp"
#include "report/numbers.hpp"
#include "report/study_texts.hpp"
#include "results/sweep_file.hpp"
#include "stats/estimate.hpp"
#include "stats/interval.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message sweep_heading{"{}: {}, {}.", "{}：{}，{}。"};
constexpr Message sweep_down_across{"{} down, {} across", "纵向 {}，横向 {}"};
constexpr Message sweep_thinned{"{} of {} values are shown; sweep.csv has all.",
                                "显示 {1} 个值中的 {0} 个；全部见 sweep.csv。"};
constexpr Message sweep_best{"{}: largest with {} ({}), smallest with {} ({}).",
                             "{0}：最大 {2}（{1}），最小 {4}（{3}）。"};
constexpr Message sweep_always_above{"It is above zero at every point.", "在所有点上均为正。"};
constexpr Message sweep_always_below{"It is below zero at every point.", "在所有点上均为负。"};
constexpr Message sweep_some_above{"It is above zero at {} of {} points.",
                                   "{1} 个点中有 {0} 个为正。"};
constexpr Message sweep_turns{"It turns its sign between {} and {}.", "在 {} 与 {} 之间变号。"};
constexpr Message sweep_chance{"In {} replications chance may move each point by up to ±{}.",
                               "重复 {} 次时，偶然性对每个点的影响至多为 ±{}。"};
constexpr Message sweep_left_out{"{} of {} points cannot be; the first: {}.",
                                 "{1} 个点中有 {0} 个不可能；第一个：{2}。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

/// "money.margin = 0.3, churn.share_lost = 0.5"
std::string place_text(const MadeSweep& made, std::size_t point) {
  std::string text;
  for (const Change& change : changes_at(made.axes, point)) {
    if (!text.empty()) text += ", ";
    text += change.key->name() + " = " + to_text(change.value);
  }
  return text;
}

std::string heading(const MadeSweep& made, std::size_t shown) {
  const Figure& figure = made.shown[shown];
  return paragraph(say(message::sweep_heading, made.name(shown), figure_title(figure),
                       std::string(unit_in(spoken_language(), figure.metric.unit))));
}

std::string number_in(double value) {
  return std::isnan(value) ? "-" : whole(value);
}

double largest_of(const MadeSweep& made, std::size_t shown) {
  double largest = 0.0;
  for (std::size_t point = 0; point < made.results.size(); ++point) {
    const double value = std::abs(made.value(shown, point));
    if (value > largest) largest = value;
  }
  return largest;
}

bool is_any_drawn(const std::vector<std::string>& cells) {
  return std::ranges::any_of(cells, [](const std::string& cell) { return !cell.empty(); });
}

std::string one_way(const MadeSweep& made) {
  const VariedKey& key = made.axes.front().key;
  const std::string unit(unit_in(spoken_language(), key.parameter().info->unit));
  std::vector<TableColumn> titles{{.title = key.name(), .align = Align::right, .unit = unit}};
  std::vector<std::vector<std::string>> cells(1);
  for (const Value& value : made.axes.front().values) cells.front().push_back(to_text(value));
  std::string text;
  for (std::size_t i = 0; i < made.shown.size(); ++i) {
    text += heading(made, i);
    titles.push_back({.title = made.name(i), .align = Align::right});
    std::vector<std::string> column, half_widths, bars;
    const double largest = largest_of(made, i);
    const double width =
        interval_width(made.points.scenario(*made.shown[i].scenario).simulation.replications);
    for (std::size_t point = 0; point < made.results.size(); ++point) {
      const double half_width = width * made.error(i, point);
      column.push_back(number_in(made.value(i, point)));
      half_widths.push_back(std::isnan(half_width) ? std::string() : whole(half_width));
      bars.push_back(bar_from_zero(made.value(i, point), largest));
    }
    cells.push_back(number_column(std::move(column)));
    if (is_any_drawn(half_widths)) {
      titles.push_back({.title = "±", .align = Align::right});
      cells.push_back(number_column(std::move(half_widths)));
    }
    if (is_any_drawn(bars)) {
      titles.push_back({.title = "", .leave_out = 1});
      cells.push_back(std::move(bars));
    }
  }
  TextTable table(titles);
  table.add_rows(cells);
  return text + "\n" + table.to_text();
}

/// At most so many positions of a list, ends included.
std::vector<std::size_t> spread_over(std::size_t count, std::size_t most) {
  std::vector<std::size_t> positions;
  const std::size_t shown = std::min(count, most);
  for (std::size_t i = 0; i < shown; ++i) {
    positions.push_back(shown == 1 ? 0 : i * (count - 1) / (shown - 1));
  }
  return positions;
}

std::string two_ways(const MadeSweep& made) {
  constexpr std::size_t most_across = 9;
  constexpr std::size_t most_down = 21;
  const Axis& down = made.axes[0];
  const Axis& across = made.axes[1];
  const auto rows = spread_over(down.values.size(), most_down);
  const auto columns = spread_over(across.values.size(), most_across);
  std::string text;
  for (std::size_t i = 0; i < made.shown.size(); ++i) {
    text += heading(made, i);
    text += paragraph(say(message::sweep_down_across, down.key.name(), across.key.name()));
    std::vector<TableColumn> titles{{.title = "", .align = Align::right}};
    for (const std::size_t column : columns) {
      titles.push_back({.title = to_text(across.values[column]), .align = Align::right});
    }
    TextTable table(titles);
    for (const std::size_t row : rows) {
      std::vector<std::string> cells{to_text(down.values[row])};
      for (const std::size_t column : columns) {
        const double value = made.value(i, row * across.values.size() + column);
        cells.push_back(
            painted_difference(value, 0.0, with_sign(value, grouped(number_in(value)))));
      }
      table.add_row(cells);
    }
    text += "\n" + table.to_text() + "\n";
  }
  const std::size_t all = made.results.size();
  const std::size_t shown = rows.size() * columns.size();
  return shown < all ? text + paragraph(say(message::sweep_thinned, shown, all)) + "\n" : text;
}

std::string sign_text(const MadeSweep& made, std::size_t shown) {
  std::size_t above = 0;
  std::size_t counted = 0;
  std::string turns;
  for (std::size_t point = 0; point < made.results.size(); ++point) {
    const double value = made.value(shown, point);
    if (std::isnan(value)) continue;
    ++counted;
    if (value > 0.0) ++above;
    const bool has_before = made.axes.size() == 1 && point > 0;
    if (has_before && made.value(shown, point - 1) * value < 0.0) {
      turns = followed_by(
          turns, say(message::sweep_turns, place_text(made, point - 1), place_text(made, point)));
    }
  }
  if (above == counted) return say(message::sweep_always_above);
  if (above == 0) return say(message::sweep_always_below);
  return followed_by(say(message::sweep_some_above, above, counted), turns);
}

/// How much of a figure may be chance, where points were simulated.
std::string chance_text(const MadeSweep& made, std::size_t shown) {
  double widest = 0.0;
  for (std::size_t point = 0; point < made.results.size(); ++point) {
    const double error = made.error(shown, point);
    if (error > widest) widest = error;
  }
  if (widest == 0.0) return {};
  const Simulation& simulation = made.points.scenario(*made.shown[shown].scenario).simulation;
  return say(message::sweep_chance, simulation.replications,
             grouped(whole(interval_width(simulation.replications) * widest)));
}

std::string closing(const MadeSweep& made, std::size_t shown) {
  std::optional<std::size_t> best, worst;
  for (std::size_t point = 0; point < made.results.size(); ++point) {
    const double value = made.value(shown, point);
    if (std::isnan(value)) continue;
    if (!best || value > made.value(shown, *best)) best = point;
    if (!worst || value < made.value(shown, *worst)) worst = point;
  }
  const auto amount = [&](std::size_t point) { return grouped(whole(made.value(shown, point))); };
  return paragraph(followed_by(say(message::sweep_best, made.name(shown), place_text(made, *best),
                                   amount(*best), place_text(made, *worst), amount(*worst)),
                               followed_by(sign_text(made, shown), chance_text(made, shown))));
}

std::string left_out(const MadeSweep& made) {
  std::size_t missing = 0;
  const PointResult* first = nullptr;
  for (const PointResult& result : made.results) {
    if (result.objection.empty()) continue;
    ++missing;
    if (first == nullptr) first = &result;
  }
  if (first == nullptr) return {};
  return paragraph(
      say(message::sweep_left_out, missing, made.results.size(), say(first->objection)));
}

StudyRows rows_of(const MadeSweep& made) {
  StudyRows rows{{"point", "status"}, {}};
  const bool is_simulated = std::ranges::any_of(
      made.results, [](const PointResult& result) { return !result.errors.empty(); });
  for (const Axis& axis : made.axes) rows.columns.push_back(axis.key.name());
  for (std::size_t i = 0; i < made.shown.size(); ++i) {
    rows.columns.push_back(made.name(i) + "." + figure_text(made.shown[i]));
    if (is_simulated) rows.columns.push_back(rows.columns.back() + ".se");
  }
  for (std::size_t point = 0; point < made.results.size(); ++point) {
    std::vector<std::string> cells{fmt::format("{}", point + 1),
                                   std::string(status_of(made.results[point]))};
    for (const Change& change : changes_at(made.axes, point))
      cells.push_back(to_text(change.value));
    for (std::size_t i = 0; i < made.shown.size(); ++i) {
      cells.push_back(csv_number(made.value(i, point)));
      if (is_simulated) cells.push_back(csv_number(made.error(i, point)));
    }
    rows.rows.push_back(std::move(cells));
  }
  return rows;
}

std::string as_text(const MadeSweep& made) {
  std::string text;
  if (made.axes.size() == 1) text = one_way(made) + "\n";
  if (made.axes.size() == 2) text = two_ways(made);
  for (std::size_t i = 0; i < made.shown.size(); ++i) text += closing(made, i);
  return text + left_out(made);
}

}  // namespace

const std::string& MadeSweep::name(std::size_t which) const {
  return points.scenario(*shown[which].scenario).name;
}

double MadeSweep::value(std::size_t which, std::size_t point) const {
  return number(results[point].values, which);
}

double MadeSweep::error(std::size_t which, std::size_t point) const {
  return number(results[point].errors, which);
}

double MadeSweep::number(const std::vector<double>& numbers, std::size_t which) const {
  if (numbers.empty()) return not_available;
  const Figure& figure = shown[which];
  const auto found = std::ranges::find(figures, figure.of(*figure.scenario));
  if (found == figures.end()) return not_available;
  return numbers[static_cast<std::size_t>(found - figures.begin())];
}

std::vector<Figure> figures_shown(const StudyCall& call) {
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < call.points().scenarios().size(); ++i) {
    Figure figure = call.figure(i);
    if (figure.scenario && *figure.scenario != i) continue;
    figure.scenario = i;
    if (call.points().comparator_name(i).empty()) figure.is_difference = false;
    figures.push_back(figure);
  }
  return figures;
}

std::string sweep_text(const MadeSweep& made, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(made);
    case OutputFormat::csv:
      return rows_of(made).as_csv();
    case OutputFormat::json:
      return rows_of(made).as_json();
  }
  return {};
}

}  // namespace retain::app::commands
