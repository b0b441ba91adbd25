#pragma once

#include <array>
#include <span>

#include "base/namespaces.hpp"

/// Elementary functions from plain double arithmetic: the same bits on every processor, where those
/// of a C library change with the instructions that it finds (docs/decisions/portable-bits.md, with
/// the largest errors). Arguments and special values as in C99, annex F; errno is left alone.
namespace retain::maths {

[[nodiscard]] double exp(double x);
[[nodiscard]] double exp2(double x);
/// exp(x) - 1, accurate near 0.
[[nodiscard]] double expm1(double x);

[[nodiscard]] double log(double x);
[[nodiscard]] double log2(double x);
[[nodiscard]] double log10(double x);
/// log(1 + x), accurate near 0.
[[nodiscard]] double log1p(double x);

[[nodiscard]] double pow(double base, double exponent);

/// 1 - erf(x), accurate where it is small.
[[nodiscard]] double erfc(double x);
/// Of both, in the time of one: the same bits.
[[nodiscard]] std::array<double, 2> erfc(const std::array<double, 2>& x);

/// The sine of an angle between -pi / 6 and pi / 6, in which rank correlations become others.
[[nodiscard]] double sin_below_sixth(double x);

/// exp() of each value, in place: the same bits, several at once.
void exp(std::span<double> values);

}  // namespace retain::maths
