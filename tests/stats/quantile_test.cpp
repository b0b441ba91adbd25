#include "stats/quantile.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
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
  const auto band = band_of(std::vector{8.0, 2.0, 1.0, 4.0});
  CHECK(band[0] == Approx(1.15));
  CHECK(band[1] == Approx(1.75));
  CHECK(band[2] == Approx(3.0));
  CHECK(band[3] == Approx(5.0));
  CHECK(band[4] == Approx(7.4));
}

TEST_CASE("quantiles that fall on a value are that value") {
  const auto band = band_of(std::vector{1000.0, 1.5, 4.5, 3.5, 2.5});
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
  for (const double quantile : band_of(std::vector{7.0})) CHECK(quantile == 7.0);
  for (const double quantile : band_of({})) CHECK(std::isnan(quantile));
}

TEST_CASE("quantiles of many values, however they are spread, are those of the sorted values") {
  retain::random::Stream stream(retain::random::Draws(5, 0), {});
  const auto uniform = [&] { return stream() * 0x1p-32; };
  const auto check = [](const std::vector<double>& values) {
    const auto band = band_of(values);
    for (std::size_t i = 0; i < band.size(); ++i) {
      CHECK(band[i] == plain_quantile(values, band_probabilities[i]));
    }
  };
  std::vector<double> even;
  std::vector<double> skewed;  // nearly all in one bucket
  std::vector<double> tiny;    // so near to each other that a bucket has no width
  for (int i = 0; i < 5'000; ++i) {
    even.push_back(uniform() - 0.5);
    skewed.push_back(i == 0 ? 1e300 : uniform());
    tiny.push_back(i % 3 * std::numeric_limits<double>::denorm_min());
  }
  check(even);
  check(skewed);
  check(tiny);
  even[17] = -std::numeric_limits<double>::max();
  even[18] = std::numeric_limits<double>::max();  // their distance has no number
  check(even);
  check(std::vector<double>(3'000, 0.1));
}
