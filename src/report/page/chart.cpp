#include "report/page/chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "text/json_value.hpp"

namespace retain::report::page {
namespace {

const char* name_of(Stroke stroke) {
  switch (stroke) {
    case Stroke::line:
      return "line";
    case Stroke::scenario:
      return "scenario";
    case Stroke::reference:
      return "reference";
    case Stroke::band:
      return "band";
    case Stroke::area:
      return "area";
    case Stroke::hatched:
      return "hatched";
    case Stroke::bar:
      return "bar";
    case Stroke::hatched_bar:
      return "hatchedBar";
    case Stroke::floating:
      return "floating";
    case Stroke::dots:
      return "dots";
    case Stroke::path:
      return "path";
  }
  return "";
}

/// A chart of some hundred points across shows no more than five digits.
double rounded(double number) {
  return std::strtod(fmt::format("{:.5g}", number).c_str(), nullptr);
}

Json numbers_json(const std::vector<double>& numbers) {
  Json list = Json::array();
  for (const double number : numbers) {
    list.push_back(std::isfinite(number) ? Json(rounded(number)) : Json());
  }
  return list;
}

Json to_json(const Series& series) {
  Json json{{"label", series.label},
            {"shade", series.shade.name},
            {"stroke", name_of(series.stroke)},
            {"values", numbers_json(series.values)}};
  if (!series.low.empty()) json["low"] = numbers_json(series.low);
  if (series.opacity != 1.0) json["opacity"] = series.opacity;
  if (series.scenario) json["scenario"] = *series.scenario;
  if (!series.finding.empty()) json["finding"] = series.finding;
  if (series.half_width > 0.0) json["halfWidth"] = rounded(series.half_width);
  if (!series.mark.empty()) {
    json["mark"] = series.mark;
    json["markAt"] = rounded(series.mark_at);
  }
  return json;
}

/// Which points of a long curve are drawn: every other one, and whole years.
std::vector<std::size_t> drawn_points(const std::vector<double>& x) {
  constexpr std::size_t many = 100;
  std::vector<std::size_t> points;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const bool is_whole = x[i] == std::round(x[i]);
    if (x.size() <= many || i % 2 == 0 || is_whole || i + 1 == x.size()) points.push_back(i);
  }
  return points;
}

void thin_out(std::vector<double>& numbers, const std::vector<std::size_t>& points) {
  if (numbers.empty()) return;
  std::vector<double> kept;
  for (const std::size_t point : points) kept.push_back(numbers[point]);
  numbers = std::move(kept);
}

Chart thinned(Chart chart) {
  if (chart.x.empty()) return chart;
  const std::vector<std::size_t> points = drawn_points(chart.x);
  thin_out(chart.x, points);
  for (Series& series : chart.series) {
    thin_out(series.values, points);
    thin_out(series.low, points);
  }
  return chart;
}

Json to_json(const Chart& chart, std::size_t axis) {
  Json json{
      {"xTitle", chart.x_title},        {"yTitle", chart.y_title},     {"axis", axis},
      {"categories", chart.categories}, {"stacked", chart.is_stacked}, {"series", Json::array()}};
  if (chart.range) json["range"] = {rounded(chart.range->low), rounded(chart.range->high)};
  for (const Series& series : chart.series) json["series"].push_back(to_json(series));
  return json;
}

}  // namespace

void Range::include(double number) {
  if (!std::isfinite(number)) return;
  low = std::min(low, number);
  high = std::max(high, number);
}

std::string charts_json(const ChartSet& set) {
  Json comparators = Json::array();
  for (const auto& comparator : set.comparators) {
    comparators.push_back(comparator ? Json(*comparator) : Json());
  }
  Json json{{"axes", Json::array()},
            {"charts", Json::array()},
            {"comparators", comparators},
            {"leading", set.leading}};
  std::vector<std::vector<double>> axes;  // most charts share theirs
  for (const Chart& chart : set.charts) {
    const Chart shown = thinned(chart);
    auto axis = std::ranges::find(axes, shown.x);
    if (axis == axes.end()) {
      axes.push_back(shown.x);
      axis = axes.end() - 1;
    }
    json["charts"].push_back(to_json(shown, static_cast<std::size_t>(axis - axes.begin())));
  }
  for (const std::vector<double>& axis : axes) json["axes"].push_back(numbers_json(axis));
  std::string text;
  // Nothing in the text may end the element that it stands in.
  for (const char letter : json.dump()) {
    if (letter == '<') {
      text += "\\u003c";
    } else {
      text += letter;
    }
  }
  return text;
}

}  // namespace retain::report::page
