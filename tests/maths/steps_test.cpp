#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "maths/elementary.hpp"
#include "maths/log_table.hpp"
#include "random/stream.hpp"

namespace maths = retain::maths;

namespace {

/// Steps down among the values at the doubles around a border.
int steps_down(double (*function)(double), double border) {
  constexpr int around = 200;
  double x = border;
  for (int i = 0; i < around; ++i) x = std::nextafter(x, -1e308);
  int found = 0;
  double before = function(x);
  for (int i = 0; i < 2 * around; ++i) {
    x = std::nextafter(x, 1e308);
    const double now = function(x);
    found += now < before ? 1 : 0;
    before = now;
  }
  return found;
}

double falling_exp(double x) {
  return -maths::exp(x);
}

}  // namespace

TEST_CASE("exponentials do not fall where the reduction changes its power of two") {
  const double ln2 = std::log(2.0);
  for (int k = -60; k <= 60; ++k) {
    CHECK(steps_down(maths::exp, (k + 0.5) * ln2) == 0);
    CHECK(steps_down(maths::expm1, (k + 0.5) * ln2) == 0);
    CHECK(steps_down(maths::exp2, k + 0.5) == 0);
  }
}

TEST_CASE("logarithms do not fall where the table changes its entry") {
  for (std::size_t j = 0; j < maths::log_entry_count; ++j) {
    const double border = 1.0 + static_cast<double>(j) / maths::log_entry_count;
    for (const double scale : {0.125, 0.5, 1.0, 1024.0}) {
      INFO(border * scale);
      CHECK(steps_down(maths::log, border * scale) == 0);
      CHECK(steps_down(maths::log2, border * scale) == 0);
      CHECK(steps_down(maths::log10, border * scale) == 0);
    }
    CHECK(steps_down(maths::log1p, border - 1.0) == 0);
  }
  CHECK(steps_down(maths::log1p, -0x1p-8) == 0);
  CHECK(steps_down(maths::log1p, 0x1p-7) == 0);
}

TEST_CASE("a step down is found") {
  CHECK(steps_down(falling_exp, 1.0) > 10);
}

TEST_CASE("many exponentials at once have the bits of one after the other") {
  std::vector<double> values;
  for (std::uint32_t i = 0; i < 10'007; ++i) {
    const auto block = retain::random::Philox::block({i, 0, 0, 0}, {1, 0});
    values.push_back(static_cast<double>(block[0]) * 0x1p-21 - 1000.0);
  }
  values.push_back(std::nan(""));
  values.push_back(-HUGE_VAL);
  values.push_back(HUGE_VAL);
  std::vector<double> at_once = values;
  maths::exp(at_once);
  int differing = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double one = maths::exp(values[i]);
    differing += one == at_once[i] || (std::isnan(one) && std::isnan(at_once[i])) ? 0 : 1;
  }
  CHECK(differing == 0);
}

TEST_CASE("two of the error function at once have the bits of one after the other") {
  const std::vector<double> places{-7.0, -2.5, -0.25, 0.0, 0.1, 0.26, 1.0, 5.5, 27.9, 30.0};
  for (const double x : places) {
    for (const double y : places) {
      CHECK(maths::erfc({x, y}) == std::array{maths::erfc(x), maths::erfc(y)});
    }
  }
}
