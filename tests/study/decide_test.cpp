#include "study/decide.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "support/shipped_study.hpp"
#include "support/uncertain_gold.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

PointStudy uncertain_pair() {
  return PointStudy(uncertain_gold(), std::nullopt);
}

const InformationRow& row_of(const Decision& decision, std::vector<std::string> inputs) {
  const auto row = std::ranges::find(decision.information, inputs, &InformationRow::inputs);
  REQUIRE(row != decision.information.end());
  return *row;
}

/// 4.5 standard errors: half the width of a 95 % interval is 2.131 of them.
double margin_of(const Interval& interval) {
  return 4.5 / 2.131 * (interval.high - interval.low) / 2.0;
}

}  // namespace

TEST_CASE("the frontier of the shipped scenarios has the prices at which a dearer one is better") {
  const PointStudy points(load_scenarios({"documents", "retention-desk", "trained-front-line",
                                          "gold-service", "complaint-desk", "surprise-recovery",
                                          "reliable-delivery", "neglected-counter"},
                                         {}, shipped_folder()),
                          std::nullopt);
  const Decision decision = decide(points, UncertainInputs(points.scenarios()), {}, {});
  REQUIRE(decision.frontier.size() == 8);
  const std::array<double, 4> cost{0.25820663, 67.92468660, 405.82290751, 1571.85874770};
  const std::array<double, 4> effect{5.3733236086, 6.1192754647, 6.7607317783, 7.8299885461};
  const std::array<double, 4> ratio{not_available, 90.71159138, 526.76731646, 1090.51060073};
  for (std::size_t i = 0; i < cost.size(); ++i) {
    INFO(decision.scenarios[i]);
    CHECK(decision.frontier[i].cost == Approx(cost[i]).margin(1e-8).epsilon(0.0));
    CHECK(decision.frontier[i].effect == Approx(effect[i]).margin(1e-9).epsilon(0.0));
    CHECK(decision.frontier[i].place.status == FrontierStatus::frontier);
    if (i > 0) CHECK(decision.frontier[i].place.ratio == Approx(ratio[i]).epsilon(1e-8));
  }
  for (std::size_t i = 4; i < 8; ++i) {
    CHECK(decision.frontier[i].place.status == FrontierStatus::dominated);
  }
  CHECK(decision.information.empty());
  CHECK(decision.probability.empty());
  CHECK(decision.scenarios[decision.best] == "gold-service");
}

TEST_CASE("what not knowing costs agrees with integration", "[slow][numbers]") {
  // By quadrature: the margin analytically, the other two by 28 x 28 Gauss-Legendre points.
  const PointStudy points = uncertain_pair();
  const UncertainInputs inputs(points.scenarios());
  REQUIRE(inputs.numbers().size() == 3);
  DecideRequest request;
  request.threads = 2;
  const Decision decision = decide(points, inputs, request, {});
  REQUIRE(decision.drawn.draws == 4096);
  CHECK(decision.drawn.left_out == 0);

  const DrawMean difference = mean_of_draws(decision.drawn.draws, [&](std::size_t i) {
    return decision.drawn.figure(1)[i] - decision.drawn.figure(0)[i];
  });
  CHECK(difference.value == Approx(537.5705491480).margin(margin_of(difference.interval)));
  Moments spread;
  for (std::size_t i = 0; i < decision.drawn.draws; ++i) {
    spread.add(decision.drawn.figure(1)[i] - decision.drawn.figure(0)[i]);
  }
  CHECK(std::sqrt(spread.variance()) == Approx(982.57862081).epsilon(1e-3));
  // The value at the mean of each number is not the mean value.
  const PointFigure at_means{1, at_end(Quantity::business_value), true};
  CHECK(points.at_point({&at_means, 1}).values.at(0) == Approx(589.0574104240).epsilon(1e-8));
  const DrawMean& often = decision.probability[1];
  CHECK(often.value == Approx(0.6590548719).margin(margin_of(often.interval)));
  CHECK(decision.scenarios[decision.best] == "gold");

  CHECK(row_of(decision, {}).value == Approx(175.8097725696).margin(0.5));
  const auto agrees = [&](std::vector<std::string> inputs_known, double expected) {
    const InformationRow& row = row_of(decision, std::move(inputs_known));
    INFO(row.raw << " in " << row.interval.low << " to " << row.interval.high);
    CHECK(row.raw == Approx(expected).margin(margin_of(row.interval)));
    CHECK(row.plug_in > expected - margin_of(row.interval));
  };
  agrees({"money.margin"}, 150.8916605402);
  agrees({"churn.share_lost"}, 23.4085476413);
  agrees({"churn.share_lost", "money.margin"}, 174.4172850437);
  agrees({"money.margin", "service.reliability"}, 152.2630904296);
  // Sensitivity is not the worth of knowing.
  CHECK(row_of(decision, {"service.reliability"}).value == Approx(0.0).margin(0.5));
  for (const InformationRow& row : decision.information) {
    CHECK(row.value <= row_of(decision, {}).value + 0.5);
  }
}

