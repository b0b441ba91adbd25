#include "report/page/chart.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "text/json_value.hpp"

namespace retain::report::page {
namespace {

const char* name_of(Stroke stroke) {
  switch (stroke) {
    case Stroke::line:
      return "line";
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
    case Stroke::floating:
      return "floating";
  }
  return "";
}

/// A chart of some hundred points across shows no more than six digits.
double rounded(double number) {
  return std::strtod(fmt::format("{:.6g}", number).c_str(), nullptr);
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
            {"color", series.colour},
            {"stroke", name_of(series.stroke)},
            {"values", numbers_json(series.values)}};
  if (!series.low.empty()) json["low"] = numbers_json(series.low);
  return json;
}

Json to_json(const Chart& chart) {
  Json json{{"title", chart.title},           {"xTitle", chart.x_title},
            {"yTitle", chart.y_title},        {"x", numbers_json(chart.x)},
            {"categories", chart.categories}, {"fromZero", chart.from_zero},
            {"series", Json::array()}};
  for (const Series& series : chart.series) json["series"].push_back(to_json(series));
  return json;
}

}  // namespace

std::string charts_json(std::span<const Chart> charts) {
  Json list = Json::array();
  for (const Chart& chart : charts) list.push_back(to_json(chart));
  std::string text;
  // Nothing in the text may end the element that it stands in.
  for (const char letter : list.dump()) {
    if (letter == '<') {
      text += "\\u003c";
    } else {
      text += letter;
    }
  }
  return text;
}

}  // namespace retain::report::page
