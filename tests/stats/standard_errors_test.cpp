#include "support/standard_errors.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "random/stream.hpp"

using namespace retain::stats;
using namespace retain::test;

namespace {

/// Mean of 10,000 uniform numbers with `bias` added to each.
Measured mean_of_uniforms(double bias) {
  Stream stream(Draws(11, 0), {});
  Moments moments;
  for (int i = 0; i < 10'000; ++i) moments.add(stream() * 0x1p-32 + bias);
  return measured(moments);
}

}  // namespace

TEST_CASE("a mean without bias agrees with the truth and a biased one does not") {
  CHECK(agrees(mean_of_uniforms(0.0), 0.5));
  // The standard error is 1/sqrt(12 * 10,000) = 0.0029: a bias of 0.02 is seven of them.
  CHECK_FALSE(agrees(mean_of_uniforms(0.02), 0.5));
  CHECK_FALSE(agrees(mean_of_uniforms(-0.02), 0.5));
}

TEST_CASE("without a standard error nothing but equality up to rounding agrees") {
  CHECK(agrees({1.0, 0.0}, 1.0));
  CHECK(agrees({26'000.0 * (1.0 + 1e-14), 0.0}, 26'000.0));
  CHECK_FALSE(agrees({1.0 + 1e-9, 0.0}, 1.0));
  CHECK_FALSE(agrees({0.0, 0.0}, 1e-9));
}

TEST_CASE("a mean whose standard error is not available agrees with nothing") {
  CHECK_FALSE(agrees({1.0, not_available}, 1.0));
  CHECK_FALSE(agrees({not_available, 1.0}, 1.0));
  CHECK_FALSE(agrees({not_available, 0.0}, 1.0));
}

TEST_CASE("a share agrees within its binomial standard error") {
  CHECK(agrees(measured_share(520, 1000, 0.5), 0.5));
  // sqrt(0.25 / 1000) = 0.0158: 0.58 is five of them away from one half.
  CHECK_FALSE(agrees(measured_share(580, 1000, 0.5), 0.5));
}

TEST_CASE("two means are compared by the standard error of their difference") {
  CHECK(z_score_between({5.0, 3.0}, {0.0, 4.0}) == 1.0);
  CHECK(z_score_between({0.0, 4.0}, {5.0, 3.0}) == -1.0);
}

TEST_CASE("the slope of points on a line is the slope of the line") {
  const std::vector<double> x{1.0, 2.0, 4.0, 7.0};
  const std::vector<double> y{3.5, 3.0, 2.0, 0.5};
  CHECK(slope(x, y) == Approx(-0.5));
  const std::vector<double> scattered{3.5, 3.0, 2.0, 2.5};
  CHECK(slope(x, scattered) > -0.3);
}
