#include "maths/smallest_eigenpair.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

using namespace retain::maths;

TEST_CASE("the smallest eigenvalue of two correlated numbers is 1 less the correlation") {
  for (const double r : {-0.9, -0.2, 0.0, 0.5, 0.99}) {
    const Eigenpair pair = smallest_eigenpair({1.0, r, r, 1.0}, 2);
    CHECK(pair.value == Approx(1.0 - std::abs(r)).epsilon(1e-14));
    if (r != 0.0) CHECK(std::abs(pair.vector[0]) == Approx(std::sqrt(0.5)).epsilon(1e-14));
  }
}

TEST_CASE("the smallest eigenvalue of a chain has its closed form and solves its equation") {
  // A tridiagonal matrix with 1 on the diagonal and r beside it: 1 - 2 r cos(pi / (n + 1)).
  constexpr std::size_t n = 12;
  constexpr double r = 0.6;
  std::vector<double> matrix(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    matrix[i * n + i] = 1.0;
    if (i + 1 < n) matrix[i * n + i + 1] = matrix[(i + 1) * n + i] = r;
  }
  const Eigenpair pair = smallest_eigenpair(matrix, n);
  CHECK(pair.value == Approx(1.0 - 2.0 * r * std::cos(std::numbers::pi / (n + 1))).epsilon(1e-13));
  double length = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    double product = 0.0;
    for (std::size_t k = 0; k < n; ++k) product += matrix[i * n + k] * pair.vector[k];
    CHECK(product == Approx(pair.value * pair.vector[i]).margin(1e-13));
    length += pair.vector[i] * pair.vector[i];
  }
  CHECK(length == Approx(1.0).epsilon(1e-13));
}

TEST_CASE("correlations that contradict each other have a negative eigenvalue") {
  const Eigenpair pair = smallest_eigenpair({1.0, 0.9, -0.9, 0.9, 1.0, 0.9, -0.9, 0.9, 1.0}, 3);
  CHECK(pair.value == Approx(-0.8).epsilon(1e-13));
  CHECK(smallest_eigenpair({7.0}, 1).value == 7.0);
}
