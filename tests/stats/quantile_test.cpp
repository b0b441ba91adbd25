#include "stats/quantile.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "random/stream.hpp"

using retain::stats::band_of;
using retain::stats::band_probabilities;

namespace {

/// Type 7 from a sorted copy, in plain code.
double plain_quantile(std::vector<double> values, double probability) {
  std::sort(values.begin(), values.end());
  const double place = probability * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const double above = values[std::min(below + 1, values.size() - 1)];
  return values[below] + (place - std::floor(place)) * (above - values[below]);
}

}  // namespace

TEST_CASE("quantiles interpolate between order statistics as type 7 does") {
  const auto band = band_of({8.0, 2.0, 1.0, 4.0});
  CHECK(band[0] == Approx(1.15));
  CHECK(band[1] == Approx(1.75));
  CHECK(band[2] == Approx(3.0));
  CHECK(band[3] == Approx(5.0));
  CHECK(band[4] == Approx(7.4));
}

TEST_CASE("quantiles that fall on a value are that value") {
  const auto band = band_of({1000.0, 1.5, 4.5, 3.5, 2.5});
  CHECK(band[1] == 2.5);
  CHECK(band[2] == 3.5);
  CHECK(band[3] == 4.5);
}

TEST_CASE("quantiles of values in any order and number are those of the sorted values") {
  for (std::uint32_t count = 1; count <= 130; ++count) {
    retain::random::Stream stream(retain::random::Draws(3, count), {});
    std::vector<double> values;
    for (std::uint32_t i = 0; i < count; ++i) values.push_back(stream() % 64);  // with ties
    const auto band = band_of(values);
    for (std::size_t i = 0; i < band.size(); ++i) {
      CHECK(band[i] == plain_quantile(values, band_probabilities[i]));
    }
  }
}

TEST_CASE("one value is every quantile of itself, and of nothing there is no quantile") {
  for (const double quantile : band_of({7.0})) CHECK(quantile == 7.0);
  for (const double quantile : band_of({})) CHECK(std::isnan(quantile));
}