TEST_CASE("knowing the one uncertain number is knowing everything") {
  const PointStudy points(load_scenarios({"documents", "gold-service"},
                                         {{"money.margin",
                                           "{ law = \"uniform\", min = 0.1, "
                                           "max = 0.6 }",
                                           "--set"},
                                          {"simulation.weeks", "104", "--weeks"}},
                                         shipped_folder()),
                          std::nullopt);
  DecideRequest request;
  request.plan.points = 64;
  const Decision decision = decide(points, UncertainInputs(points.scenarios()), request, {});
  const InformationRow& all = row_of(decision, {});
  const InformationRow& one = row_of(decision, {"money.margin"});
  CHECK(one.raw == Approx(all.raw).margin(0.02 * all.raw + 1e-9));
}

TEST_CASE("the same draws whatever the threads") {
  const PointStudy points = uncertain_pair();
  const UncertainInputs inputs(points.scenarios());
  DecideRequest request;
  request.plan.points = 4;
  const Decision alone = decide(points, inputs, request, {});
  request.threads = 3;
  const Decision shared = decide(points, inputs, request, {});
  CHECK(alone.drawn.values == shared.drawn.values);
  CHECK(alone.drawn.inputs == shared.drawn.inputs);
}

TEST_CASE("a survey is worth more the more are asked, and less than knowing") {
  const PointStudy points(
      load_scenarios({"documents", "gold-service"},
                     {{"churn.share_lost", "{ law = \"beta\", a = 5, b = 5 }", "--set"},
                      {"money.margin", "0.3", "--set"},
                      {"simulation.weeks", "260", "--weeks"}},
                     shipped_folder()),
      std::nullopt);
  const UncertainInputs inputs(points.scenarios());
  DecideRequest request;
  request.plan.points = 32;
  request.surveys = {parse_survey("churn.share_lost:n=5"),
                     parse_survey("churn.share_lost:n=200:cost=2")};
  const Decision decision = decide(points, inputs, request, {});
  std::vector<InformationRow> surveys;
  for (const InformationRow& row : decision.information) {
    if (row.answers > 0 || row.what == InformationRow::What::best_survey) surveys.push_back(row);
  }
  REQUIRE(surveys.size() == 3);
  CHECK(0.0 <= surveys[0].value);
  CHECK(surveys[0].value < surveys[1].value);
  const InformationRow& known = row_of(decision, {"churn.share_lost"});
  CHECK(surveys[1].value < known.plug_in * (1.0 + 1e-3));
  CHECK(surveys[1].cost == 400.0);
  CHECK(surveys[1].net == Approx(surveys[1].value * decision.customers - 400.0));
  CHECK(surveys[2].net >= surveys[1].net);
}

TEST_CASE("a survey is refused where it cannot be reckoned exactly") {
  const PointStudy points = uncertain_pair();
  const UncertainInputs inputs(points.scenarios());
  const auto refused = [&](std::string_view typed) {
    DecideRequest request;
    request.plan.points = 1;
    request.surveys = {parse_survey(typed)};
    CHECK_THROWS_AS(decide(points, inputs, request, {}), Error);
  };
  refused("money.margin:n=20");          // uniform, not between 0 and 1
  refused("money.spend_per_week:n=20");  // certain
  for (const char* typed : {"money.margin", "money.margin:n=0", "money.margin:n=2.5",
                            "money.margin:cost=3", "money.margin:n=20:sd=-1", ":n=20"}) {
    INFO(typed);
    CHECK_THROWS_AS(parse_survey(typed), Error);
  }
}
