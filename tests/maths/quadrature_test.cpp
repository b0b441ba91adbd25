#include "maths/quadrature.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>

using namespace retain::maths;

namespace {

double integral(const std::function<double(const Tails&)>& function) {
  double sum = 0.0;
  for (const UnitNode& node : unit_nodes()) sum += node.weight * function(node.at);
  return sum;
}

}  // namespace

TEST_CASE("integrals over the unit interval have their closed forms, infinite ends included") {
  CHECK(integral([](const Tails&) { return 1.0; }) == Approx(1.0).epsilon(1e-14));
  CHECK(integral([](const Tails& at) { return at.below * at.below; }) ==
        Approx(1.0 / 3.0).epsilon(1e-14));
  CHECK(integral([](const Tails& at) { return -std::log(at.above); }) ==
        Approx(1.0).epsilon(1e-13));
  CHECK(integral([](const Tails& at) { return std::pow(at.below, -0.9); }) ==
        Approx(10.0).epsilon(1e-12));
  CHECK(integral([](const Tails& at) { return std::exp(at.below); }) ==
        Approx(std::exp(1.0) - 1.0).epsilon(1e-14));
}

TEST_CASE("nodes are symmetrical and lie inside") {
  const auto& nodes = unit_nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const UnitNode& other = nodes[nodes.size() - 1 - i];
    CHECK(nodes[i].at.below == other.at.above);
    CHECK(nodes[i].weight == other.weight);
    CHECK(nodes[i].at.below > 0.0);
  }
}
