// Quantiles against Boost.Math with long doubles. The error of a quantile is what its distribution
// function is off, over the density: in relative terms of the number, or of its odds. The stated
// bounds are what was measured, and a little more.

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "maths/beta.hpp"
#include "maths/gamma.hpp"
#include "maths/normal.hpp"
#include "support/sample_size.hpp"

using namespace retain::maths;
using namespace retain::test;

namespace {

using Long = long double;

/// Small tails on both sides, from 1e-16 to a half.
std::vector<Tails> small_tails() {
  std::vector<Tails> all;
  for (double power = -16.0; power < -0.302; power += 0.117 * sample_step) {
    const double tail = std::pow(10.0, power);
    all.push_back({tail, 1.0 - tail});
    all.push_back({1.0 - tail, tail});
  }
  return all;
}

double error_of_gamma(double shape, const Tails& tails) {
  constexpr double smallest_long = -11'000.0;
  const double log_x = gamma_log_quantile(shape, tails);
  if (log_x < smallest_long) return 0.0;
  const Long x = std::exp(Long{log_x});
  const Long off = tails.below <= tails.above ? boost::math::gamma_p(Long{shape}, x) - tails.below
                                              : boost::math::gamma_q(Long{shape}, x) - tails.above;
  // Where x is too small for its density, that is shape times the lower tail.
  const double slope =
      log_x < -600.0 ? shape * tails.below : gamma_log_density(shape, std::exp(log_x));
  return std::abs(static_cast<double>(off)) / slope;
}

double error_of_beta(double a, double b, const Tails& tails) {
  constexpr double farthest = 699.0;
  const double log_odds = beta_log_odds_quantile(a, b, tails);
  if (std::abs(log_odds) > farthest) return 0.0;
  const Long odds = std::exp(Long{log_odds});
  const Long off = tails.below <= tails.above
                       ? boost::math::ibeta(Long{a}, Long{b}, odds / (1 + odds)) - tails.below
                       : boost::math::ibeta(Long{b}, Long{a}, 1 / (1 + odds)) - tails.above;
  return std::abs(static_cast<double>(off)) / beta_log_odds_density(a, b, std::exp(log_odds));
}

/// The largest error over the small tails.
template <class Error>
double largest_over_tails(Error error) {
  double most = 0.0;
  for (const Tails& tails : small_tails()) most = std::max(most, error(tails));
  return most;
}

}  // namespace

TEST_CASE("quantiles of the normal distribution agree with Boost.Math down to 1e-300") {
  const boost::math::normal_distribution<Long> normal;
  double most = 0.0;
  for (double power = -300.0; power < -0.302; power += 0.037 * sample_step) {
    const double tail = std::pow(10.0, power);
    const Long exact = boost::math::quantile(normal, Long{tail});
    const double low = normal_quantile({tail, 1.0 - tail});
    CHECK(normal_quantile({1.0 - tail, tail}) == -low);
    most = std::max(most, static_cast<double>(std::abs(low / exact - 1)));
  }
  CHECK(most < 1.5e-15);
  CHECK(normal_quantile({0.5, 0.5}) == 0.0);
}

TEST_CASE("the normal distribution has the tails of its quantiles") {
  for (const double z : {-12.0, -1.5, -1e-3, 0.0, 0.4, 3.0, 8.0}) {
    CHECK(normal_quantile(normal_tails(z)) == Approx(z).epsilon(1e-13).margin(1e-16));
  }
}

TEST_CASE("quantiles of the gamma distribution agree with Boost.Math") {
  for (const double shape : {0.01, 0.05, 0.3, 1.0, 1.7, 10.0, 1e3, 1e6}) {
    INFO("shape " << shape);
    const double most_error = shape < 0.3 ? 1e-12 : 3e-14;
    CHECK(largest_over_tails([&](const Tails& tails) { return error_of_gamma(shape, tails); }) <
          most_error);
  }
  CHECK(largest_over_tails([&](const Tails& tails) { return error_of_gamma(1e-3, tails); }) <
        1e-11);
}

TEST_CASE("tails of the gamma distribution agree with Boost.Math") {
  for (const double shape : {0.05, 0.5, 3.0, 80.0, 1e4}) {
    for (const double off : {-3.0, -1.0, 0.1, 2.0, 6.0}) {
      const double x = shape * std::exp(off / std::sqrt(shape + 0.25));
      INFO("shape " << shape << " at " << x);
      const Tails tails = gamma_tails(shape, x);
      const auto below = static_cast<double>(boost::math::gamma_p(Long{shape}, Long{x}));
      const auto above = static_cast<double>(boost::math::gamma_q(Long{shape}, Long{x}));
      CHECK(tails.below == Approx(below).epsilon(2e-13));
      CHECK(tails.above == Approx(above).epsilon(2e-13));
    }
  }
  CHECK(gamma_tails(2.0, 0.0).below == 0.0);
  CHECK(gamma_tails(2.0, -1.0).above == 1.0);
  CHECK(gamma_tails(2.0, 1e6).above == 0.0);
  CHECK(gamma_tails(1e5, 1e-300).below == 0.0);
}

TEST_CASE("a gamma quantile that is too small for a double has a logarithm") {
  // P(X < x) = x^a / Gamma(a + 1) where x is near 0, and Gamma(1.001) = 0.99942377...
  constexpr double shape = 0.001;
  const double wanted = (std::log(0.25) + std::lgamma(1.0 + shape)) / shape;
  CHECK(gamma_log_quantile(shape, {0.25, 0.75}) == Approx(wanted).epsilon(1e-12));
  CHECK(wanted < -1000.0);
}

TEST_CASE("quantiles of the beta distribution agree with Boost.Math") {
  const std::vector<std::pair<double, double>> shapes{{1.0, 5.0},     {3.0, 3.0},  {0.5, 0.5},
                                                      {2.5, 60.0},    {0.05, 3.0}, {40.0, 1.2},
                                                      {300.0, 700.0}, {1e5, 3e5}};
  for (const auto& [a, b] : shapes) {
    INFO("shapes " << a << " and " << b);
    CHECK(largest_over_tails([&, a = a, b = b](const Tails& tails) {
            return error_of_beta(a, b, tails);
          }) < (std::min(a, b) < 0.1 ? 1e-12 : 3e-14));
  }
}

TEST_CASE("both quantiles of the beta distribution are the same") {
  for (const double probability : {1e-6, 0.05, 0.3, 0.5, 0.9}) {
    CHECK(std::exp(beta_log_odds_quantile(2.0, 7.0, {1.0 - probability, probability})) ==
          Approx(beta_odds_exceeded(2.0, 7.0, probability)).epsilon(1e-12));
  }
}

TEST_CASE("the sine of angles up to a sixth of pi is that of long doubles") {
  double most = 0.0;
  for (double x = 1e-9; x <= std::numbers::pi / 6.0; x += 1.7e-5 * sample_step) {
    const Long exact = std::sin(Long{x});
    most = std::max(most, static_cast<double>(std::abs(sin_below_sixth(x) / exact - 1)));
    CHECK(sin_below_sixth(-x) == -sin_below_sixth(x));
  }
  CHECK(most < 2e-16);
  CHECK(sin_below_sixth(0.0) == 0.0);
  CHECK(sin_below_sixth(std::numbers::pi / 6.0) == Approx(0.5).epsilon(1e-15));
}
