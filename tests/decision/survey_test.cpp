#include "decision/survey.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "decision/draw_means.hpp"

using namespace retain::decision;
using namespace retain::test;

namespace {

/// Gain of a scenario whose net benefit is `net` of the quantile of one input, over nothing.
template <class Net>
ConditionalGain gain_of(Net net) {
  const ShiftedNet points(1, 256, 9);
  std::vector<double> values(points.row(0).size(), 0.0);
  for (const double quantile : points.row(0)) values.push_back(net(quantile));
  return {{values, 2}, Knowledge(Input{InputKind::continuous, points.row(0)})};
}

}  // namespace

TEST_CASE("answers about one of two normal numbers are worth what theory says") {
  // p1 is worth 4 observations: an answer has twice its sd. s^2 = n / (n + 4), as in the worth of
  // knowing a normal number.
  const ConditionalGain exact =
      gain_of([](double quantile) { return 1.0 + normal_score(quantile); });
  const Survey survey(MeanBelief{1, 2}, exact);
  CHECK(survey.worth(0) == Approx(0.0).margin(1e-12));
  CHECK(survey.worth(4) == Approx(0.0251272708).margin(2e-5));
  CHECK(survey.worth(12) == Approx(0.0532760714).margin(2e-5));
  CHECK(survey.worth(36) == Approx(0.0712281148).margin(2e-5));
  CHECK(survey.worth(1'000'000) == Approx(0.0833154706).margin(2e-5));
}

TEST_CASE("with another unknown number the fit brings the error of its means", "[statistics]") {
  // p2 has a sd of 2: a mean over 4096 draws is wrong by 2 / 64, and the worth by a sixth of it.
  const TwoNormals example(1);
  const ConditionalGain gain(example.table(),
                             Knowledge(Input{InputKind::continuous, example.net.row(0)}));
  const Survey survey(MeanBelief{1, 2}, gain);
  CHECK(survey.worth(4) == Approx(0.0251272708).margin(0.005));
  CHECK(survey.worth(12) == Approx(0.0532760714).margin(0.005));
  CHECK(survey.worth(36) == Approx(0.0712281148).margin(0.005));
}

TEST_CASE("yes or no about a share is worth a sum over the answers") {
  // Net benefit share - 0.45 with a uniform share: x of n answers move its mean to (1 + x) /
  // (2 + n), each with probability 1 / (n + 1).
  const ConditionalGain gain = gain_of([](double quantile) { return quantile - 0.45; });
  const Survey survey(ShareBelief{1, 1}, gain);
  for (const int n : {1, 2, 5, 20, 200}) {
    INFO(n);
    double wanted = -0.05;
    for (int x = 0; x <= n; ++x) wanted += std::max(0.0, (1.0 + x) / (2.0 + n) - 0.45) / (n + 1.0);
    CHECK(survey.worth(n) == Approx(wanted).margin(1e-4));
  }
}

TEST_CASE("counts about a rate are worth a sum over the counts") {
  // Net benefit 1.2 - rate with an exponential rate of mean 1: count x of n has probability
  // (1 / (1 + n)) (n / (1 + n))^x and moves the mean to (1 + x) / (1 + n).
  const ConditionalGain gain = gain_of([](double quantile) { return 1.2 + std::log1p(-quantile); });
  const Survey survey(RateBelief{1, 1}, gain);
  for (const int n : {1, 3, 20, 200}) {
    INFO(n);
    double wanted = -0.2;
    for (int x = 0; x < 60 * (n + 1); ++x) {
      wanted += std::max(0.0, 1.2 - (1.0 + x) / (1.0 + n)) / (1.0 + n) * std::pow(n / (1.0 + n), x);
    }
    CHECK(survey.worth(n) == Approx(wanted).margin(1e-3));
  }
}

TEST_CASE("a survey is worth more with every answer, up to the plug-in worth of knowing") {
  const ShiftedNet net(2, 64, 2);
  std::vector<double> values(net.row(0).size(), 0.0);
  for (std::size_t i = 0; i < net.row(0).size(); ++i) {
    values.push_back(std::sin(6.0 * net.row(0)[i]) + 0.3 * normal_score(net.row(1)[i]));
  }
  const Input input{InputKind::continuous, net.row(0)};
  const ConditionalGain gain({values, 2}, Knowledge(input));
  const double plug_in = partial_information({values, 2}, Knowledge(input)).plug_in;
  const std::vector<Belief> beliefs{ShareBelief{2, 3}, MeanBelief{1, 2}, RateBelief{2, 1}};
  for (const Belief& belief : beliefs) {
    INFO("belief " << belief.index());
    const Survey survey(belief, gain);
    double before = 0.0;
    for (const std::int64_t n : {0, 1, 2, 3, 5, 10, 50, 200, 1'000, 10'000}) {
      INFO(n);
      const double now = survey.worth(n);
      CHECK(now >= before - 1e-6);
      before = now;
    }
    CHECK(before == Approx(plug_in).epsilon(0.02));
    CHECK(survey.worth(0) < 1e-12);
  }
}

TEST_CASE("the best number of answers weighs their worth against their cost") {
  const ConditionalGain gain =
      gain_of([](double quantile) { return 1.0 + normal_score(quantile); });
  const Survey survey(MeanBelief{1, 2}, gain);
  const std::vector<std::int64_t> numbers = numbers_of_answers(400);
  const std::vector<SurveyPlan> plans = survey_plans(survey, numbers, 1'000.0, 0.5);
  REQUIRE(plans.size() == numbers.size());
  for (const SurveyPlan& plan : plans) {
    CHECK(plan.cost == 0.5 * static_cast<double>(plan.answers));
    CHECK(plan.net == Approx(1'000.0 * plan.per_customer - plan.cost).margin(1e-12));
  }
  // By theory 1,000 (s phi(1 / s) - Phi(-1 / s)) - n / 2, s^2 = n / (n + 4), is largest at n = 27.
  const SurveyPlan best = best_plan(plans);
  CHECK(best.answers >= 25);
  CHECK(best.answers <= 29);
  CHECK(best_plan(survey_plans(survey, numbers, 1'000.0, 100.0)).answers == 0);
  CHECK_THROWS_AS(best_plan({}), Error);
}

TEST_CASE("numbers of answers rise evenly and end where asked") {
  const std::vector<std::int64_t> numbers = numbers_of_answers(1'000);
  CHECK(numbers.front() == 0);
  CHECK(numbers[10] == 10);
  CHECK(numbers.back() == 1'000);
  CHECK(numbers.size() < 100);
  for (std::size_t k = 1; k < numbers.size(); ++k) CHECK(numbers[k] > numbers[k - 1]);
  CHECK(numbers_of_answers(0) == std::vector<std::int64_t>{0});
  CHECK(numbers_of_answers(2) == std::vector<std::int64_t>{0, 1, 2});
}

TEST_CASE("a survey about a pair, or of less than nobody, is refused") {
  const TwoNormals example(1, 16);
  const Input one{InputKind::continuous, example.net.row(0)};
  const Input other{InputKind::continuous, example.net.row(1)};
  const ConditionalGain pair(example.table(), Knowledge(one, other));
  CHECK_THROWS_AS(Survey(MeanBelief{1, 2}, pair), Error);
  const Survey survey(MeanBelief{1, 2}, ConditionalGain(example.table(), Knowledge(one)));
  CHECK_THROWS_AS(survey.worth(-1), Error);
}
