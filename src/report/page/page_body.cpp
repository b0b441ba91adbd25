#include "report/page/page_body.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.hpp"
#include "base/units.hpp"
#include "report/headline.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_numbers{"Its numbers", "图中数字"};
constexpr Message page_mean_interval{
    "mean ± half the 95 % interval: chance only, not the assumptions",
    "均值 ± 95 % 置信区间的一半：只反映偶然性，不涵盖假设"};
constexpr Message page_against{"against {}", "参照 {}"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

/// Bars that lie need room for each of them; other charts have the height of page.css.
std::string height_of(const Chart& chart) {
  const bool lies = std::ranges::any_of(chart.series, [](const Series& series) {
    return series.stroke == Stroke::bar || series.stroke == Stroke::hatched_bar;
  });
  if (!lies) return {};
  return fmt::format(" style=\"height:{}rem\"", 5 + 3 * chart.categories.size());
}

}  // namespace

void PageBody::section(std::string_view id, const std::string& title, const std::string& text) {
  close();
  html_ += fmt::format("<details id=\"{}\"><summary><h2>{}</h2></summary>\n", id, escaped(title));
  end_ = "</details>\n";
  if (!text.empty()) paragraph(text);
}

void PageBody::open_section(std::string_view id, const std::string& title,
                            const std::string& text) {
  close();
  html_ += fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-title\">"
      "<h2 id=\"{0}-title\">{1}</h2>\n",
      id, escaped(title));
  end_ = "</section>\n";
  if (!text.empty()) paragraph(text);
}

void PageBody::close() {
  html_ += end_;
  end_.clear();
}

void PageBody::heading(const std::string& text) {
  html_ += fmt::format("<h3>{}</h3>\n", escaped(text));
}

void PageBody::paragraph(const std::string& text) {
  html_ += fmt::format("<p>{}</p>\n", escaped(text));
}

void PageBody::note(const std::string& text) {
  html_ += fmt::format("<p class=\"soft\">{}</p>\n", escaped(text));
}

void PageBody::table(const HtmlTable& table) {
  html_ += table.html();
}

void PageBody::folded(const std::string& title, const HtmlTable& table) {
  html_ +=
      fmt::format("<details><summary>{}</summary>\n{}</details>\n", escaped(title), table.html());
}

std::string PageBody::canvas_of(const Chart& chart) const {
  const std::string finding = chart.finding.empty() ? chart.title : chart.finding;
  return fmt::format(
      "<figcaption>{}</figcaption><div class=\"canvas\"{}><canvas id=\"chart-{}\" role=\"img\" "
      "aria-label=\"{}\"></canvas></div>\n",
      escaped(chart.title), height_of(chart), charts_.charts.size(), escaped(finding));
}

void PageBody::figure(Chart chart, const HtmlTable& table) {
  html_ += fmt::format("<figure>{}", canvas_of(chart));
  charts_.charts.push_back(std::move(chart));
  folded(say(message::page_numbers), table);
  html_ += "</figure>\n";
}

void PageBody::chart(Chart chart) {
  html_ += fmt::format("<figure>{}</figure>\n", canvas_of(chart));
  charts_.charts.push_back(std::move(chart));
}

void PageBody::open_small_figures() {
  html_ += "<div class=\"small\">\n";
}

void PageBody::close_small_figures() {
  html_ += "</div>\n";
}

TimeAxis::TimeAxis(const Report& report)
    : weeks_(report.weeks), in_years_(weeks_.back() >= 2 * weeks_per_year) {
  constexpr std::int64_t most_rows = 10;
  const std::int64_t unit = in_years_ ? weeks_per_year : 1;
  const std::int64_t step = unit * std::max<std::int64_t>(1, weeks_.back() / unit / most_rows);
  for (std::size_t i = 0; i < weeks_.size(); ++i) {
    x_.push_back(static_cast<double>(weeks_[i]) / static_cast<double>(unit));
    const bool is_last = i + 1 == weeks_.size();
    if (is_last || (i > 0 && weeks_[i] % step == 0)) table_points_.push_back(i);
  }
}

std::string TimeAxis::title() const {
  return say(in_years_ ? message::page_year : message::unit_week);
}

std::vector<std::size_t> TimeAxis::main_points() const {
  std::vector<std::size_t> points;
  for (std::size_t i = 0; i + 1 < weeks_.size(); ++i) {
    for (const std::int64_t years : {1, 5, 10}) {
      if (weeks_[i] == years * weeks_per_year) points.push_back(i);
    }
  }
  points.push_back(weeks_.size() - 1);
  return points;
}

std::string TimeAxis::text(std::size_t point) const {
  return period_text(weeks_[point]);
}

double TimeAxis::position(double week) const {
  return in_years_ ? week / static_cast<double>(weeks_per_year) : week;
}

std::vector<double> means_of(const ReportCurve& curve, double times) {
  std::vector<double> means;
  for (const Estimate& point : curve.points) means.push_back(times * point.mean);
  return means;
}

std::string means_caption(const Report& report, const std::string& unit) {
  if (!has_intervals(report.simulation())) return unit;
  return unit + say(message::in_brackets, say(message::page_mean_interval));
}

const char* sign_class(Direction direction) {
  switch (direction) {
    case Direction::better:
      return "gain";
    case Direction::worse:
      return "loss";
    case Direction::within_chance:
    case Direction::same:
    case Direction::alone:
      break;
  }
  return "level";
}

std::string against_text(const Figures& figures, const Report& report,
                         const std::vector<std::string>& titles) {
  return say(message::page_against, titles[*comparator_index(figures, report.scenarios)]);
}

HtmlCell scenario_cell(const Scenario& scenario) {
  return {fmt::format("{}<span class=\"name\">{}</span>", escaped(scenario_title(scenario)),
                      escaped(scenario.name))};
}

}  // namespace retain::report::page
