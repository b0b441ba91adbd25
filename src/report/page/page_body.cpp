#include "report/page/page_body.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.hpp"
#include "base/units.hpp"
#include "report/headline.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_mean_interval{
    "mean ± half the 95 % interval: chance only, not the assumptions",
    "均值 ± 95 % 置信区间的一半：只反映偶然性，不涵盖假设"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

/// Bars that lie need room for each of them; other charts have the height of page.css.
std::string height_of(const Chart& chart) {
  const bool lies = std::ranges::count(chart.series, Stroke::bar, &Series::stroke) > 0;
  if (!lies) return {};
  return fmt::format(" style=\"height:{}rem\"", 6 + 2 * chart.categories.size());
}

}  // namespace

void PageBody::section(std::string_view id, const std::string& title, const std::string& text) {
  html_ += fmt::format("<h2 id=\"{}\">{}</h2>\n", id, escaped(title));
  navigation_ += fmt::format("<a href=\"#{}\">{}</a>\n", id, escaped(title));
  if (!text.empty()) paragraph(text);
}

void PageBody::heading(const std::string& text) {
  html_ += fmt::format("<h3>{}</h3>\n", escaped(text));
}

void PageBody::paragraph(const std::string& text) {
  html_ += fmt::format("<p>{}</p>\n", escaped(text));
}

void PageBody::table(const HtmlTable& table) {
  html_ += table.html();
}

void PageBody::folded(const std::string& title, const HtmlTable& table) {
  html_ +=
      fmt::format("<details><summary>{}</summary>\n{}</details>\n", escaped(title), table.html());
}

void PageBody::figure(Chart chart, const HtmlTable& table) {
  const std::string title = escaped(chart.title);
  html_ += fmt::format(
      "<figure><figcaption>{0}</figcaption><div class=\"canvas\"{3}><canvas id=\"chart-{1}\" "
      "role=\"img\" aria-label=\"{0}\"></canvas></div>\n{2}</figure>\n",
      title, charts_.size(), table.html(), height_of(chart));
  charts_.push_back(std::move(chart));
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

std::vector<double> means_of(const ReportCurve& curve, double times) {
  std::vector<double> means;
  for (const Estimate& point : curve.points) means.push_back(times * point.mean);
  return means;
}

std::string means_caption(const Report& report, const std::string& unit) {
  if (!has_intervals(report.simulation())) return unit;
  return unit + say(message::in_brackets, say(message::page_mean_interval));
}

HtmlCell scenario_cell(const Scenario& scenario) {
  return {fmt::format("{}<span class=\"name\">{}</span>", escaped(scenario_title(scenario)),
                      escaped(scenario.name))};
}

}  // namespace retain::report::page
