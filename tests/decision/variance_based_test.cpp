#include "decision/variance_based.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <numbers>

#include "base/error.hpp"
#include "decision/draw_means.hpp"

using namespace retain::decision;
using namespace retain::test;

namespace {

using Model = std::function<double(const std::vector<double>&)>;

/// Shares of a model of so many uniform inputs, from 16 x 64 base points.
std::vector<VarianceShares> shares_of(std::size_t inputs, std::uint32_t seed, const Model& model) {
  const ShiftedNet net(2 * inputs, 64, seed);
  const std::size_t draws = net.row(0).size();
  const auto values = [&](std::size_t from_b) {  // the input of B, or all of A or of B
    std::vector<double> figures;
    for (std::size_t i = 0; i < draws; ++i) {
      std::vector<double> x;
      for (std::size_t k = 0; k < inputs; ++k) {
        const bool is_b = from_b == k || from_b == inputs + 1;
        x.push_back(net.row(is_b ? inputs + k : k)[i]);
      }
      figures.push_back(model(x));
    }
    return figures;
  };
  std::vector<double> moved;
  for (std::size_t k = 0; k < inputs; ++k) {
    const std::vector<double> figures = values(k);
    moved.insert(moved.end(), figures.begin(), figures.end());
  }
  return variance_shares(values(inputs), values(inputs + 1), {moved, inputs});
}

bool is_near(const DrawMean& share, double truth) {
  return std::abs(share.value - truth) <= 2.0 * half_width(share) + 1e-12;
}

}  // namespace

TEST_CASE("the shares of Ishigami's function") {
  // sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 on (-pi, pi): Ishigami and Homma, An importance
  // quantification technique in uncertainty analysis for computer models, 1990; closed forms.
  const std::vector<VarianceShares> shares = shares_of(3, 1, [](const std::vector<double>& u) {
    const auto at = [&](std::size_t k) { return std::numbers::pi * (2.0 * u[k] - 1.0); };
    const double wave = std::sin(at(1));
    return std::sin(at(0)) + 7.0 * wave * wave + 0.1 * std::pow(at(2), 4) * std::sin(at(0));
  });
  const std::vector<double> first{0.3139051911, 0.4424111448, 0.0};
  const std::vector<double> total{0.5575888552, 0.4424111448, 0.2436836641};
  for (std::size_t k = 0; k < 3; ++k) {
    INFO(k);
    CHECK(is_near(shares[k].first, first[k]));
    CHECK(is_near(shares[k].total, total[k]));
    CHECK(half_width(shares[k].first) < 0.1);
    CHECK(half_width(shares[k].total) < 0.1);
  }
  CHECK_FALSE(is_near(shares[0].total, first[0]));
}

TEST_CASE("the shares of Sobol's g-function") {
  // Product of (|4 x - 2| + a) / (1 + a), partial variances v = 1 / (3 (1 + a)^2): S = v / V,
  // T = v / (1 + v) (1 + V) / V.
  const std::vector<double> a{0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0};
  const std::vector<VarianceShares> shares = shares_of(8, 2, [&](const std::vector<double>& x) {
    double product = 1.0;
    for (std::size_t k = 0; k < a.size(); ++k) {
      product *= (std::abs(4.0 * x[k] - 2.0) + a[k]) / (1.0 + a[k]);
    }
    return product;
  });
  const std::vector<double> first{0.7161921689, 0.1790480422, 0.0236757742, 0.0071619217,
                                  0.0000716192, 0.0000716192, 0.0000716192, 0.0000716192};
  const std::vector<double> total{0.7871441267, 0.2421981928, 0.0343169102, 0.0104603871,
                                  0.0001049491, 0.0001049491, 0.0001049491, 0.0001049491};
  for (std::size_t k = 0; k < a.size(); ++k) {
    INFO(k);
    CHECK(is_near(shares[k].first, first[k]));
    CHECK(is_near(shares[k].total, total[k]));
    CHECK(half_width(shares[k].total) < 0.1);
  }
}

TEST_CASE("in a sum first and total shares are those of the variance") {
  const std::vector<double> weights{3.0, -2.0, 1.0, 0.0};
  const std::vector<VarianceShares> shares = shares_of(4, 3, [&](const std::vector<double>& u) {
    double sum = 1e6;  // the mean must not matter
    for (std::size_t k = 0; k < weights.size(); ++k) sum += weights[k] * normal_score(u[k]);
    return sum;
  });
  for (std::size_t k = 0; k < weights.size(); ++k) {
    INFO(k);
    CHECK(is_near(shares[k].first, weights[k] * weights[k] / 14.0));
    CHECK(is_near(shares[k].total, weights[k] * weights[k] / 14.0));
  }
  CHECK(shares[3].first.value == 0.0);
  CHECK(shares[3].total.value == 0.0);
  CHECK_FALSE(is_near(shares[0].first, 0.75));
}

TEST_CASE("the formulas on figures that can be summed by hand") {
  std::vector<double> a;
  std::vector<double> b;
  std::vector<double> ab;
  for (int r = 0; r < 16; ++r) {
    a.insert(a.end(), {1.0, 3.0});
    b.insert(b.end(), {5.0, 7.0});
    ab.insert(ab.end(), {2.0, 6.0});
  }
  // Mean 4, V = (9 + 1 + 1 + 9) / 4 = 5; S = (1 x 1 + 3 x 3) / 2 / 5; T = (1 + 9) / 2 / 10.
  const VarianceShares shares = variance_shares(a, b, {ab, 1})[0];
  CHECK(shares.first.value == Approx(1.0).epsilon(1e-14));
  CHECK(shares.total.value == Approx(0.5).epsilon(1e-14));
  CHECK(half_width(shares.first) == Approx(0.0).margin(1e-14));
}

TEST_CASE("what never changes has no shares, and other draws are refused") {
  const std::vector<double> same(32, 4.0);
  CHECK(std::isnan(variance_shares(same, same, {same, 1})[0].first.value));
  CHECK(std::isnan(variance_shares(same, same, {same, 1})[0].total.interval.high));
  CHECK_THROWS_AS(variance_shares(same, same, {same, 2}), Error);
  CHECK_THROWS_AS(variance_shares(same, std::span(same).first(16), {same, 1}), Error);
}
