#include "study/sweep.hpp"

#include <catch2/catch.hpp>

#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

std::vector<LoadedScenario> gold_service() {
  return load_scenarios({"gold-service"}, {}, shipped_folder());
}

std::vector<double> numbers(const char* typed) {
  const std::vector<LoadedScenario> scenarios = gold_service();
  std::vector<double> values;
  for (const Value& value : parse_axis(typed, scenarios).values) {
    values.push_back(std::get<double>(value));
  }
  return values;
}

std::string refusal(const char* typed) {
  const std::vector<LoadedScenario> scenarios = gold_service();
  try {
    static_cast<void>(parse_axis(typed, scenarios));
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::usage);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("an axis is stepped to its end, divided or listed, in round numbers") {
  CHECK(numbers("money.margin=0.1:0.5:0.1") == std::vector{0.1, 0.2, 0.3, 0.4, 0.5});
  CHECK(numbers("money.margin=0.1:0.49:0.1") == std::vector{0.1, 0.2, 0.3, 0.4});
  CHECK(numbers("money.margin=0:1/5") == std::vector{0.0, 0.25, 0.5, 0.75, 1.0});
  CHECK(numbers("money.margin=0.3,0.2") == std::vector{0.3, 0.2});
}

TEST_CASE("an axis that makes no sense is refused in words") {
  CHECK_THAT(refusal("money.margin"), Catch::Contains("KEY=from:to:step"));
  CHECK_THAT(refusal("money.margin=0.1:0.5"), Catch::Contains("KEY=from:to:step"));
  CHECK_THAT(refusal("money.margin=0.5:0.1:0.1"), Catch::Contains("step"));
  CHECK_THAT(refusal("money.margin=0.1:0.5:0"), Catch::Contains("step"));
  CHECK_THAT(refusal("money.margin=0:1/1"), Catch::Contains("2 points"));
  CHECK_THAT(refusal("money.margin=0:1.5:0.5"), Catch::Contains("between 0 and 1"));
  CHECK_THAT(refusal("money.margin=a,b"), Catch::Contains("money.margin"));
  CHECK_THAT(refusal("money.margn=0:1:0.5"), Catch::Contains("money.margin"));
  const std::vector<LoadedScenario> scenarios = gold_service();
  const Axis margin = parse_axis("money.margin=0:1:0.01", scenarios);
  const Axis again = parse_axis("gold-service:money.margin=0.1,0.2", scenarios);
  const Axis lost = parse_axis("churn.share_lost=0.1:0.9:0.1", scenarios);
  CHECK(expect_points({margin, lost}, 1000) == 909);
  CHECK_THROWS_WITH(expect_points({margin, lost}, 900), Catch::Contains("909"));
  CHECK_THROWS_WITH(expect_points({margin, again}, 900), Catch::Contains("twice"));
}

TEST_CASE("a grid has every combination, the last axis fastest, the same for any threads") {
  const PointStudy points(gold_service(), std::nullopt);
  const std::vector<Axis> axes{parse_axis("money.margin=0.1,0.4", points.scenarios()),
                               parse_axis("churn.share_lost=0.3,0.7", points.scenarios())};
  const std::vector<PointFigure> figures{{0, in_ten_years(Quantity::business_value), true}};
  const std::vector<PointResult> one = sweep(points, axes, figures, 1, {});
  const std::vector<PointResult> two = sweep(points, axes, figures, 2, {});
  const std::vector<double> golden{-1333.3191005809, -570.9715650328, -35.8581937516,
                                   1678.8707570115};
  REQUIRE(one.size() == golden.size());
  for (std::size_t i = 0; i < golden.size(); ++i) {
    CHECK(one[i].values[0] == Approx(golden[i]).epsilon(1e-8));
    CHECK(one[i].values == two[i].values);
  }
}
