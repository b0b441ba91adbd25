#include "study/optimum.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "study/drawn_figures.hpp"
#include "support/shipped_study.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// The documents' business with levers, on which its file spends.
PointStudy levers_programme(const std::vector<Override>& overrides = {}) {
  return {load_scenarios({"service-programme"}, overrides, shipped_folder()), std::nullopt};
}

OptimumRequest request_for(double budget, std::int64_t steps = 1) {
  return {.figure = optimised_figure(), .budget = budget, .steps = steps, .threads = 2};
}

Optimum optimum_of(const PointStudy& points, const OptimumRequest& request) {
  return optimise(points, request, {});
}

std::map<std::string, double> spending_of(const BudgetOptimum& budget) {
  std::map<std::string, double> spending;
  for (const LeverSpending& lever : budget.levers) {
    spending[std::string(lever_names[index(lever.lever)])] = lever.per_year;
  }
  return spending;
}

void check_golden(const BudgetOptimum& budget, double value, double marginal,
                  std::map<std::string, double> used) {
  CHECK(budget.value == Approx(value).epsilon(1e-4));
  CHECK(budget.marginal == Approx(marginal).margin(0.01).epsilon(1e-3));
  for (const auto& [lever, yuan] : spending_of(budget)) {
    CAPTURE(lever, yuan);
    CHECK(yuan == Approx(used[lever]).epsilon(5e-3).margin(1.0));
  }
}

/// What `retain run --set` gives with this spending.
double value_at(const BudgetOptimum& budget) {
  std::vector<Override> overrides;
  for (const auto& [lever, yuan] : spending_of(budget)) {
    overrides.push_back({"lever." + lever + ".per_year", fmt::format("{}", yuan), "--set"});
  }
  const PointStudy points = levers_programme(overrides);
  const PointFigure figure{0, at_end(Quantity::business_value), false};
  return points.at_point({&figure, 1}).values.at(0);
}

}  // namespace

