// Errors against MPFR. The stated bounds are what was measured, and a little more.

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

#include "maths/known_functions.hpp"
#include "support/sample_size.hpp"

using namespace retain::test;
namespace maths = retain::maths;

namespace {

constexpr double most_ulp_of_pow = 0.75;

std::uint32_t arguments_per_range() {
  return static_cast<std::uint32_t>(sample_size(200'000));
}

std::uint32_t arguments_of_erfc() {
  return arguments_per_range() / 20;
}

constexpr mpfr_prec_t enough_bits = 112;

/// The largest error of a function of one argument over its ranges.
double largest_error(const KnownFunction& known, std::uint32_t arguments) {
  double largest = 0.0;
  std::uint32_t series = 0;
  for (const Range& range : known.ranges) {
    ++series;
    for (std::uint32_t i = 0; i < arguments; ++i) {
      const double x = argument_in(range, spread(series, i));
      largest = std::max(largest, error_in_ulp(known.ours(x), Exact(x).of(known.exact)));
    }
  }
  return largest;
}

struct PowerRange {
  Range base;
  double most_exponent;
};

const std::array<PowerRange, 3> power_ranges{
    {{{0.9, 1.1}, 5'000.0}, {{1e-3, 1e3, true}, 100.0}, {{5e-324, 1.7e308, true}, 1.05}}};

double largest_error_of_pow(std::uint32_t arguments) {
  double largest = 0.0;
  std::uint32_t series = 100;
  for (const PowerRange& range : power_ranges) {
    series += 2;
    for (std::uint32_t i = 0; i < arguments; ++i) {
      const double base = argument_in(range.base, spread(series, i));
      const double exponent = range.most_exponent * (2.0 * spread(series + 1, i) - 1.0);
      Exact exact;
      mpfr_pow(exact.get(), Exact(base).get(), Exact(exponent).get(), MPFR_RNDN);
      largest = std::max(largest, error_in_ulp(maths::pow(base, exponent), exact));
    }
  }
  return largest;
}

double doubled(double x) {
  return 2.0 * x;
}

}  // namespace

TEST_CASE("no error of an elementary function is larger than the stated one", "[slow]") {
  const Precision precision(enough_bits);
  for (const KnownFunction& known : elementary_functions()) {
    INFO(known.name);
    CHECK(largest_error(known, arguments_per_range()) < known.most_ulp);
  }
}

TEST_CASE("no error of the error function is larger than the stated one", "[slow]") {
  const Precision precision(enough_bits);
  const KnownFunction& erfc = error_function();
  CHECK(largest_error(erfc, arguments_of_erfc()) < erfc.most_ulp);
}

TEST_CASE("no error of a power is larger than the stated one", "[slow]") {
  const Precision precision(enough_bits);
  CHECK(largest_error_of_pow(arguments_per_range()) < most_ulp_of_pow);
}

TEST_CASE("a wrong last bit is found") {
  const double e = maths::exp(1.0);
  const Exact exact = Exact(1.0).of(mpfr_exp);
  CHECK(error_in_ulp(e, exact) < 0.7);
  CHECK(error_in_ulp(std::nextafter(e, 3.0), exact) > 0.5);
  CHECK(error_in_ulp(std::nextafter(std::nextafter(e, 3.0), 3.0), exact) > 1.5);
  CHECK(error_in_ulp(5e-324, Exact(0.0)) == 1.0);
  CHECK(largest_error({"", doubled, mpfr_exp, 0.0, {{0.0, 1.0}}}, 10) > 1e6);
}
