#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "maths/elementary.hpp"
#include "maths/exact.hpp"
#include "random/stream.hpp"

namespace retain::test {

/// Arguments between two bounds: evenly spread, or, between positive bounds, their logarithms.
struct Range {
  double low;
  double high;
  bool by_magnitude = false;
};

/// A function of one argument, its exact value, and the largest error that docs/decisions/
/// portable-bits.md states, in units in the last place.
struct KnownFunction {
  std::string name;
  double (*ours)(double);
  int (*exact)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
  double most_ulp;
  std::vector<Range> ranges;
};

[[nodiscard]] inline const std::vector<KnownFunction>& elementary_functions() {
  static const Range small_below{-1e-20, -1.0, true};
  static const Range positive{5e-324, 1.7e308, true};
  static const Range near_1{0.9, 1.1};
  static const std::vector<KnownFunction> all{
      {"exp", maths::exp, mpfr_exp, 0.8, {{-1.0, 1.0}, {-745.2, 709.7}, small_below}},
      {"exp2", maths::exp2, mpfr_exp2, 0.8, {{-1.0, 1.0}, {-1075.0, 1023.9}}},
      {"expm1", maths::expm1, mpfr_expm1, 1.1, {{-1.0, 1.0}, {-45.0, 70.0}, small_below}},
      {"log", maths::log, mpfr_log, 0.51, {near_1, {0.3, 3.0}, positive}},
      {"log2", maths::log2, mpfr_log2, 0.51, {near_1, positive}},
      {"log10", maths::log10, mpfr_log10, 0.51, {near_1, positive}},
      {"log1p", maths::log1p, mpfr_log1p, 0.51, {{-0.01, 0.01}, {-1.0, 1.0}, small_below}}};
  return all;
}

/// Apart, because MPFR takes a millisecond for one of its values.
[[nodiscard]] inline const KnownFunction& error_function() {
  static const KnownFunction erfc{
      "erfc", maths::erfc, mpfr_erfc, 1.6, {{-6.5, 0.0}, {0.0, 1.0}, {0.0, 6.0}, {6.0, 27.3}}};
  return erfc;
}

/// Number `i` of the addressed random numbers of a series, in [0, 1).
[[nodiscard]] inline double spread(std::uint32_t series, std::uint32_t i) {
  const auto block = random::Philox::block({i, 0, 0, 0}, {series, 0});
  return (static_cast<double>(block[0]) + static_cast<double>(block[1]) * 0x1p-32) * 0x1p-32;
}

[[nodiscard]] inline double argument_in(const Range& range, double position) {
  if (!range.by_magnitude) return range.low + (range.high - range.low) * position;
  const double size = std::abs(range.low) * std::pow(range.high / range.low, position);
  return std::copysign(std::isfinite(size) ? size : 1.0, range.low);
}

}  // namespace retain::test
