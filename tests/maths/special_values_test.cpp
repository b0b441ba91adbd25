#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "maths/elementary.hpp"

namespace maths = retain::maths;

namespace {

using Function = double (*)(double);

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double smallest = std::numeric_limits<double>::denorm_min();
constexpr double smallest_normal = std::numeric_limits<double>::min();
constexpr double largest = std::numeric_limits<double>::max();

/// The same number, sign of zero included, or both none.
bool is_same(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
  return a == b && std::signbit(a) == std::signbit(b);
}

}  // namespace

TEST_CASE("exponentials of special values are those of C99") {
  for (const Function function : std::array<Function, 2>{maths::exp, maths::exp2}) {
    CHECK(is_same(function(0.0), 1.0));
    CHECK(is_same(function(-0.0), 1.0));
    CHECK(is_same(function(infinity), infinity));
    CHECK(is_same(function(-infinity), 0.0));
    CHECK(is_same(function(largest), infinity));
    CHECK(is_same(function(-largest), 0.0));
    CHECK(is_same(function(not_a_number), not_a_number));
    CHECK(is_same(function(smallest), 1.0));
  }
  CHECK(is_same(maths::expm1(0.0), 0.0));
  CHECK(is_same(maths::expm1(-0.0), -0.0));
  CHECK(is_same(maths::expm1(smallest), smallest));
  CHECK(is_same(maths::expm1(-smallest), -smallest));
  CHECK(is_same(maths::expm1(infinity), infinity));
  CHECK(is_same(maths::expm1(-infinity), -1.0));
  CHECK(is_same(maths::expm1(not_a_number), not_a_number));
}

TEST_CASE("exponentials overflow and vanish where the exact values do") {
  CHECK(maths::exp(709.782712893384) < infinity);
  CHECK(maths::exp(709.782712893385) == infinity);
  CHECK(maths::exp(-745.133219101941) == smallest);
  CHECK(maths::exp(-745.133219101942) == 0.0);
  CHECK(maths::exp(-708.5) < smallest_normal);
  CHECK(maths::expm1(709.782712893384) < infinity);
  CHECK(maths::expm1(709.782712893385) == infinity);
  CHECK(maths::exp2(1024.0) == infinity);
  CHECK(maths::exp2(std::nextafter(1024.0, 0.0)) < infinity);
  CHECK(maths::exp2(-1075.0) == 0.0);
  CHECK(maths::exp2(std::nextafter(-1075.0, 0.0)) == smallest);
}

TEST_CASE("powers of two are exact in both directions") {
  for (int k = -1074; k < 1024; ++k) {
    const double power = std::ldexp(1.0, k);
    CHECK(maths::exp2(k) == power);
    CHECK(maths::log2(power) == k);
    CHECK(maths::pow(2.0, k) == power);
  }
}

TEST_CASE("logarithms of special values are those of C99") {
  for (const Function function : {maths::log, maths::log2, maths::log10}) {
    CHECK(is_same(function(1.0), 0.0));
    CHECK(is_same(function(0.0), -infinity));
    CHECK(is_same(function(-0.0), -infinity));
    CHECK(is_same(function(-1.0), not_a_number));
    CHECK(is_same(function(-infinity), not_a_number));
    CHECK(is_same(function(infinity), infinity));
    CHECK(is_same(function(not_a_number), not_a_number));
    CHECK(function(smallest) < function(smallest_normal));
    CHECK(std::isfinite(function(largest)));
  }
  CHECK(is_same(maths::log1p(0.0), 0.0));
  CHECK(is_same(maths::log1p(-0.0), -0.0));
  CHECK(is_same(maths::log1p(smallest), smallest));
  CHECK(is_same(maths::log1p(-smallest), -smallest));
  CHECK(is_same(maths::log1p(-1.0), -infinity));
  CHECK(is_same(maths::log1p(-1.5), not_a_number));
  CHECK(is_same(maths::log1p(infinity), infinity));
  CHECK(is_same(maths::log1p(not_a_number), not_a_number));
  CHECK(maths::log1p(largest) == maths::log(largest));
}

TEST_CASE("powers of ten are exact in both directions") {
  double power = 1.0;
  for (int k = 0; k <= 22; ++k) {
    CHECK(maths::pow(10.0, k) == power);
    CHECK(maths::log10(power) == k);
    power *= 10.0;
  }
}

TEST_CASE("powers of special values are those of C99") {
  const std::vector<double> values{0.0,      -0.0, smallest, -smallest, 0.5,         -0.5,
                                   1.0,      -1.0, 2.0,      -2.0,      3.0,         -3.0,
                                   1e300,    2.5,  -1e300,   infinity,  -infinity,   largest,
                                   -largest, 1e19, -1e19,    0x1p53,    not_a_number};
  for (const double base : values) {
    for (const double exponent : values) {
      const double got = maths::pow(base, exponent);
      const double wanted = std::pow(base, exponent);
      const bool is_special =
          std::isnan(wanted) || wanted == 0.0 || std::isinf(wanted) || std::abs(wanted) == 1.0;
      INFO(base << " to the power of " << exponent << ": " << got << ", not " << wanted);
      CHECK((is_special ? is_same(got, wanted) : got == Approx(wanted).epsilon(1e-15)));
    }
  }
}

TEST_CASE("the complementary error function has its limits") {
  CHECK(is_same(maths::erfc(0.0), 1.0));
  CHECK(is_same(maths::erfc(-0.0), 1.0));
  CHECK(is_same(maths::erfc(infinity), 0.0));
  CHECK(is_same(maths::erfc(-infinity), 2.0));
  CHECK(is_same(maths::erfc(not_a_number), not_a_number));
  CHECK(is_same(maths::erfc(28.5), 0.0));
  CHECK(maths::erfc(27.2) > 0.0);
  CHECK(maths::erfc(27.2) < smallest_normal);
  CHECK(is_same(maths::erfc(-6.5), 2.0));
}
