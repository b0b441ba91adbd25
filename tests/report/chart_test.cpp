#include "report/page/chart.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace retain::report;
using namespace retain::report::page;

namespace {

ChartSet set_of(Chart chart) {
  return {.charts = {std::move(chart)}, .comparators = {std::nullopt, 0}, .leading = 1};
}

}  // namespace

TEST_CASE("charts are JSON that cannot end the element they stand in") {
  const std::string label = "</script><script>alert(1)</script> \"quoted\" 客户 <!--";
  Chart chart{.title = label, .finding = {}, .x_title = "year", .y_title = label, .x = {0, 1, 2}};
  chart.series = {{label, shade::ink, Stroke::line, {0, 1.5, -2}}};
  const std::string text = charts_json(set_of(chart));
  CHECK(text.find('<') == std::string::npos);
  const nlohmann::json read = nlohmann::json::parse(text);
  CHECK(read.at("leading") == 1);
  CHECK(read.at("comparators") == nlohmann::json({nullptr, 0}));
  CHECK(read.at("axes") == nlohmann::json::array({{0.0, 1.0, 2.0}}));
  const nlohmann::json& drawn = read.at("charts").at(0);
  CHECK(drawn.at("axis") == 0);
  CHECK(drawn.at("yTitle") == label);
  CHECK(drawn.at("series").at(0).at("label") == label);
  CHECK(drawn.at("series").at(0).at("stroke") == "line");
  CHECK(drawn.at("series").at(0).at("shade") == "ink");
  CHECK(drawn.at("series").at(0).at("values") == nlohmann::json({0.0, 1.5, -2.0}));
  CHECK_FALSE(drawn.contains("range"));
}

TEST_CASE("a number that is not available is null and others have five digits") {
  Chart chart{.title = {}, .finding = {}, .x_title = {}, .y_title = {}, .categories = {"a", "b"}};
  chart.series = {{.label = {},
                   .shade = shade::chosen,
                   .stroke = Stroke::floating,
                   .values = {std::nan(""), 123456.789},
                   .low = {1, 2},
                   .half_width = 0.1234567}};
  chart.range = Range{0.0, 1.0};
  chart.range->include(-3.5);
  chart.range->include(std::nan(""));
  const nlohmann::json drawn = nlohmann::json::parse(charts_json(set_of(chart))).at("charts").at(0);
  const nlohmann::json& series = drawn.at("series").at(0);
  CHECK(series.at("values").at(0).is_null());
  CHECK(series.at("values").at(1) == 123460.0);
  CHECK(series.at("low") == nlohmann::json({1.0, 2.0}));
  CHECK(series.at("halfWidth") == 0.12346);
  CHECK(drawn.at("range") == nlohmann::json({-3.5, 1.0}));
}

TEST_CASE("long curves keep every other point, whole years and the end, and share their axes") {
  Chart chart{.title = {}, .finding = {}, .x_title = {}, .y_title = {}};
  Series series{{}, shade::ink, Stroke::line, {}};
  for (int week = 0; week <= 521; week += week == 520 ? 1 : 4) {
    chart.x.push_back(week / 52.0);
    series.values.push_back(week);
  }
  chart.series = {series};
  const ChartSet set{.charts = {chart, chart}, .comparators = {}, .leading = 0};
  const nlohmann::json read = nlohmann::json::parse(charts_json(set));
  REQUIRE(read.at("axes").size() == 1);
  const auto weeks =
      read.at("charts").at(1).at("series").at(0).at("values").get<std::vector<int>>();
  CHECK(weeks.size() == read.at("axes").at(0).size());
  CHECK(weeks.size() == 72);  // 66 even ones, 5 odd whole years, the end
  for (const int week : {0, 8, 52, 156, 520, 521}) {
    CHECK(std::ranges::count(weeks, week) == 1);
  }
  CHECK(std::ranges::count(weeks, 4) == 0);
}
