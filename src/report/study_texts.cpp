#include "report/study_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/sentence.hpp"
#include "base/words.hpp"
#include "business/measures/metrics.hpp"
#include "report/labels.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message study_difference_of{"{}, difference to what it is compared with",
                                      "{}，与比较对象之差"};
constexpr Message study_chance{"Its standard error is at most {}.", "其标准误至多为 {}。"};
constexpr Message study_from_to{"Largest at {} ({}), smallest at {} ({}).",
                                "最大在 {}（{}），最小在 {}（{}）。"};
constexpr Message study_better_above{"{} = {}: better above it.", "{} = {}：高于此值更优。"};
constexpr Message study_better_below{"{} = {}: better below it.", "{} = {}：低于此值更优。"};
constexpr Message study_equal_there{"{} = {}.", "{} = {}。"};
constexpr Message next_sentence{"{} {}", "{}{}"};
constexpr Message study_no_root{"Nowhere between the ends are both sides equal.",
                                "两端之间两边处处不等。"};
constexpr Message study_always{"Both sides are equal everywhere: it does not matter here.",
                               "两边处处相等：在此无关紧要。"};

}  // namespace retain::message

namespace retain::report {
namespace {

constexpr std::string_view difference_suffix = ".difference";

std::string metric_of(const std::string& figure) {
  return figure.substr(0, figure.find('.'));
}

/// "money.margin = 0.3, churn.share_lost = 0.5" of a point of a sweep.
std::string place_of(const ReportSweep& sweep, std::size_t point) {
  std::vector<std::string> parts(sweep.keys.size());
  for (std::size_t i = sweep.keys.size(); i-- > 0;) {
    const std::size_t count = sweep.values[i].size();
    parts[i] = fmt::format("{} = {}", sweep.keys[i], sweep.values[i][point % count]);
    point /= count;
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

Extremes extremes_of(const ReportBar& bar) {
  Extremes ends{bar.point, bar.point};
  for (const double y : bar.y) {
    if (y < ends.low) ends.low = y;
    if (y > ends.high) ends.high = y;
  }
  return ends;
}

std::string figure_words(const std::string& figure) {
  const std::string label = measure_label(metric_of(figure));
  return figure.find(difference_suffix) == std::string::npos
             ? label
             : say(message::study_difference_of, label);
}

std::string figure_unit(const std::string& figure) {
  const auto& metrics = replication_metrics();
  const auto found = std::ranges::find(metrics, metric_of(figure), &MetricName::name);
  return found == metrics.end() ? std::string() : unit_label(found->unit);
}

std::string value_text(double value) {
  return std::isnan(value) ? std::string() : grouped(fmt::format("{:.4g}", value));
}

std::string figure_cell(double figure) {
  return std::isnan(figure) ? "-" : whole(figure);
}

std::string signed_figure(double figure) {
  return (figure > 0.0 ? "+" : "") + figure_cell(figure);
}

std::optional<double> number_in_text(std::string_view text) {
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string followed_by(const std::string& text, const std::string& sentence) {
  return text.empty() || sentence.empty() ? text + sentence
                                          : say(message::next_sentence, text, sentence);
}

std::string sweep_finding(const ReportSweep& sweep) {
  std::optional<std::size_t> best, worst;
  for (std::size_t i = 0; i < sweep.figures.size(); ++i) {
    const double figure = sweep.figures[i];
    if (std::isnan(figure)) continue;
    if (!best || figure > sweep.figures[*best]) best = i;
    if (!worst || figure < sweep.figures[*worst]) worst = i;
  }
  if (!best) return {};
  const std::string ends =
      say(message::study_from_to, place_of(sweep, *best), grouped(whole(sweep.figures[*best])),
          place_of(sweep, *worst), grouped(whole(sweep.figures[*worst])));
  if (sweep.widest_error == 0.0) return ends;
  return followed_by(ends, say(message::study_chance, grouped(whole(sweep.widest_error))));
}

std::string goal_text(const ReportGoal& goal) {
  std::string text;
  for (const ReportRoot& root : goal.roots) {
    if (root.status == "none") return say(message::study_no_root);
    if (root.status == "always") return say(message::study_always);
    const Message& found = root.better_side == "above"   ? message::study_better_above
                           : root.better_side == "below" ? message::study_better_below
                                                         : message::study_equal_there;
    text = followed_by(text, say(found, root.key, value_text(root.root)));
  }
  return text;
}

}  // namespace retain::report
