#include "fit/beta_nodes.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "fit/retention_curve.hpp"

using namespace retain::fit;

namespace {

double kept_by(const std::vector<BetaNode>& nodes, int periods) {
  double sum = 0.0;
  for (const BetaNode& one : nodes) sum += one.weight * std::pow(1.0 - one.at, periods);
  return sum;
}

}  // namespace

TEST_CASE("five nodes stand for the customers of the published table") {
  const RetentionCurve curve{.6680883511, 3.8060949641};
  const std::vector<BetaNode> nodes = beta_nodes(curve.lost_shape, curve.kept_shape, 5);
  const std::vector<double> lost{.0199424879, .1366996682, .3357867421, .5749156725, .8037552171};
  const std::vector<double> shares{.3992263853, .3685095551, .1818156679, .0463880179, .0040603738};
  REQUIRE(nodes.size() == 5);
  for (std::size_t k = 0; k < 5; ++k) {
    CHECK(nodes[k].at == Approx(lost[k]).margin(1e-9));
    CHECK(nodes[k].weight == Approx(shares[k]).margin(1e-9));
  }
  for (int year = 0; year <= 9; ++year) {
    INFO(year);
    CHECK(kept_by(nodes, year) == Approx(survival(curve, year)).epsilon(1e-13));
  }
  CHECK(std::abs(kept_by(nodes, 10) - survival(curve, 10)) > 1e-8);
  CHECK(kept_by(nodes, 10) == Approx(survival(curve, 10)).margin(2e-7));
}

TEST_CASE("nodes have the first moments of their beta distribution") {
  for (const auto& [a, b] : {std::pair{0.05, 2000.0}, {0.5, 0.5}, {1e-3, 0.9}, {3000.0, 2.0}}) {
    for (const int count : {1, 2, 3, 24}) {
      const std::vector<BetaNode> nodes = beta_nodes(a, b, count);
      INFO(a << " " << b << " " << count);
      CHECK(kept_by(nodes, 0) == Approx(1.0).epsilon(1e-13));
      for (const int periods : {1, std::min(2 * count - 1, 12)}) {
        CHECK(kept_by(nodes, periods) == Approx(survival({a, b}, periods)).epsilon(1e-11));
      }
      for (const BetaNode& one : nodes) {
        CHECK(one.at > 0.0);
        CHECK(one.at < 1.0);
        CHECK(one.weight >= 0.0);
      }
    }
  }
}

TEST_CASE("means of polynomials over a beta law are exact") {
  for (const auto& [a, b] :
       {std::pair(0.3, 0.7), {0.79, 2.43}, {1.0, 1.0}, {40.0, 3.0}, {0.8, 2002.4}}) {
    CAPTURE(a, b);
    double mean = 1.0;
    const std::vector<BetaNode> nodes = beta_nodes(a, b, 6);
    for (int power = 0; power < 12; ++power) {
      double sum = 0.0;
      for (const BetaNode& node : nodes) sum += node.weight * std::pow(node.at, power);
      CHECK(sum == Approx(mean).epsilon(1e-12));
      mean *= (a + power) / (a + b + power);
    }
    CHECK(nodes.front().at > 0.0);
    CHECK(nodes.back().at < 1.0);
  }
}
