#include "uncertainty/randomised.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "stats/moments.hpp"
#include "stats/quantile.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"
#include "uncertainty/draws.hpp"

using namespace retain::uncertainty;
using namespace retain::test;

namespace {

constexpr double t_of_15_degrees = 2.13144954556;

/// Value i of randomisation r is r + i / 4: means r + 3/8.
std::vector<double> stairs() {
  std::vector<double> values;
  for (int r = 0; r < 16; ++r) {
    for (int i = 0; i < 4; ++i) values.push_back(r + i / 4.0);
  }
  return values;
}

/// (x + y)^2 over the unit square at the points of a seed: mean 7/6.
std::vector<double> squares_of_sums(Sampling sampling, std::uint32_t seed, std::uint32_t points) {
  const UnitPoints at(sampling, seed, 2);
  std::vector<double> values;
  for (std::uint32_t r = 0; r < randomisations; ++r) {
    for (std::uint32_t i = 0; i < points; ++i) {
      values.push_back(std::pow(at(r, i, 0) + at(r, i, 1), 2));
    }
  }
  return values;
}

}  // namespace

TEST_CASE("the half width of a mean comes from the 16 means") {
  const RandomisedEstimate estimate = randomised_estimate(stairs(), Sampling::sobol);
  const double sd_of_means = std::sqrt(16.0 * 17.0 / 12.0);  // of 0 to 15
  CHECK(estimate.count == 64);
  CHECK(estimate.mean.value == Approx(7.5 + 0.375).epsilon(1e-14));
  CHECK(estimate.standard_error == Approx(sd_of_means / 4.0).epsilon(1e-13));
  CHECK(estimate.mean.half_width == Approx(t_of_15_degrees * sd_of_means / 4.0).epsilon(1e-9));
}

TEST_CASE("of random points the error is that of all values") {
  const std::vector<double> values = stairs();
  Moments moments;
  for (const double value : values) moments.add(value);
  const RandomisedEstimate estimate = randomised_estimate(values, Sampling::random);
  CHECK(estimate.mean.value == Approx(7.875).epsilon(1e-14));
  CHECK(estimate.standard_error == Approx(moments.standard_error()).epsilon(1e-13));
  CHECK(estimate.mean.half_width == Approx(1.998 * moments.standard_error()).epsilon(1e-3));
  CHECK(estimate.sd == Approx(std::sqrt(moments.variance())).epsilon(1e-13));
}

TEST_CASE("quantiles are those of all values, their half widths from the randomisations") {
  const std::vector<double> values = stairs();
  const RandomisedEstimate estimate = randomised_estimate(values, Sampling::sobol);
  const auto band = band_of(values);
  const double sd_of_quantiles = std::sqrt(16.0 * 17.0 / 12.0);
  for (std::size_t i = 0; i < band.size(); ++i) {
    CHECK(estimate.band[i].value == band[i]);
    CHECK(estimate.band[i].half_width ==
          Approx(t_of_15_degrees * sd_of_quantiles / 4.0).epsilon(1e-9));
  }
}

TEST_CASE("draws without a value are left out") {
  std::vector<double> values = stairs();
  values[5] = std::numeric_limits<double>::quiet_NaN();  // 1.25 of 1, 1.25, 1.5, 1.75
  const RandomisedEstimate estimate = randomised_estimate(values, Sampling::sobol);
  CHECK(estimate.count == 63);
  CHECK(estimate.mean.value == Approx(7.875 + (4.25 / 3.0 - 1.375) / 16.0).epsilon(1e-13));
  for (std::size_t i = 4; i < 8; ++i) values[i] = std::numeric_limits<double>::quiet_NaN();
  CHECK(std::isnan(randomised_estimate(values, Sampling::sobol).mean.value));
}

TEST_CASE("a constant has no error") {
  const RandomisedEstimate estimate =
      randomised_estimate(std::vector<double>(64, 3.0), Sampling::sobol);
  CHECK(estimate.mean.value == 3.0);
  CHECK(estimate.mean.half_width == 0.0);
  CHECK(estimate.sd == 0.0);
}

TEST_CASE("values that 16 randomisations cannot share evenly are refused") {
  CHECK_THROWS_AS(randomised_estimate(std::vector<double>(17, 1.0), Sampling::sobol),
                  retain::base::Error);
  CHECK_THROWS_AS(randomised_estimate({}, Sampling::sobol), retain::base::Error);
}

TEST_CASE("intervals cover what they are about in 95 of 100 seeds", "[statistics]") {
  constexpr double truth = 7.0 / 6.0;
  const double median = 1.0;
  constexpr std::uint32_t seeds = 400;
  for (const Sampling sampling : {Sampling::sobol, Sampling::random}) {
    std::int64_t covered = 0;
    std::int64_t median_covered = 0;
    Moments stated;
    Moments errors;
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
      const auto estimate = randomised_estimate(squares_of_sums(sampling, seed, 64), sampling);
      covered += std::abs(estimate.mean.value - truth) < estimate.mean.half_width ? 1 : 0;
      median_covered +=
          std::abs(estimate.band[2].value - median) < estimate.band[2].half_width ? 1 : 0;
      stated.add(estimate.standard_error * estimate.standard_error);
      errors.add((estimate.mean.value - truth) * (estimate.mean.value - truth));
    }
    CHECK(agrees(measured_share(covered, seeds, 0.95), 0.95));
    CHECK(static_cast<double>(median_covered) / seeds > 0.9);
    CHECK(std::abs(z_score_between(measured(stated), measured(errors))) < most_standard_errors);
  }
}

TEST_CASE("the error of plain draws would be far too large for Sobol points") {
  const auto values = squares_of_sums(Sampling::sobol, 3, 256);
  const double right = randomised_estimate(values, Sampling::sobol).mean.half_width;
  const double wrong = randomised_estimate(values, Sampling::random).mean.half_width;
  CHECK(right < wrong / 20.0);
}
