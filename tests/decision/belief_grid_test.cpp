#include "decision/belief_grid.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "maths/beta.hpp"

using namespace retain::decision;

namespace {

/// Mean under a law of a figure of the normal score under the prior.
template <class Figure>
double mean_under(const BeliefGrid& grid, const NaturalLaw& law, Figure figure) {
  const BeliefGrid::Quadrature rule = grid.quadrature(law);
  double sum = 0.0;
  for (std::size_t k = 0; k < rule.weights.size(); ++k) {
    sum += rule.weights[k] * figure(grid.scores()[rule.first + k * rule.stride]);
  }
  return sum;
}

double above(double score) {
  return 0.5 * std::erfc(score / std::sqrt(2.0));
}

}  // namespace

TEST_CASE("under the prior itself scores are standard normal") {
  const std::vector<Belief> beliefs{ShareBelief{1, 1}, ShareBelief{0.5, 8}, ShareBelief{200, 90},
                                    MeanBelief{3, 1},  RateBelief{0.6, 2},  RateBelief{40, 0.1}};
  for (const Belief& belief : beliefs) {
    INFO("belief " << belief.index() << ", a = " << natural_law(belief).a);
    const BeliefGrid grid(belief);
    const auto moment = [&](int power) {
      return mean_under(grid, natural_law(belief), [&](double z) { return std::pow(z, power); });
    };
    const bool is_long_tailed = natural_law(belief).a > 0.0 && natural_law(belief).a < 1.0;
    const double error = is_long_tailed ? 1e-3 : 1e-5;
    CHECK(moment(1) == Approx(0.0).margin(error));
    CHECK(moment(2) == Approx(1.0).margin(error));
    CHECK(moment(4) == Approx(3.0).margin(10.0 * error));
  }
}

TEST_CASE("means under a law after answers are its own") {
  const BeliefGrid share(ShareBelief{2, 3});
  const auto share_at = [](double score) {
    const double odds = beta_odds_exceeded(2.0, 3.0, above(score));
    return odds / (1.0 + odds);
  };
  for (const NaturalLaw law : {NaturalLaw{2, 3}, {9, 4}, {2, 103}, {700, 500}}) {
    CHECK(mean_under(share, law, share_at) == Approx(law.a / (law.a + law.b)).epsilon(1e-6));
  }
  const BeliefGrid rate(RateBelief{1, 5});  // an exponential law
  const auto rate_at = [](double score) { return -std::log(above(score)) / 5.0; };
  for (const NaturalLaw law : {NaturalLaw{1, 5}, {4, 6}, {90, 400}}) {
    CHECK(mean_under(rate, law, rate_at) == Approx(law.a / law.b).epsilon(1e-6));
  }
  const BeliefGrid mean(MeanBelief{2, 1});
  for (const NaturalLaw law : {NaturalLaw{0, 1}, {3, 5}, {-150, 100}}) {
    const double wanted = law.a / law.b;
    CHECK(mean_under(mean, law, [](double z) { return z; }) == Approx(wanted).margin(1e-9));
    CHECK(mean_under(mean, law, [&](double z) { return (z - wanted) * (z - wanted); }) ==
          Approx(1.0 / law.b).epsilon(1e-7));
  }
}

TEST_CASE("a mean takes 64 to 129 points, a law as narrow as a cell at least one") {
  const BeliefGrid grid(ShareBelief{2, 3});
  for (const NaturalLaw law : {NaturalLaw{2, 3}, {20, 30}, {2000, 900}}) {
    const std::size_t points = grid.quadrature(law).weights.size();
    CHECK(points >= 64);
    CHECK(points <= 129);
  }
  CHECK(grid.quadrature({4e9, 6e9}).weights.size() >= 1);
}

TEST_CASE("a belief without law has no grid") {
  CHECK_THROWS_AS(BeliefGrid(RateBelief{0, 1}), retain::base::Error);
  CHECK_THROWS_AS(BeliefGrid(ShareBelief{1, std::nan("")}), retain::base::Error);
}