TEST_CASE("budgets have their golden optima", "[slow]") {
  const PointStudy points = levers_programme();
  const BudgetOptimum small = optimum_of(points, request_for(50'000)).budgets.back();
  check_golden(small, 16130.144315, 26.182,
               {{"selection", 32'432}, {"training", 13'774}, {"morale", 3'793}});
  CHECK(small.spent == Approx(50'000).epsilon(1e-9));
  const BudgetOptimum large = optimum_of(points, request_for(200'000)).budgets.back();
  check_golden(
      large, 17489.626726, 0.243,
      {{"leadership", 16'930}, {"selection", 75'442}, {"training", 58'772}, {"morale", 48'857}});
  CHECK(value_at(large) == Approx(large.value).epsilon(1e-8));
}

TEST_CASE("money that is not worth spending is kept", "[slow]") {
  const PointStudy points = levers_programme();
  const BudgetOptimum most = optimum_of(points, request_for(1'000'000)).budgets.back();
  CHECK(most.value == Approx(17490.113209).epsilon(1e-4));
  CHECK(most.spent == Approx(204'016).epsilon(5e-3));
  CHECK(most.marginal == 0.0);
}

TEST_CASE("the frontier rises, and its marginal falls to nothing", "[slow][numbers]") {
  const PointStudy points = levers_programme();
  const Optimum frontier = optimum_of(points, request_for(250'000, 5));
  REQUIRE(frontier.budgets.size() == 6);
  CHECK(frontier.budgets[0].spent == 0.0);
  CHECK(frontier.budgets[0].gain == 0.0);
  for (std::size_t i = 1; i < frontier.budgets.size(); ++i) {
    const BudgetOptimum& budget = frontier.budgets[i];
    CHECK(budget.budget == Approx(50'000.0 * static_cast<double>(i)));
    CHECK(budget.value >= frontier.budgets[i - 1].value);
    CHECK(budget.marginal < frontier.budgets[i - 1].marginal);
    CHECK(budget.gain == Approx(budget.value - frontier.budgets[0].value).epsilon(1e-9));
    CHECK(budget.starts_agreeing >= 1);
    CHECK(budget.starts_agreeing <= budget.starts);
    for (const LeverSpending& lever : budget.levers) {
      CHECK(lever.gross == Approx(lever.marginal + 10.0).epsilon(1e-9));
      const double allowed = 1e-3 * (budget.marginal + 10.0);
      CHECK(lever.marginal <= budget.marginal + allowed);
      if (lever.per_year > 0.0) CHECK(lever.marginal >= budget.marginal - allowed);
    }
  }
  CHECK(frontier.budgets.back().marginal == 0.0);
}

TEST_CASE("a lever that is worth nothing alone is found beside others", "[slow][numbers]") {
  const PointStudy points = levers_programme();
  const auto leadership = [](const BudgetOptimum& budget) { return budget.levers.at(0); };
  const BudgetOptimum small = optimum_of(points, request_for(50'000)).budgets.back();
  CHECK(leadership(small).lever == LeverName::leadership);
  CHECK(leadership(small).per_year == 0.0);
  CHECK(leadership(small).marginal < 0.0);
  CHECK(leadership(optimum_of(points, request_for(200'000)).budgets.back()).per_year > 10'000.0);
}

TEST_CASE("an effect that is cut at the end of a range leaves an optimum at a kink",
          "[slow][numbers]") {
  // With 60 points more all of the staff reach the 100 points of the self-test.
  const PointStudy points = levers_programme(
      {{"staff.self_test_mean", "85", "--set"}, {"lever.selection.self_test", "60", "--set"}});
  const Optimum frontier = optimum_of(points, request_for(200'000, 2));
  for (std::size_t i = 1; i < frontier.budgets.size(); ++i) {
    const BudgetOptimum& budget = frontier.budgets[i];
    CHECK(budget.value >= frontier.budgets[i - 1].value);
    const double scale = points.scenario(0).levers.scale[index(LeverName::selection)];
    const double cut = -scale * std::log(1.0 - 15.0 / 60.0);
    CHECK(spending_of(budget)["selection"] <= 1.001 * cut);
    CHECK(spending_of(budget)["selection"] > 0.999 * cut);
    CHECK(budget.starts_agreeing > 1);
  }
}

TEST_CASE("gross marginals add the discounted years to the end of the figure") {
  const PointStudy points = levers_programme({{"money.discount_rate", "0.1", "--set"}});
  OptimumRequest request = request_for(30'000);
  request.levers = {"training"};
  const auto years = [&](const OptimumRequest& of) {
    const LeverSpending lever = optimum_of(points, of).budgets.back().levers.at(0);
    return lever.gross - lever.marginal;
  };
  const auto annuity = [](int weeks) {
    double sum = 0.0;
    for (int week = 0; week < weeks; ++week) sum += std::pow(1.1, -week / 52.0) / 52.0;
    return sum;
  };
  CHECK(years(request) == Approx(annuity(520)).epsilon(1e-9));
  request.figure.metric = metric_name({Quantity::business_value, 5});
  CHECK(years(request) == Approx(annuity(260)).epsilon(1e-9));
}

TEST_CASE("levers that are not named spend what the file says") {
  const PointStudy points = levers_programme();
  OptimumRequest request = request_for(40'000);
  request.levers = {"morale", "training"};
  const Optimum found = optimum_of(points, request);
  REQUIRE(found.budgets.back().levers.size() == 2);
  const PointStudy others = levers_programme(
      {{"lever.morale.per_year", "0", "--set"}, {"lever.training.per_year", "0", "--set"}});
  const PointFigure figure{0, at_end(Quantity::business_value), false};
  CHECK(found.budgets.front().value ==
        Approx(others.at_point({&figure, 1}).values.at(0)).epsilon(1e-10));
}

TEST_CASE("an optimum is the same for any number of threads") {
  const PointStudy points = levers_programme({{"simulation.weeks", "104", "--weeks"}});
  OptimumRequest request = request_for(100'000, 2);
  request.threads = 1;
  const Optimum one = optimum_of(points, request);
  request.threads = 3;
  const Optimum three = optimum_of(points, request);
  for (std::size_t i = 0; i < one.budgets.size(); ++i) {
    CHECK(one.budgets[i].value == three.budgets[i].value);
    CHECK(spending_of(one.budgets[i]) == spending_of(three.budgets[i]));
  }
}

TEST_CASE("what cannot be optimised is refused, with the nearest name") {
  const PointStudy points = levers_programme();
  const auto told = [&](const std::vector<std::string>& levers) {
    OptimumRequest request = request_for(1'000);
    request.levers = levers;
    return request;
  };
  CHECK_THROWS_WITH(levers_of(points, told({"trainig"})), Catch::Contains("'training'"));
  CHECK_THROWS_WITH(levers_of(points, told({"morale", "morale"})), Catch::Contains("twice"));
  const PointStudy bare({load_scenarios({"documents"}, {}, shipped_folder())}, std::nullopt);
  CHECK_THROWS_WITH(optimum_of(bare, request_for(1'000)), Catch::Contains("\"levers\""));
  CHECK_THROWS_WITH(levers_of(bare, told({"morale"})), Catch::Contains("[lever.morale]"));
  OptimumRequest other = request_for(1'000);
  other.figure.metric = metric_name(at_end(Quantity::loss));
  CHECK_THROWS_WITH(optimum_of(points, other), Catch::Contains("loss_end"));
  const PointStudy brief = levers_programme({{"simulation.weeks", "52", "--weeks"}});
  other.figure.metric = metric_name({Quantity::business_value, 5});
  CHECK_THROWS_WITH(optimum_of(brief, other), Catch::Contains("52 weeks"));
}

namespace {

constexpr std::int64_t short_run = 156;

/// The programme over three years with an uncertain margin.
std::vector<Override> uncertain_margin(const std::string& law) {
  return {{"simulation.weeks", std::to_string(short_run), "--weeks"},
          {"simulation.engine", "expected", "--engine"},
          {"money.margin", law, "--set"}};
}

OptimumRequest request_for_two(double budget) {
  OptimumRequest request = request_for(budget);
  request.levers = {"selection", "training"};
  return request;
}

Optimum robust_optimum(const PointStudy& points, const OptimumRequest& request) {
  const UncertainInputs inputs(points.scenarios());
  return optimise_robustly(points, inputs, request, {.points = 16}, {});
}

}  // namespace

TEST_CASE("a robust optimum is that of the mean where the value is linear in what is not known",
          "[slow][statistics]") {
  // The value of the business is linear in the margin: its mean is the value at the mean, 0.75, and
  // a point at 0.6 spends too little.
  const PointStudy points = levers_programme(
      uncertain_margin("{ law = \"uniform\", min = 0.6, max = 0.9, value = 0.6 }"));
  const OptimumRequest request = request_for_two(150'000);
  const BudgetOptimum robust = robust_optimum(points, request).budgets.back();
  const PointStudy mean = levers_programme(uncertain_margin("0.75"));
  const BudgetOptimum of_mean = optimum_of(mean, request).budgets.back();
  const BudgetOptimum of_point = optimum_of(points, request).budgets.back();
  for (const auto& [lever, yuan] : spending_of(of_mean)) {
    CAPTURE(lever);
    CHECK(spending_of(robust)[lever] == Approx(yuan).epsilon(0.02).margin(50.0));
  }
  CHECK(robust.spent > 1.05 * of_point.spent);
  REQUIRE(robust.robustness);
  const Robustness& judged = *robust.robustness;
  CHECK(judged.gain.mean.value == Approx(of_mean.gain).epsilon(5e-3));
  CHECK(judged.gain.mean.value > judged.point_gain);
  CHECK(judged.beats_nothing == 1.0);
  CHECK(judged.beats_point > 0.5);
  CHECK(judged.regret >= 0.0);
  CHECK(judged.regret < judged.gain.mean.value - judged.gain.band.front().value);
}

TEST_CASE("a robust optimum is judged on the draws of a run, not on those it was sought on",
          "[slow][numbers]") {
  const std::string law = "{ low = 0.6, high = 0.9 }";
  const PointStudy points = levers_programme(uncertain_margin(law));
  const Optimum robust = robust_optimum(points, request_for_two(60'000));
  std::vector<Override> overrides = uncertain_margin(law);
  for (const auto& [lever, yuan] : spending_of(robust.budgets.back())) {
    overrides.push_back({"lever." + lever + ".per_year", fmt::format("{}", yuan), "--set"});
  }
  const PointStudy spending = levers_programme(overrides);
  const UncertainInputs inputs(spending.scenarios());
  const PointFigure figure{0, at_end(Quantity::business_value), false};
  const DrawnFigures drawn = draw_figures(spending, inputs, {.points = 16}, {&figure, 1}, 1, {});
  const retain::uncertainty::RandomisedEstimate expected =
      randomised_estimate(drawn.figure(0), retain::uncertainty::Sampling::sobol);
  const Robustness& judged = *robust.budgets.back().robustness;
  CHECK(judged.value.mean.value == Approx(expected.mean.value).epsilon(1e-9));
  CHECK(judged.value.band.front().value == Approx(expected.band.front().value).epsilon(1e-9));
  CHECK(std::abs(judged.value.mean.value - robust.budgets.back().value) > 1e-9);
  CHECK(robust.budgets.front().robustness->gain.mean.value == 0.0);
  CHECK(robust.budgets.front().robustness->beats_nothing == 0.0);
}
