#include "app/commands/tornado_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/commands/study_call.hpp"
#include "app/commands/study_rows.hpp"
#include "app/commands/words.hpp"
#include "app/terminal/bars.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/unit_words.hpp"
#include "report/numbers.hpp"
#include "report/study_texts.hpp"
#include "report/words.hpp"
#include "results/tornado_file.hpp"
#include "stats/estimate.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message tornado_heading{"{}, {}: {} as it stands.", "{}，{}：按现状为 {}。"};
constexpr Message tornado_further{"{} further parameters move it less; they are in tornado.csv.",
                                  "另有 {} 个参数影响更小，见 tornado.csv。"};
constexpr Message tornado_no_effect{"Without effect here: {}.", "在此没有影响：{}。"};
constexpr Message tornado_at_zero{"Without effect because they are 0 here: {}.",
                                  "因在此为 0 而没有影响：{}。"};
constexpr Message tornado_and_more{"{} and {} more, see tornado.csv",
                                   "{}，另有 {} 个见 tornado.csv"};
constexpr Message tornado_sign_holds{
    "Of {} parameters none turns the sign of the difference within its range.",
    "{} 个参数在各自范围内都不会使差额变号。"};
constexpr Message tornado_sign_turns{
    "The sign of the difference holds for {} of {} parameters throughout; it turns at {}.",
    "{1} 个参数中有 {0} 个在全部范围内不改变差额的符号；变号处：{2}。"};
