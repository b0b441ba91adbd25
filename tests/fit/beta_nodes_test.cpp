#include "fit/beta_nodes.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace retain::fit;

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
