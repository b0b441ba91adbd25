#include "study/drawn_figures.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "support/scenario_workshop.hpp"
#include "support/shipped_study.hpp"
#include "support/uncertain_gold.hpp"
#include "uncertainty/randomised.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

constexpr MeasureId value_of_business = at_end(Quantity::business_value);

/// 4.5 standard errors: half the width of a 95 % interval is 2.131 of them.
double margin_of(const Bounded& estimate) {
  return 4.5 / 2.131 * estimate.half_width;
}

}  // namespace

TEST_CASE("documents with an uncertain margin are worth what integration says", "[slow]") {
  // The value is linear in the margin, which is uniform: all four follow from two evaluations.
  const PointStudy points(
      load_scenarios({"documents"}, {uncertain_margin_and_churn.front()}, shipped_folder()),
      std::nullopt);
  const UncertainInputs inputs(points.scenarios());
  const PointFigure figure{0, value_of_business, false};
  const DrawnFigures drawn = draw_figures(points, inputs, {}, {&figure, 1}, 2, {});
  const RandomisedEstimate found = randomised_estimate(drawn.figure(0), Sampling::sobol);
  CHECK(found.count == 4096);
  CHECK(found.mean.value == Approx(4889.4662771609).margin(margin_of(found.mean)).epsilon(0.0));
  CHECK(found.sd == Approx(2016.4883907013).epsilon(1e-3));
  CHECK(found.band.front().value ==
        Approx(1746.0719661503).margin(margin_of(found.band.front())).epsilon(0.0));
  CHECK(found.band.back().value ==
        Approx(8032.8605881716).margin(margin_of(found.band.back())).epsilon(0.0));
}

TEST_CASE("scenarios that inherit a law share its number, others its quantile") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml", "[money]\nmargin = { law = \"uniform\", min = 0.2, max = 0.4 }\n");
  workshop.write("plan.toml", "extends = \"firm.toml\"\n[service]\nreliability = 8\n");
  workshop.write("own.toml",
                 "extends = \"firm.toml\"\n[service]\nreliability = 8\n"
                 "[money]\nmargin = { law = \"uniform\", min = 0.3, max = 0.5 }\n");
  workshop.write("apart.toml",
                 "extends = \"firm.toml\"\n[service]\nreliability = 8\n"
                 "[money]\nmargin = { law = \"uniform\", min = 0.3, max = 0.5, "
                 "independent = true }\n");
  const auto draws_of = [&](const std::vector<std::string>& names) {
    const auto loaded = workshop.load(names);
    const UncertainInputs inputs(loaded);
    std::vector<std::vector<double>> rows;
    const InputDraws draws = inputs.draws({});
    for (std::size_t draw = 0; draw < 32; ++draw) {
      rows.emplace_back(inputs.numbers().size());
      draws.values(draw, rows.back());
    }
    return rows;
  };
  CHECK(draws_of({"firm.toml", "plan.toml"}).front().size() == 1);
  for (const std::vector<double>& row : draws_of({"firm.toml", "own.toml"})) {
    REQUIRE(row.size() == 2);
    CHECK(row[1] - row[0] == Approx(0.1).epsilon(1e-12));
  }
  bool differ = false;
  for (const std::vector<double>& row : draws_of({"firm.toml", "apart.toml"})) {
    REQUIRE(row.size() == 2);
    differ = differ || std::abs(std::abs(row[1] - row[0]) - 0.1) > 1e-6;
  }
  CHECK(differ);
}

TEST_CASE("an uncertain lever of the firm moves what a plan is compared with") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml",
                 "[simulation]\nweeks = 104\n"
                 "[service]\nreliability = { law = \"uniform\", min = 6.5, max = 7.5 }\n");
  workshop.write("plan.toml", "extends = \"firm.toml\"\n[service]\nreliability = 8\n");
  const PointStudy points(workshop.load({"plan.toml"}), std::nullopt);
  const UncertainInputs inputs(points.scenarios());
  CHECK(inputs.numbers().size() == 1);
  CHECK_FALSE(inputs.is_belief(0));
  const std::vector<PointFigure> figures{{0, value_of_business, false},
                                         {0, value_of_business, true}};
  const DrawnFigures drawn = draw_figures(points, inputs, {.points = 2}, figures, 1, {});
  // The firm loses what it states whatever its level, so the plan on top of it differs too.
  CHECK(drawn.figure(1)[0] != drawn.figure(1)[1]);
  for (std::size_t draw = 0; draw < drawn.draws; ++draw) {
    const double level = drawn.input(0)[draw];
    workshop.write("firm.toml", fmt::format("[simulation]\nweeks = 104\n[service]\n"
                                            "reliability = {}\n",
                                            level));
    const PointStudy certain(workshop.load({"plan.toml"}), std::nullopt);
    const PointResult at = certain.at_point(figures);
    CHECK(drawn.figure(0)[draw] == Approx(at.values[0]).epsilon(1e-9));
    CHECK(drawn.figure(1)[draw] == Approx(at.values[1]).epsilon(0.0).margin(1e-6));
  }
}

TEST_CASE("a sample of leavers draws shares that sum to 1") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml", "[simulation]\nweeks = 52\n[churn.causes]\nsample_size = 50\n");
  const PointStudy points(workshop.load({"firm.toml"}), std::nullopt);
  const UncertainInputs inputs(points.scenarios());
  REQUIRE(inputs.numbers().size() == 5);
  CHECK(inputs.summaries().front().group == "churn.causes");
  const PointFigure figure{0, value_of_business, false};
  const DrawnFigures drawn = draw_figures(points, inputs, {.points = 4}, {&figure, 1}, 2, {});
  CHECK(drawn.left_out == 0);
  for (std::size_t draw = 0; draw < drawn.draws; ++draw) {
    double sum = 0.0;
    for (std::size_t i = 0; i < 5; ++i) sum += drawn.input(i)[draw];
    CHECK(sum == Approx(1.0).epsilon(1e-12));
  }
}

TEST_CASE("draws without a solution are left out, and too many end the study") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml",
                 "[simulation]\nweeks = 52\n[market]\n"
                 "size = { values = [500, 50000], weights = [1, 9], value = 50000 }\n");
  const PointStudy points(workshop.load({"firm.toml"}), std::nullopt);
  const UncertainInputs inputs(points.scenarios());
  const PointFigure figure{0, value_of_business, false};
  CHECK_THROWS_AS(draw_figures(points, inputs, {.points = 4}, {&figure, 1}, 1, {}), Error);
}