constexpr Message tornado_shares{
    "Of what is not known, by where the figures come from (share of the squared swings): {}.",
    "无法确知的部分按数字来源（摆幅平方的份额）：{}。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr std::size_t shown_bars = 10;

std::string turn_value(double number) {
  return fmt::format("{:.4g}", number);
}

double extreme(const TornadoBar& bar, double point, bool (*is_further)(double, double)) {
  double found = point;
  for (const double y : bar.y) {
    if (!std::isnan(y) && is_further(y, found)) found = y;
  }
  return found;
}

double smallest(const TornadoBar& bar, double point) {
  return extreme(bar, point, [](double one, double other) { return one < other; });
}

double largest(const TornadoBar& bar, double point) {
  return extreme(bar, point, [](double one, double other) { return one > other; });
}

std::string block_text(const Message& title, const std::vector<TornadoBar>& bars,
                       const PointStudy& points, const Tornado& tornado) {
  if (bars.empty()) return {};
  const std::size_t shown = std::min(shown_bars, bars.size());
  std::vector<std::string> keys, units, marks, from, to, low, high, turns, drawn;
  for (std::size_t i = 0; i < shown; ++i) {
    const TornadoBar& bar_of = bars[i];
    keys.push_back(bar_of.key.name());
    units.emplace_back(unit_in(spoken_language(), bar_of.key.parameter().info->unit));
    marks.push_back(painted_mark(mark_of_bar(bar_of, points, tornado.scenario)));
    from.push_back(turn_value(bar_of.x.front()));
    to.push_back(turn_value(bar_of.x.back()));
    low.push_back(whole(smallest(bar_of, tornado.point)));
    high.push_back(whole(largest(bar_of, tornado.point)));
    turns.push_back(bar_of.flips_at ? turn_value(*bar_of.flips_at) : "");
    drawn.push_back(bar(bar_of.swing, bars.front().swing, 15));
  }
  TextTable table(
      {{.title = say(title)},
       {.title = say(message::column_mark), .leave_out = 4},
       {.title = say(message::study_from), .align = Align::right},
       {.title = say(message::study_to), .align = Align::right},
       {.title = say(message::column_unit), .leave_out = 3},
       {.title = say(message::heading_smallest), .align = Align::right},
       {.title = say(message::heading_largest), .align = Align::right},
       {.title = "", .leave_out = 1},
       {.title = say(message::heading_turns_at), .align = Align::right, .leave_out = 2}});
  table.add_rows(
      {keys, marks, from, to, units, number_column(low), number_column(high), drawn, turns});
  std::string text = table.to_text();
  if (bars.size() > shown) {
    text += paragraph(say(message::tornado_further, bars.size() - shown));
  }
  return text + "\n";
}

std::vector<const TornadoBar*> all_bars(const Tornado& tornado) {
  std::vector<const TornadoBar*> bars;
  for (const auto* block : {&tornado.levers, &tornado.beliefs}) {
    for (const TornadoBar& bar : *block) bars.push_back(&bar);
  }
  return bars;
}

std::string signs_text(const Tornado& tornado) {
  if (!tornado.figure.is_difference) return {};
  const std::vector<const TornadoBar*> bars = all_bars(tornado);
  std::vector<std::string> turned;
  for (const TornadoBar* bar : bars) {
    if (!bar->flips_at) continue;
    turned.push_back(fmt::format("{} = {}", bar->key.name(), turn_value(*bar->flips_at)));
  }
  if (turned.empty()) return paragraph(say(message::tornado_sign_holds, bars.size()));
  return paragraph(say(Sentence(message::tornado_sign_turns, bars.size() - turned.size(),
                                bars.size(), listed(turned))));
}

/// By the sum of squared swings: which conclusions rest on assumptions.
std::string marks_text(const PointStudy& points, const Tornado& tornado) {
  std::map<std::string, double> squares;
  double all = 0.0;
  for (const TornadoBar& bar : tornado.beliefs) {
    squares[mark_of_bar(bar, points, tornado.scenario)] += bar.swing * bar.swing;
    all += bar.swing * bar.swing;
  }
  if (all == 0.0) return {};
  std::vector<std::pair<double, std::string>> shares;
  for (const auto& [mark, square] : squares) shares.emplace_back(100.0 * square / all, mark);
  std::ranges::sort(shares, std::greater<>());
  std::vector<std::string> parts;
  for (const auto& [share, mark] : shares) {
    parts.push_back(fmt::format("{} {:.0f} %", painted_mark(mark), share));
  }
  return paragraph(say(Sentence(message::tornado_shares, listed(parts))));
}

/// Their names in at most two lines, and how many more there are.
std::string names_text(const Message& text, const std::vector<TornadoBar>& bars) {
  if (bars.empty()) return {};
  constexpr std::ptrdiff_t most_lines = 2;
  std::vector<std::string> names;
  for (const TornadoBar& bar : bars) names.push_back(bar.key.name());
  std::string lines = paragraph(say(Sentence(text, listed(names))));
  for (std::size_t more = 1; std::ranges::count(lines, '\n') > most_lines && names.size() > 1;
       ++more) {
    names.pop_back();
    lines =
        paragraph(say(Sentence(text, Sentence(message::tornado_and_more, listed(names), more))));
  }
  return lines;
}

std::string as_text(const PointStudy& points, const Tornado& tornado) {
  const Figure& figure = tornado.figure;
  std::string text = paragraph(
      say(message::tornado_heading, points.scenario(tornado.scenario).name, figure_title(figure),
          grouped(whole(tornado.point)) + " " +
              std::string(unit_in(spoken_language(), figure.metric.unit))));
  text += "\n" + block_text(message::study_levers, tornado.levers, points, tornado) +
          block_text(message::study_beliefs, tornado.beliefs, points, tornado);
  const std::string names = names_text(message::tornado_at_zero, tornado.at_zero) +
                            names_text(message::tornado_no_effect, tornado.without_effect);
  if (!names.empty()) text += names + "\n";
  return text + marks_text(points, tornado) + signs_text(tornado);
}

StudyRows rows_of(const PointStudy& points, const Tornado& tornado) {
  StudyRows rows{
      {"key", "role", "mark", "from", "to", "smallest", "largest", "swing", "shape", "flips_at"},
      {}};
  for (const TornadoBar* bar : all_bars(tornado)) {
    rows.rows.push_back({bar->key.name(), std::string(name_of(bar->key.parameter().info->role)),
                         mark_of_bar(*bar, points, tornado.scenario), csv_number(bar->x.front()),
                         csv_number(bar->x.back()), csv_number(smallest(*bar, tornado.point)),
                         csv_number(largest(*bar, tornado.point)), csv_number(bar->swing),
                         std::string(name_of(bar->shape)),
                         csv_number(bar->flips_at.value_or(not_available))});
  }
  return rows;
}

}  // namespace

std::string tornado_text(const PointStudy& points, const Tornado& tornado, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(points, tornado);
    case OutputFormat::csv:
      return rows_of(points, tornado).as_csv();
    case OutputFormat::json:
      return rows_of(points, tornado).as_json();
  }
  return {};
}

}  // namespace retain::app::commands
