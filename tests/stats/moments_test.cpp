#include "stats/moments.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace retain::stats;

namespace {

Moments moments_of(const std::vector<double>& values) {
  Moments moments;
  for (const double value : values) moments.add(value);
  return moments;
}

}  // namespace

TEST_CASE("mean, variance and standard error of a few numbers are those worked out by hand") {
  const Moments moments = moments_of({2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0});
  CHECK(moments.count() == 8);
  CHECK(moments.mean() == Approx(5.0));
  CHECK(moments.variance() == Approx(32.0 / 7.0));
  CHECK(moments.standard_error() == Approx(std::sqrt(4.0 / 7.0)));
}

TEST_CASE("the variance of large numbers that differ little does not cancel out") {
  const Moments moments = moments_of({1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0});
  CHECK(moments.mean() == Approx(1e9 + 10.0).epsilon(1e-15));
  CHECK(moments.variance() == Approx(30.0));
}

TEST_CASE("the mean of equal numbers is that number to the last bit, without any variance") {
  for (const double value : {0.1, 1.0 / 3.0, 26'000.1, -1e-300}) {
    const Moments moments = moments_of(std::vector<double>(1000, value));
    CHECK(moments.mean() == value);
    CHECK(moments.variance() == 0.0);
    CHECK(moments.standard_error() == 0.0);
  }
}

TEST_CASE("one number has no variance and no standard error, none has no mean") {
  const Moments one = moments_of({3.0});
  CHECK(one.mean() == 3.0);
  CHECK(std::isnan(one.variance()));
  CHECK(std::isnan(one.standard_error()));
  CHECK(std::isnan(Moments().mean()));
  CHECK(std::isnan(Moments().standard_error()));
}
