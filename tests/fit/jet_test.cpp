#include "fit/jet.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "fit/jet_likelihood.hpp"
#include "support/derivatives.hpp"

using namespace retain::fit;
using namespace retain::test;

TEST_CASE("jets carry the derivatives of what is computed with them") {
  const LikelihoodFunction function = [](const Eigen::VectorXd& place) {
    const Parameters<2> at = parameters_at<2>(place);
    const auto& [x, y] = at;
    return unpacked(log_sum(x * log_of(y) - 0.5 * y, log_gamma(x + y) - exp_of(-x)) * (x - 3.0));
  };
  check_derivatives(function, Eigen::Vector2d(0.3, -0.8));
  check_derivatives(function, Eigen::Vector2d(-1.2, 0.9));
  const LogLikelihood at = function(Eigen::Vector2d(0.0, std::log(2.0)));
  CHECK(at.value == Approx(-2.0 * std::log(std::exp(std::log(2.0) - 1.0) +
                                           std::exp(std::lgamma(3.0) - std::exp(-1.0)))));
}
