#include "decision/rank_correlation.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "base/error.hpp"
#include "decision/draw_means.hpp"

using namespace retain::decision;
using namespace retain::test;

TEST_CASE("equal values share the mean of their ranks") {
  const std::vector<double> values{3.0, 1.0, 3.0, 7.0, 3.0, 0.0};
  CHECK(average_ranks(values) == std::vector<double>{4.0, 2.0, 4.0, 6.0, 4.0, 1.0});
  CHECK(average_ranks({}).empty());
}

TEST_CASE("rank correlations in a sum of normal numbers") {
  // Of a part with the share v of the variance: (6 / pi) asin(sqrt(v) / 2).
  const ShiftedNet net(3, 256, 12);
  const std::vector<double> weights{3.0, -2.0, 1.0};
  std::vector<double> sum(net.row(0).size(), 0.0);
  for (std::size_t k = 0; k < 3; ++k) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weights[k] * normal_score(net.row(k)[i]);
  }
  std::vector<double> correlations;
  std::vector<double> wanted;
  for (std::size_t k = 0; k < 3; ++k) {
    INFO(k);
    const double root_of_share = weights[k] / std::sqrt(14.0);
    wanted.push_back(6.0 / std::numbers::pi * std::asin(root_of_share / 2.0));
    const DrawMean rank = rank_correlation(net.row(k), sum);
    CHECK(agrees(rank, wanted.back()));
    CHECK_FALSE(agrees(rank, root_of_share));  // Pearson's
    CHECK(half_width(rank) < 0.02);
    correlations.push_back(rank.value);
  }
  double squares = 0.0;
  for (const double rho : wanted) squares += rho * rho;
  const std::vector<double> shares = shares_by_rank(correlations);
  for (std::size_t k = 0; k < 3; ++k) {
    CHECK(shares[k] == Approx(wanted[k] * wanted[k] / squares).margin(0.01));
  }
  CHECK(shares[0] + shares[1] + shares[2] == Approx(1.0).epsilon(1e-14));
}

TEST_CASE("what rises with an input has a rank correlation of 1, however it rises") {
  const ShiftedNet net(1, 16, 3);
  std::vector<double> cubes;
  for (const double value : net.row(0)) cubes.push_back(-value * value * value);
  CHECK(rank_correlation(net.row(0), cubes).value == Approx(-1.0).epsilon(1e-14));
  CHECK(half_width(rank_correlation(net.row(0), cubes)) == Approx(0.0).margin(1e-14));
}

TEST_CASE("a constant has no rank correlation, and no share of ranks") {
  const ShiftedNet net(1, 16, 3);
  const std::vector<double> constant(net.row(0).size(), 2.0);
  CHECK(std::isnan(rank_correlation(net.row(0), constant).value));
  CHECK(std::isnan(rank_correlation(constant, net.row(0)).interval.low));
  CHECK(shares_by_rank(std::vector<double>{0.5, not_available}) == std::vector<double>{1.0, 0.0});
  CHECK(std::isnan(shares_by_rank(std::vector<double>{0.0, 0.0})[0]));
  CHECK_THROWS_AS(rank_correlation(net.row(0), std::span(constant).first(16)), Error);
}
