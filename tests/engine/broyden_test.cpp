#include "engine/broyden.hpp"

#include <catch2/catch.hpp>

using namespace retain::engine;

namespace {

constexpr double far = 1e9;

}  // namespace

TEST_CASE("the first step of Broyden's method adds the residual") {
  Broyden<3> search(far);
  const Broyden<3>::Vector residual(0.25, -0.5, 2.0);
  CHECK(search.step(residual) == residual);
}

TEST_CASE("a step is shortened in its largest entry and keeps its direction") {
  Broyden<3> search(0.5);
  CHECK(search.step({0.25, -1.0, 0.5}) == Broyden<3>::Vector(0.125, -0.5, 0.25));
}

TEST_CASE("with one unknown Broyden's method is the secant method") {
  Broyden<1> search(far);
  const auto residual = [](double x) { return 3.0 - x * x; };
  double before = 1.0;
  double x = before + search.step(Broyden<1>::Vector(residual(before)))(0);
  for (int step = 0; step < 4; ++step) {
    const double secant = x - residual(x) * (x - before) / (residual(x) - residual(before));
    before = x;
    x += search.step(Broyden<1>::Vector(residual(x)))(0);
    CHECK(x == Approx(secant).epsilon(1e-12));
  }
}

TEST_CASE("a linear equation in n unknowns is solved in 2 n steps") {
  Eigen::Matrix3d slope;
  slope << -2.0, 0.5, 0.1, 0.3, -0.7, 0.2, -0.4, 0.6, -1.5;
  const Eigen::Vector3d solution(1.0, -2.0, 3.0);
  Broyden<3> search(far);
  Eigen::Vector3d x = Eigen::Vector3d::Zero();
  for (int step = 0; step < 6; ++step) x += search.step(slope * (x - solution));
  CHECK((slope * (x - solution)).cwiseAbs().maxCoeff() < 1e-12);
}

TEST_CASE("an entry whose residual is 0 does not move at all") {
  Broyden<2> search(far);
  Eigen::Vector2d x(0.3, 7.0);
  for (int step = 0; step < 8; ++step) {
    x += search.step(Eigen::Vector2d(std::cos(x(0)) - x(0), 0.0));
  }
  CHECK(x(0) == Approx(0.739085133215160641655).epsilon(1e-14));
  CHECK(x(1) == 7.0);
}

TEST_CASE("Broyden's method stays where the residual is gone") {
  Broyden<2> search(far);
  static_cast<void>(search.step({0.5, 0.25}));
  CHECK(search.step({0.0, 0.0}) == Broyden<2>::Vector(0.0, 0.0));
  CHECK(search.step({0.0, 0.0}) == Broyden<2>::Vector(0.0, 0.0));
}
