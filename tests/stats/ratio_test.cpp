#include "stats/ratio.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <utility>
#include <vector>

#include "random/stream.hpp"
#include "stats/moments.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"

using namespace retain::stats;
using namespace retain::test;

TEST_CASE("a ratio of means has the standard error of its residuals") {
  const std::vector<std::pair<double, double>> pairs{{3.0, 10.0}, {5.0, 12.0}, {2.0, 9.0}};
  Ratio ratio;
  for (const auto& [numerator, denominator] : pairs) ratio.add(numerator, denominator);
  const double wanted = 10.0 / 31.0;
  Moments residuals;
  for (const auto& [numerator, denominator] : pairs)
    residuals.add(numerator - wanted * denominator);
  CHECK(ratio.estimate().mean == Approx(wanted).epsilon(1e-14));
  CHECK(ratio.estimate().standard_error ==
        Approx(residuals.standard_error() / (31.0 / 3.0)).epsilon(1e-12));
  CHECK(ratio.estimate(1000.0).mean == Approx(1000.0 * wanted).epsilon(1e-14));
  CHECK(ratio.estimate(1000.0).standard_error ==
        Approx(1000.0 * ratio.estimate().standard_error).epsilon(1e-14));
}

TEST_CASE("a ratio that is the same in every pair has no standard error") {
  Ratio ratio;
  for (const double size : {1.0, 7.0, 300.0}) ratio.add(0.25 * size, size);
  CHECK(ratio.estimate().mean == Approx(0.25).epsilon(1e-15));
  CHECK(ratio.estimate().standard_error < 1e-9);
}

TEST_CASE("a ratio to nothing is not available, and one pair has no standard error") {
  Ratio nothing;
  CHECK(std::isnan(nothing.estimate().mean));
  nothing.add(0.0, 0.0);
  CHECK(std::isnan(nothing.estimate().mean));
  Ratio one;
  one.add(2.0, 8.0);
  CHECK(one.estimate().mean == 0.25);
  CHECK(std::isnan(one.estimate().standard_error));
}

TEST_CASE("the standard error of a ratio is the spread that it has", "[statistics]") {
  // Numerators follow their denominators: without the covariance the error would be far larger.
  Stream stream(Draws(17, 0), {});
  const auto uniform = [&] { return stream() * 0x1p-32; };
  Moments ratios;
  Moments errors;
  for (std::int64_t sample = 0; sample < sample_size(2'000); ++sample) {
    Ratio ratio;
    for (int i = 0; i < 50; ++i) {
      const double denominator = 1.0 + uniform();
      ratio.add(0.6 * denominator + 0.1 * uniform(), denominator);
    }
    ratios.add(ratio.estimate().mean);
    errors.add(ratio.estimate().standard_error);
  }
  const double spread = std::sqrt(ratios.variance());
  CHECK(errors.mean() == Approx(spread).epsilon(0.05));
  CHECK_FALSE(2.0 * errors.mean() == Approx(spread).epsilon(0.05));
}
