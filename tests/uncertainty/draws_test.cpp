#include "uncertainty/draws.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "base/error.hpp"
#include "stats/moments.hpp"
#include "support/standard_errors.hpp"
#include "uncertainty/randomised.hpp"
#include "uncertainty/stated.hpp"

using namespace retain::test;

namespace {

Input input_of(const std::string& key, const Statement& statement, const Domain& domain,
               const std::string& scenario = "", bool is_independent = false) {
  return {key, scenario, is_independent, made(statement, domain)};
}

Inputs several_inputs() {
  return {{input_of("service.level", {.mean = 7.0, .sd = 1.0}, of_points),
           input_of("churn.rate", {.low = 0.2, .high = 0.4}, of_shares),
           input_of("value.margin", {.low = 100.0, .high = 300.0}, of_amounts),
           input_of("market.waves", {.values = std::vector{1.0, 2.0, 7.0}}, of_counts)},
          {{{{"churn.causes.price", 0.4}, {"churn.causes.anger", 0.6}, {"churn.causes.move", 0.0}},
            50.0,
            ""}},
          {{{"value.margin", "churn.rate"}, 0.5}}};
}

InputDraws draws_of(const Inputs& inputs, const DrawPlan& plan = {}) {
  return std::get<InputDraws>(make_draws(inputs, plan));
}

std::vector<double> table_of(const InputDraws& draws) {
  const std::size_t width = draws.numbers().size();
  std::vector<double> table(draws.count() * width);
  for (std::size_t draw = 0; draw < draws.count(); ++draw) {
    draws.values(draw, std::span(table).subspan(draw * width, width));
  }
  return table;
}

/// All draws of one number.
std::vector<double> column_of(const InputDraws& draws, std::size_t place) {
  const std::vector<double> table = table_of(draws);
  std::vector<double> column;
  for (std::size_t i = place; i < table.size(); i += draws.numbers().size()) {
    column.push_back(table[i]);
  }
  return column;
}

std::size_t place_of(const InputDraws& draws, const std::string& key,
                     const std::string& scenario = "") {
  const auto found = std::ranges::find_if(draws.numbers(), [&](const DrawnNumber& number) {
    return number.key == key && number.scenario == scenario;
  });
  return static_cast<std::size_t>(found - draws.numbers().begin());
}

}  // namespace

TEST_CASE("the order in which inputs are given changes no byte of a draw") {
  const DrawPlan plan{Sampling::sobol, 5, 16};
  const Inputs given = several_inputs();
  const std::vector<double> table = table_of(draws_of(given, plan));
  Inputs turned = given;
  std::ranges::reverse(turned.numbers);
  std::ranges::reverse(turned.groups.front().shares);
  std::swap(turned.correlations.front().between[0], turned.correlations.front().between[1]);
  CHECK(draws_of(turned, plan).numbers() == draws_of(given, plan).numbers());
  CHECK(table_of(draws_of(turned, plan)) == table);
  std::ranges::rotate(turned.numbers, turned.numbers.begin() + 1);
  CHECK(table_of(draws_of(turned, plan)) == table);
}

TEST_CASE("numbers stand in alphabetical order of their keys, with their points") {
  const InputDraws draws = draws_of(several_inputs());
  std::vector<std::string> keys;
  for (const DrawnNumber& number : draws.numbers()) keys.push_back(number.key);
  CHECK(keys == std::vector<std::string>{"churn.causes.anger", "churn.causes.move",
                                         "churn.causes.price", "churn.rate", "market.waves",
                                         "service.level", "value.margin"});
  CHECK(draws.numbers()[0].point == 0.6);
  CHECK(draws.numbers()[5].point == Approx(7.0));
  CHECK(draws.dimensions() == 7);
}

TEST_CASE("every draw has its address, whichever is computed first") {
  const InputDraws draws = draws_of(several_inputs(), {Sampling::sobol, 5, 32});
  CHECK(draws.count() == 512);
  std::vector<double> late(7);
  std::vector<double> again(7);
  draws.values(3, 17, late);
  draws.values(std::size_t{3 * 32 + 17}, again);
  CHECK(late == again);
  const InputDraws longer = draws_of(several_inputs(), {Sampling::sobol, 5, 64});
  longer.values(3, 17, again);
  CHECK(late == again);  // more points leave the first as they are
}

TEST_CASE("draws of each law have its mean and standard deviation") {
  for (const Sampling sampling : {Sampling::sobol, Sampling::random}) {
    const Inputs inputs = several_inputs();
    const InputDraws draws = draws_of(inputs, {sampling, 5, 64});
    for (const Input& input : inputs.numbers) {
      INFO(input.key);
      const auto column = column_of(draws, place_of(draws, input.key));
      const RandomisedEstimate estimate = randomised_estimate(column, sampling);
      CHECK(agrees({estimate.mean.value, estimate.standard_error}, input.distribution.mean()));
      CHECK(estimate.sd == Approx(input.distribution.sd()).epsilon(0.1));
    }
    CHECK(agrees({randomised_estimate(column_of(draws, 2), sampling).mean.value,
                  randomised_estimate(column_of(draws, 2), sampling).standard_error},
                 0.4));
    for (const double share : column_of(draws, 1)) CHECK(share == 0.0);
  }
}

TEST_CASE("correlated inputs rise together, whatever their laws") {
  const InputDraws draws = draws_of(several_inputs(), {Sampling::random, 5, 256});
  const auto ranks = [](std::vector<double> values) {
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    for (double& value : values) {
      value = static_cast<double>(std::ranges::lower_bound(sorted, value) - sorted.begin()) /
                  static_cast<double>(sorted.size()) -
              0.5;
    }
    return values;
  };
  const auto one = ranks(column_of(draws, place_of(draws, "churn.rate")));
  const auto other = ranks(column_of(draws, place_of(draws, "value.margin")));
  Moments products;
  for (std::size_t i = 0; i < one.size(); ++i) products.add(12.0 * one[i] * other[i]);
  CHECK(agrees(measured(products), 0.5));
}

