#include "decision/budget.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/error.hpp"

using namespace retain::decision;
using namespace retain::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Ways with falling returns: a (1 - exp(-x / k)) each, without what they cost.
struct FallingReturns {
  std::vector<double> whole;   ///< a
  std::vector<double> scales;  ///< k

  [[nodiscard]] double worth(std::span<const double> amounts) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      sum += whole[i] * -std::expm1(-amounts[i] / scales[i]);
    }
    return sum;
  }

  [[nodiscard]] BudgetProblem under(double budget) const {
    return {[this](std::span<const double> amounts) { return worth(amounts); }, scales, budget};
  }

  /// x_i = k_i max(0, ln(a_i / (k_i mu))) at the price mu.
  [[nodiscard]] std::vector<double> filled_to(double price) const {
    std::vector<double> amounts;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      amounts.push_back(scales[i] * std::max(0.0, std::log(whole[i] / (scales[i] * price))));
    }
    return amounts;
  }
};

const FallingReturns returns{{5e5, 9e5, 3e5, 1e5, 4e4}, {5e4, 2e5, 2e4, 5e4, 1e3}};

std::vector<Allocation> from_all_starts(const BudgetProblem& problem) {
  std::vector<Allocation> ends;
  for (const std::vector<double>& start : usual_starts(problem)) {
    ends.push_back(climbed_from(problem, start).value());
  }
  ends.push_back(climbed_from(problem, greedy_start(problem)).value());
  return ends;
}

}  // namespace

TEST_CASE("a budget is spread as water fills vessels, from every start") {
  for (const double price : {30.0, 12.0, 5.0, 3.0, 1.0, 0.1}) {
    CAPTURE(price);
    const std::vector<double> right = returns.filled_to(price);
    const BudgetProblem problem = returns.under(spent_in(right));
    for (const Allocation& end : from_all_starts(problem)) {
      CHECK(end.worth == Approx(returns.worth(right)).epsilon(1e-9));
      CHECK(spent_in(end.amounts) <= problem.budget);
      for (std::size_t i = 0; i < right.size(); ++i) {
        CHECK(end.amounts[i] == Approx(right[i]).margin(1e-3 * returns.scales[i]).epsilon(0.0));
      }
      const Balance balance = balance_at(problem, end.amounts);
      CHECK(balance.price == Approx(price).epsilon(1e-3));
      CHECK(balance.gap < 1e-3 * price);
    }
  }
}

TEST_CASE("amounts beside the optimum are out of balance by what a unit is worth more") {
  const std::vector<double> right = returns.filled_to(3.0);
  const BudgetProblem problem = returns.under(spent_in(right));
  std::vector<double> moved = right;
  moved[0] += 1000.0;
  moved[2] -= 1000.0;
  const double low = 10.0 * std::exp(-moved[0] / 5e4);
  const double high = 15.0 * std::exp(-moved[2] / 2e4);
  CHECK(balance_at(problem, moved).gap == Approx(high - low).epsilon(1e-4));
  std::vector<double> unused = right;
  unused[2] = 0.0;
  CHECK(balance_at(problem, unused).gap == Approx(15.0).epsilon(1e-4));
}

TEST_CASE("money that brings less than it costs is not spent") {
  const BudgetProblem paid{
      [](std::span<const double> amounts) { return returns.worth(amounts) - spent_in(amounts); },
      returns.scales, 5e6};
  const std::vector<double> right = returns.filled_to(1.0);
  for (const Allocation& end : from_all_starts(paid)) {
    CHECK(spent_in(end.amounts) == Approx(spent_in(right)).epsilon(1e-4));
    CHECK(balance_at(paid, end.amounts).price == 0.0);
    CHECK(balance_at(paid, end.amounts).gap < 1e-3);
  }
  const BudgetProblem wasted{
      [](std::span<const double> amounts) { return 7.0 - spent_in(amounts); }, {10.0, 20.0}, 5.0};
  for (const Allocation& end : from_all_starts(wasted)) {
    CHECK(end.amounts == std::vector<double>{0.0, 0.0});
    CHECK(end.worth == 7.0);
  }
  CHECK(greedy_start(wasted) == std::vector<double>{0.0, 0.0});
}

TEST_CASE("marginal worths are slopes, also at an amount of nothing") {
  const BudgetProblem problem = returns.under(1e6);
  const std::vector<double> amounts{0.0, 1e5, 3.0, 4e5, 20.0};
  const std::vector<double> slopes = marginal_worths(problem, amounts);
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const double right =
        returns.whole[i] / returns.scales[i] * std::exp(-amounts[i] / returns.scales[i]);
    CHECK(slopes[i] == Approx(right).epsilon(1e-6));
  }
}

TEST_CASE("a way that works only beside another one is found from some start") {
  // The first does nothing alone; together they are worth ten times the second.
  const BudgetProblem pair{[](std::span<const double> amounts) {
                             const double helps = -std::expm1(-amounts[0] / 10.0);
                             return -std::expm1(-amounts[1] / 10.0) * (1.0 + 9.0 * helps) -
                                    0.001 * spent_in(amounts);
                           },
                           {10.0, 10.0},
                           40.0};
  double best = 0.0;
  for (const Allocation& end : from_all_starts(pair)) best = std::max(best, end.worth);
  CHECK(best > 7.0);
}

