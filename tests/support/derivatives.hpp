#pragma once

#include <catch2/catch.hpp>

#include "fit/newton.hpp"

namespace retain::test {

/// The derivatives that a likelihood claims, against central differences.
inline void check_derivatives(const fit::LikelihoodFunction& likelihood,
                              const Eigen::VectorXd& place) {
  constexpr double step = 1e-5;
  const fit::LogLikelihood at = likelihood(place);
  for (Eigen::Index i = 0; i < place.size(); ++i) {
    Eigen::VectorXd above = place;
    Eigen::VectorXd below = place;
    above[i] += step;
    below[i] -= step;
    const fit::LogLikelihood up = likelihood(above);
    const fit::LogLikelihood down = likelihood(below);
    const double size = std::abs(at.value) + 1.0;
    CHECK(std::abs((up.value - down.value) / (2.0 * step) - at.gradient[i]) < 1e-8 * size);
    const Eigen::VectorXd row = (up.gradient - down.gradient) / (2.0 * step);
    for (Eigen::Index j = 0; j < place.size(); ++j) {
      CHECK(std::abs(row[j] - at.hessian(i, j)) < 1e-8 * size);
    }
  }
}

}  // namespace retain::test