TEST_CASE("laws of one key share their quantile, independent ones do not") {
  const Statement narrow{.low = 0.2, .high = 0.3};
  const Statement wide{.low = 0.1, .high = 0.5};
  const Inputs inputs{{input_of("churn.rate", narrow, of_shares, "gym"),
                       input_of("churn.rate", wide, of_shares, "gym-quick"),
                       input_of("churn.rate", wide, of_shares, "other", true)},
                      {},
                      {}};
  const InputDraws draws = draws_of(inputs);
  CHECK(draws.dimensions() == 2);
  const auto of_narrow = column_of(draws, place_of(draws, "churn.rate", "gym"));
  const auto of_wide = column_of(draws, place_of(draws, "churn.rate", "gym-quick"));
  const auto apart = column_of(draws, place_of(draws, "churn.rate", "other"));
  const double middle_narrow = made(narrow, of_shares).quantile(0.5);
  const double middle_wide = made(wide, of_shares).quantile(0.5);
  int together = 0;
  for (std::size_t i = 0; i < of_wide.size(); ++i) {
    CHECK((of_narrow[i] > middle_narrow) == (of_wide[i] > middle_wide));
    together += (of_wide[i] > middle_wide) == (apart[i] > middle_wide) ? 1 : 0;
  }
  CHECK(together < 0.6 * static_cast<double>(of_wide.size()));
}

TEST_CASE("points are the next power of two for the draws that are asked for") {
  CHECK(points_for(4096) == 256);
  CHECK(points_for(4097) == 512);
  CHECK(points_for(1) == 1);
  CHECK(points_for(16) == 1);
  CHECK(points_for(17) == 2);
  CHECK(points_for(65'536) == 4096);
  CHECK_THROWS_AS(points_for(0xFFFFFFFFU), retain::base::Error);
}

TEST_CASE("one further randomisation holds other draws") {
  const InputDraws draws = draws_of(several_inputs());
  std::vector<double> within(7);
  std::vector<double> further(7);
  draws.values(0, 0, within);
  draws.values(randomisations, 0, further);
  CHECK(within != further);
}

TEST_CASE("what cannot be drawn is refused") {
  Inputs inputs = several_inputs();
  inputs.correlations.push_back({{"market.waves", "churn.rate"}, 0.1});
  CHECK(std::holds_alternative<Refusal>(make_draws(inputs, {})));
  inputs.correlations = {{{"churn.causes.price", "churn.rate"}, 0.1}};
  CHECK(std::holds_alternative<Refusal>(make_draws(inputs, {})));
  inputs.correlations.clear();
  inputs.groups.front().sample_size = 0.0;
  CHECK(std::holds_alternative<Refusal>(make_draws(inputs, {})));
  inputs = several_inputs();
  inputs.numbers.push_back(inputs.numbers.front());
  CHECK_THROWS_AS(make_draws(inputs, {}), retain::base::Error);
  CHECK_THROWS_AS(make_draws(several_inputs(), {Sampling::sobol, 1, 100}), retain::base::Error);
  std::vector<double> short_row(3);
  CHECK_THROWS_AS(draws_of(several_inputs()).values(0, 0, short_row), retain::base::Error);
}

TEST_CASE("more inputs than Sobol points have dimensions are refused, and drawn at random") {
  Inputs many;
  const Distribution law = made({.low = 0.2, .high = 0.4}, of_shares);
  for (std::size_t i = 0; i <= SobolIntegers::most_dimensions; ++i) {
    many.numbers.push_back({fmt::format("key{}", i), "", false, law});
  }
  CHECK(std::holds_alternative<Refusal>(make_draws(many, {})));
  CHECK(std::holds_alternative<InputDraws>(make_draws(many, {Sampling::random, 1, 1})));
}

TEST_CASE("the profit of Futura Apartments is as probable as its closed form") {
  // 500 U(30, 40) - N(15000, sd 1000) > 0: with z = 500 u / 1000 - 15 uniform from 0 to 5, the mean
  // of the normal distribution function over z. Crystal Ball's tutorial prints "about 90%".
  const auto phi = [](double z) { return std::exp(-0.5 * z * z) / std::sqrt(2.0 * M_PI); };
  const auto distribution = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
  const auto integral = [&](double z) { return z * distribution(z) + phi(z); };
  const double truth = (integral(5.0) - integral(0.0)) / 5.0;
  CHECK(truth == Approx(0.9202115546).epsilon(1e-9));
  const InputDraws draws = draws_of(
      {{input_of("a.rent", {.law = "uniform", .min = 30.0, .max = 40.0}, of_numbers),
        input_of("b.expenses", {.law = "normal", .mean = 15000.0, .sd = 1000.0}, of_numbers)},
       {},
       {}},
      {.points = 256});
  std::vector<double> is_profit;
  for (std::size_t draw = 0; draw < draws.count(); ++draw) {
    std::array<double, 2> row{};
    draws.values(draw, row);
    is_profit.push_back(500.0 * row[0] - row[1] > 0.0 ? 1.0 : 0.0);
  }
  const RandomisedEstimate estimate = randomised_estimate(is_profit, Sampling::sobol);
  CHECK(std::abs(estimate.mean.value - truth) < 4.5 * estimate.standard_error);
  CHECK(estimate.standard_error < 0.002);  // of plain draws 0.0042
}