TEST_CASE("a maximum at a kink is one") {
  const BudgetProblem kinked{[](std::span<const double> amounts) {
                               return 3.0 * std::min(amounts[0], 4.0) + 2.0 * amounts[1];
                             },
                             {5.0, 5.0},
                             10.0};
  const std::vector<double> at_kink{4.0, 6.0};
  CHECK(balance_at(kinked, at_kink).gap < 1e-9);
  CHECK(balance_at(kinked, std::vector<double>{3.0, 7.0}).gap == Approx(1.0).epsilon(1e-6));
}

TEST_CASE("an exchange of money ends at a kink, where climbing by slopes stalls") {
  // The second way brings nothing beyond 0.3 of its scale.
  const auto worth = [](std::span<const double> amounts) {
    return -5.0 * std::expm1(-amounts[0]) - 4.0 * std::expm1(-std::min(amounts[1], 0.3)) -
           3.0 * std::expm1(-amounts[2]);
  };
  const BudgetProblem kinked{worth, {1.0, 1.0, 1.0}, 1.5};
  // 5 exp(-x) = 3 exp(-z) with x + z = 1.2: the last unit on the second way is worth more.
  const double rest = (1.2 + std::log(5.0 / 3.0)) / 2.0;
  const std::vector<double> right{rest, 0.3, 1.2 - rest};
  REQUIRE(4.0 * std::exp(-0.3) > 5.0 * std::exp(-rest));
  for (const std::vector<double>& start : usual_starts(kinked)) {
    const Allocation end = exchanged(kinked, {start, worth(start)}, 1e-4);
    CHECK(end.worth == Approx(worth(right)).epsilon(1e-8));
    CHECK(balance_at(kinked, end.amounts).gap < 1e-3);
    CHECK(spent_in(end.amounts) <= 1.5 + 1e-12);
  }
  const BudgetProblem ample{
      [&](std::span<const double> amounts) { return worth(amounts) - spent_in(amounts); },
      {1.0, 1.0, 1.0},
      50.0};
  const Allocation kept =
      exchanged(ample, {{20.0, 5.0, 0.0}, ample.worth(std::vector<double>{20.0, 5.0, 0.0})}, 1e-4);
  CHECK(kept.amounts[0] == Approx(std::log(5.0)).epsilon(1e-3));
  CHECK(kept.amounts[1] == Approx(0.3).epsilon(1e-3));
  CHECK(kept.amounts[2] == Approx(std::log(3.0)).epsilon(1e-3));
}

TEST_CASE("what has no value is no start, and stops nothing elsewhere") {
  for (const double hole : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
    const BudgetProblem problem{[&](std::span<const double> amounts) {
                                  return amounts[0] > 1e5 ? hole : returns.worth(amounts);
                                },
                                returns.scales, 2e5};
    CHECK_FALSE(climbed_from(problem, usual_starts(problem)[1]).has_value());
    const Allocation end = climbed_from(problem, usual_starts(problem)[0]).value();
    const BudgetProblem whole = returns.under(2e5);
    const Allocation right = climbed_from(whole, usual_starts(whole)[0]).value();
    REQUIRE(right.amounts[0] < 1e5);
    CHECK(end.worth == Approx(right.worth).epsilon(1e-6));
  }
  const BudgetProblem nowhere{[](std::span<const double>) { return infinity; }, {1.0}, 1.0};
  CHECK_FALSE(climbed_from(nowhere, std::vector<double>{0.5}).has_value());
  CHECK(greedy_start(nowhere) == std::vector<double>{0.0});
}

TEST_CASE("what the worth throws comes out as it was thrown") {
  int asked = 0;
  const BudgetProblem problem{[&](std::span<const double> amounts) {
                                if (++asked > 30) {
                                  throw retain::base::Error(retain::base::ExitCode::interrupted,
                                                            retain::base::Sentence("stop"));
                                }
                                return returns.worth(amounts);
                              },
                              returns.scales, 1e5};
  try {
    static_cast<void>(climbed_from(problem, usual_starts(problem)[0]));
    FAIL("nothing was thrown");
  } catch (const retain::base::Error& error) {
    CHECK(error.exit_code() == retain::base::ExitCode::interrupted);
  }
  CHECK(asked == 31);
}

TEST_CASE("a start that costs more than the budget is brought within it") {
  const BudgetProblem problem = returns.under(1e4);
  const Allocation end =
      climbed_from(problem, std::vector<double>{1e4, 1e4, 1e4, 1e4, 1e4}).value();
  CHECK(spent_in(end.amounts) <= 1e4);
  CHECK(balance_at(problem, end.amounts).gap < 1e-2);
}

TEST_CASE("without a budget nothing is spent, and the first unit has its price") {
  const BudgetProblem problem = returns.under(0.0);
  const Allocation end = climbed_from(problem, std::vector<double>(5, 0.0)).value();
  CHECK(spent_in(end.amounts) == 0.0);
  CHECK(balance_at(problem, end.amounts).price == Approx(40.0).epsilon(1e-5));
  CHECK(balance_at(problem, end.amounts).gap == 0.0);
}
