#include "report/page/chart.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace retain::report;

TEST_CASE("a chart is JSON that cannot end the element it stands in") {
  const std::string label = "</script><script>alert(1)</script> \"quoted\" 客户 <!--";
  const std::vector<Chart> charts{
      {label, "year", "yuan", {0, 1, 2}, {}, {{label, "#0072b2", Stroke::line, {0, 1.5, -2}}}}};
  const std::string text = charts_json(charts);
  CHECK(text.find('<') == std::string::npos);
  const nlohmann::json read = nlohmann::json::parse(text);
  CHECK(read.at(0).at("title") == label);
  CHECK(read.at(0).at("series").at(0).at("label") == label);
  CHECK(read.at(0).at("series").at(0).at("stroke") == "line");
  CHECK(read.at(0).at("series").at(0).at("values") == nlohmann::json({0.0, 1.5, -2.0}));
}

TEST_CASE("a number that is not available is null and others have six digits") {
  const std::vector<Chart> charts{
      {"",
       "",
       "",
       {},
       {"a", "b"},
       {{"", "", Stroke::floating, {std::nan(""), 123456.789}, {1, 2}}}}};
  const nlohmann::json series = nlohmann::json::parse(charts_json(charts)).at(0).at("series").at(0);
  CHECK(series.at("values").at(0).is_null());
  CHECK(series.at("values").at(1) == 123457.0);
  CHECK(series.at("low") == nlohmann::json({1.0, 2.0}));
}
