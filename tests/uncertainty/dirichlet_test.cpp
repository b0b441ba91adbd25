#include "uncertainty/dirichlet.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "stats/moments.hpp"
#include "support/messages.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"
#include "uncertainty/sobol.hpp"

using namespace retain::uncertainty;
using namespace retain::test;

namespace {

const std::vector<double> shares_asked{0.5, 0.3, 0.0, 0.19, 0.01};

Dirichlet dirichlet_of_sample(double sample_size) {
  return std::get<Dirichlet>(make_dirichlet(shares_asked, sample_size));
}

std::vector<double> drawn_shares(const Dirichlet& dirichlet, std::uint32_t point) {
  static const UnitPoints points(Sampling::random, 23, shares_asked.size());
  std::vector<double> drawn;
  for (std::size_t k = 0; k < dirichlet.size(); ++k) drawn.push_back(points(0, point, k));
  dirichlet.draw(drawn);
  return drawn;
}

}  // namespace

TEST_CASE("shares have the means, variances and covariances of the Dirichlet distribution") {
  const auto count = static_cast<std::uint32_t>(sample_size(20'000));
  for (const double sample_size : {8.0, 300.0}) {
    const Dirichlet dirichlet = dirichlet_of_sample(sample_size);
    std::vector<Moments> means(shares_asked.size());
    std::vector<Moments> squares(shares_asked.size());
    Moments products;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::vector<double> drawn = drawn_shares(dirichlet, i);
      CHECK(std::accumulate(drawn.begin(), drawn.end(), 0.0) == Approx(1.0).epsilon(1e-14));
      CHECK(drawn[2] == 0.0);
      for (std::size_t k = 0; k < drawn.size(); ++k) {
        means[k].add(drawn[k]);
        squares[k].add(std::pow(drawn[k] - shares_asked[k], 2));
      }
      products.add((drawn[0] - shares_asked[0]) * (drawn[1] - shares_asked[1]));
    }
    for (std::size_t k = 0; k < shares_asked.size(); ++k) {
      INFO("share " << k << " of a sample of " << sample_size);
      const double variance = shares_asked[k] * (1.0 - shares_asked[k]) / (sample_size + 1.0);
      CHECK(dirichlet.mean(k) == Approx(shares_asked[k]).epsilon(1e-14));
      CHECK(dirichlet.sd(k) == Approx(std::sqrt(variance)).epsilon(1e-14));
      CHECK(agrees(measured(means[k]), shares_asked[k]));
      CHECK(agrees(measured(squares[k]), variance));
    }
    CHECK(agrees(measured(products), -0.5 * 0.3 / (sample_size + 1.0)));
    CHECK_FALSE(agrees(measured(means[0]), 0.5 + 0.1 / std::sqrt(sample_size)));
  }
}

TEST_CASE("quantiles of a share are those of its beta distribution") {
  const Dirichlet dirichlet = dirichlet_of_sample(50.0);
  const auto count = static_cast<std::uint32_t>(sample_size(20'000));
  for (const double probability : {0.05, 0.5, 0.95}) {
    const double quantile = dirichlet.quantile(0, probability);
    std::int64_t below = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      below += drawn_shares(dirichlet, i)[0] < quantile ? 1 : 0;
    }
    CHECK(agrees(measured_share(below, count, probability), probability));
  }
  CHECK(dirichlet.quantile(2, 0.5) == 0.0);
}

TEST_CASE("one share alone is all, whatever the point") {
  const auto dirichlet = std::get<Dirichlet>(make_dirichlet(std::vector{0.0, 1.0}, 0.001));
  std::vector<double> point{0.5, 1e-12};
  dirichlet.draw(point);
  CHECK(point == std::vector{0.0, 1.0});
  CHECK(dirichlet.quantile(1, 0.3) == 1.0);
}

TEST_CASE("shares of a tiny sample are numbers, though their gammas are too small for doubles") {
  const Dirichlet dirichlet = dirichlet_of_sample(0.01);
  std::vector<double> point(shares_asked.size(), 1e-9);
  dirichlet.draw(point);
  CHECK(std::accumulate(point.begin(), point.end(), 0.0) == Approx(1.0));
}

TEST_CASE("shares that are stated in a sum of other than 1 count by their parts") {
  const auto dirichlet = std::get<Dirichlet>(make_dirichlet(std::vector{2.0, 6.0}, 40.0));
  CHECK(dirichlet.mean(0) == 0.25);
  CHECK(dirichlet.sd(0) == Approx(std::sqrt(0.25 * 0.75 / 41.0)));
}

TEST_CASE("a sample must have a size, and shares must not all be 0") {
  const auto text = [](const std::vector<double>& shares, double size) {
    const auto made_shares = make_dirichlet(shares, size);
    const Refusal& refusal = std::get<Refusal>(made_shares);
    CHECK(has_chinese(refusal.text.in(Language::chinese)));
    return refusal.text.in(Language::english);
  };
  CHECK(text({0.5, 0.5}, 0.0) == "sample_size = 0 must lie between 0.001 and 100000000");
  CHECK(text({0.5, 0.5}, -3.0) == "sample_size = -3 must lie between 0.001 and 100000000");
  CHECK(text({0.5, 0.5}, std::nan("")) == "sample_size = nan must lie between 0.001 and 100000000");
  CHECK(text({0.0, 0.0}, 10.0) == "all shares are 0, of which sample_size makes no distribution");
}
