#include "fit/profile_interval.hpp"

#include <Eigen/LU>
#include <catch2/catch.hpp>
#include <cmath>

using namespace retain::fit;

namespace {

/// A normal likelihood around a place.
LikelihoodFunction parabola(const Eigen::VectorXd& center, const Eigen::MatrixXd& covariance) {
  const Eigen::MatrixXd information = covariance.inverse();
  return [=](const Eigen::VectorXd& place) {
    const Eigen::VectorXd off = place - center;
    const Eigen::VectorXd slope = -information * off;
    return LogLikelihood{0.5 * off.dot(slope), slope, -information};
  };
}

Maximum maximum_of(const LikelihoodFunction& likelihood, const Eigen::VectorXd& start) {
  return maximise(likelihood, std::vector<Eigen::VectorXd>{start});
}

}  // namespace

TEST_CASE("under a normal likelihood intervals are 1.96 standard errors wide on both sides") {
  Eigen::MatrixXd covariance(3, 3);
  covariance << 0.04, 0.03, 0.0, 0.03, 0.09, -0.01, 0.0, -0.01, 0.5;
  const Eigen::Vector3d center(0.3, -1.0, 2.0);
  const LikelihoodFunction likelihood = parabola(center, covariance);
  const Maximum maximum = maximum_of(likelihood, Eigen::Vector3d::Zero());
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = static_cast<Eigen::Index>(i);
    const double reach = 1.959963984540054 * std::sqrt(covariance(number, number));
    const retain::stats::Interval interval = profile_interval(likelihood, maximum, i);
    INFO(i);
    CHECK(std::log(interval.low) == Approx(center(number) - reach).epsilon(1e-7));
    CHECK(std::log(interval.high) == Approx(center(number) + reach).epsilon(1e-7));
  }
}

TEST_CASE("a single parameter needs no search among others") {
  // Three events in a time of 1: 3 ln r - r, so that ends solve 3 ln(r / 3) - r + 3 = -1.9207.
  const LikelihoodFunction poisson = [](const Eigen::VectorXd& place) {
    const double rate = std::exp(place(0));
    return LogLikelihood{3.0 * place(0) - rate, Eigen::VectorXd::Constant(1, 3.0 - rate),
                         Eigen::MatrixXd::Constant(1, 1, -rate)};
  };
  const Maximum maximum = maximum_of(poisson, Eigen::VectorXd::Zero(1));
  const retain::stats::Interval interval = profile_interval(poisson, maximum, 0);
  for (const double end : {interval.low, interval.high}) {
    CHECK(3.0 * std::log(end / 3.0) - end + 3.0 == Approx(-1.920729410347062).epsilon(1e-9));
  }
}

TEST_CASE("an end that the data leave open is open") {
  // ln(1 - e^-r) - r e^-9: rises to its top at r = 9 and falls too slowly to reach the drop by e^5.
  const LikelihoodFunction flat = [](const Eigen::VectorXd& place) {
    const double rate = std::exp(place(0));
    const double slope = rate / std::expm1(rate) - rate * std::exp(-9.0);
    const double off = std::exp(rate) / std::pow(std::expm1(rate), 2);
    const double bend = slope - rate * rate * (std::isfinite(off) ? off : 0.0);
    return LogLikelihood{std::log(-std::expm1(-rate)) - rate * std::exp(-9.0),
                         Eigen::VectorXd::Constant(1, slope),
                         Eigen::MatrixXd::Constant(1, 1, bend)};
  };
  const Maximum maximum = maximum_of(flat, Eigen::VectorXd::Constant(1, 1.0));
  REQUIRE(maximum.is_inner);
  const retain::stats::Interval interval = profile_interval(flat, maximum, 0, 5.0);
  CHECK(std::isinf(interval.high));
  CHECK(interval.low > 0.1);
  CHECK(interval.low < 0.3);
}
