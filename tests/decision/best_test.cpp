#include "decision/best.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "decision/draw_means.hpp"

using namespace retain::decision;
using namespace retain::test;

TEST_CASE("the probability that a difference of two normal numbers is above 0") {
  const TwoNormals example(1);
  const std::vector<DrawMean> shares = probability_best(example.table());
  CHECK(agrees(shares[1], 0.6726395770));
  CHECK_FALSE(agrees(shares[1], 0.69));
  CHECK(shares[0].value + shares[1].value == Approx(1.0).epsilon(1e-14));
  CHECK(half_width(shares[1]) < 0.02);
  CHECK(best_in_mean(example.table()) == 1);
}

TEST_CASE("scenarios that tie share a draw, and the first of equals is the best") {
  std::vector<double> net = certain({3.0, 1.0, 3.0, 3.0});
  net[0] = 2.0;  // in one of 16 draws two are the best, else three
  const std::vector<DrawMean> shares = probability_best({net, 4});
  CHECK(shares[0].value == Approx(15.0 / 16 / 3).epsilon(1e-14));
  CHECK(shares[1].value == 0.0);
  CHECK(shares[2].value == Approx((15.0 / 3 + 0.5) / 16).epsilon(1e-14));
  CHECK(shares[3].value == shares[2].value);
  CHECK(best_in_mean({net, 4}) == 2);
}

TEST_CASE("the best choice to stop smoking changes at 159 and at 225") {
  // BCEA, vignettes/R_journal_examples: prices 0, 1, ..., 500.
  const std::vector<double> cost = certain({0.0, 45.725, 94.917, 143.297});
  const std::vector<double> effect = certain({0.0, 0.28822, 0.48485, 0.72251});
  std::vector<double> prices;
  for (int price = 0; price <= 500; ++price) prices.push_back(price);
  const std::vector<ChoiceAtPrice> choices = choices_by_price({cost, 4}, {effect, 4}, prices);
  std::vector<double> changes;
  for (std::size_t k = 1; k < choices.size(); ++k) {
    if (choices[k].best_in_mean != choices[k - 1].best_in_mean) changes.push_back(prices[k]);
  }
  CHECK(changes == std::vector<double>{159.0, 225.0});
  CHECK(choices[0].best_in_mean == 0);
  CHECK(choices[200].best_in_mean == 1);
  CHECK(choices[500].best_in_mean == 3);
  CHECK(choices[200].mean_net[3].value == Approx(200.0 * 0.72251 - 143.297).epsilon(1e-14));
  CHECK(choices[200].most_probable == 1);
  CHECK(choices[200].probability[1].value == 1.0);
}

TEST_CASE("the best in the mean may be the less probable one") {
  std::vector<double> effect = certain({0.0, -1.0});
  for (std::size_t i = 0; i < 4; ++i) effect[randomisations + i] = 100.0;
  const std::vector<double> cost = certain({0.0, 0.0});
  const std::vector<double> prices{1.0};
  const ChoiceAtPrice choice = choices_by_price({cost, 2}, {effect, 2}, prices)[0];
  CHECK(choice.best_in_mean == 1);
  CHECK(choice.most_probable == 0);
  CHECK(choice.mean_net[1].value == Approx((400.0 - 12.0) / 16).epsilon(1e-14));
}

TEST_CASE("an interval comes from the means of the sixteen randomisations") {
  std::vector<double> net;
  for (int r = 0; r < 16; ++r) net.insert(net.end(), {r - 1.0, r + 1.0});
  const DrawMean mean = mean_of_draws(net.size(), [&](std::size_t i) { return net[i]; });
  CHECK(mean.value == Approx(7.5).epsilon(1e-14));
  CHECK(half_width(mean) == Approx(2.131 * std::sqrt(22.666666667) / 4.0).epsilon(3e-4));
}

TEST_CASE("draws that are no sixteen randomisations are refused") {
  const std::vector<double> net(34, 1.0);
  CHECK_THROWS_AS(best_in_mean({net, 2}), Error);
  CHECK_THROWS_AS(best_in_mean({net, 4}), Error);
  CHECK_THROWS_AS(best_in_mean({net, 0}), Error);
  CHECK_THROWS_AS(probability_best({{}, 2}), Error);
  CHECK_THROWS_AS(net_benefits({net, 2}, {net, 1}, 1.0), Error);
}
