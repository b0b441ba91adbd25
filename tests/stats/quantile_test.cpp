#include "stats/quantile.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using retain::quantile;

TEST_CASE("quantiles interpolate between order statistics as type 7 does") {
  const std::vector<double> four{1.0, 2.0, 4.0, 8.0};
  CHECK(quantile(four, 0.0) == 1.0);
  CHECK(quantile(four, 0.25) == Approx(1.75));
  CHECK(quantile(four, 0.50) == Approx(3.0));
  CHECK(quantile(four, 0.75) == Approx(5.0));
  CHECK(quantile(four, 0.95) == Approx(7.4));
  CHECK(quantile(four, 1.0) == 8.0);
}

TEST_CASE("quantiles that fall on a value are that value") {
  const std::vector<double> five{1.5, 2.5, 3.5, 4.5, 1000.0};
  CHECK(quantile(five, 0.25) == 2.5);
  CHECK(quantile(five, 0.50) == 3.5);
  CHECK(quantile(five, 0.75) == 4.5);
}

TEST_CASE("one value is every quantile of itself, and of nothing there is no quantile") {
  CHECK(quantile(std::vector<double>{7.0}, 0.05) == 7.0);
  CHECK(quantile(std::vector<double>{7.0}, 0.95) == 7.0);
  CHECK(std::isnan(quantile(std::vector<double>{}, 0.5)));
}
