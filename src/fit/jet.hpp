#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "maths/elementary.hpp"
#include "maths/log_gamma.hpp"

namespace retain::fit {

/// A number with its first and second derivatives by `Count` others: second-order forward automatic
/// differentiation. A formula written once then gives the gradient and the Hessian of its value to
/// rounding.
template <std::size_t Count>
struct Jet {
  static constexpr std::size_t second_count = Count * (Count + 1) / 2;

  double value = 0.0;
  std::array<double, Count> first = {};
  std::array<double, second_count> second = {};  ///< lower triangle, row by row

  Jet() = default;
  Jet(double constant) : value(constant) {}  // a number is a jet without slopes

  /// The number that derivatives are taken by, the one at `position`.
  [[nodiscard]] static Jet variable(double value, std::size_t position) {
    Jet jet(value);
    jet.first[position] = 1.0;
    return jet;
  }

  Jet& operator+=(const Jet& other) {
    value += other.value;
    for (std::size_t i = 0; i < Count; ++i) first[i] += other.first[i];
    for (std::size_t i = 0; i < second_count; ++i) second[i] += other.second[i];
    return *this;
  }

  Jet& operator*=(double factor) {
    value *= factor;
    for (double& slope : first) slope *= factor;
    for (double& curvature : second) curvature *= factor;
    return *this;
  }

  Jet& operator-=(const Jet& other) { return *this += -1.0 * other; }

  friend Jet operator+(Jet one, const Jet& other) { return one += other; }
  friend Jet operator-(Jet one, const Jet& other) { return one -= other; }
  friend Jet operator*(double factor, Jet jet) { return jet *= factor; }
  friend Jet operator-(Jet jet) { return jet *= -1.0; }

  friend Jet operator*(const Jet& one, const Jet& other) {
    Jet product(one.value * other.value);
    std::size_t k = 0;
    for (std::size_t i = 0; i < Count; ++i) {
      product.first[i] = one.value * other.first[i] + other.value * one.first[i];
      for (std::size_t j = 0; j <= i; ++j, ++k) {
        product.second[k] = one.value * other.second[k] + other.value * one.second[k] +
                            one.first[i] * other.first[j] + one.first[j] * other.first[i];
      }
    }
    return product;
  }

  /// f(jet), where f has this value and these derivatives at the value of the jet.
  [[nodiscard]] Jet through(double f, double slope, double curvature) const {
    Jet result(f);
    std::size_t k = 0;
    for (std::size_t i = 0; i < Count; ++i) {
      result.first[i] = slope * first[i];
      for (std::size_t j = 0; j <= i; ++j, ++k) {
        result.second[k] = slope * second[k] + curvature * first[i] * first[j];
      }
    }
    return result;
  }
};

template <std::size_t Count>
[[nodiscard]] Jet<Count> exp_of(const Jet<Count>& x) {
  const double value = maths::exp(x.value);
  return x.through(value, value, value);
}

template <std::size_t Count>
[[nodiscard]] Jet<Count> log_of(const Jet<Count>& x) {
  const double inverse = 1.0 / x.value;
  return x.through(maths::log(x.value), inverse, -inverse * inverse);
}

template <std::size_t Count>
[[nodiscard]] Jet<Count> log_gamma(const Jet<Count>& x) {
  return x.through(maths::log_gamma(x.value), maths::digamma(x.value), maths::trigamma(x.value));
}

/// ln(e^x + e^y).
template <std::size_t Count>
[[nodiscard]] Jet<Count> log_sum(const Jet<Count>& x, const Jet<Count>& y) {
  const bool x_is_larger = x.value >= y.value;
  const Jet<Count>& larger = x_is_larger ? x : y;
  const Jet<Count> below = (x_is_larger ? y : x) - larger;
  const double ratio = maths::exp(below.value);
  const double share = ratio / (1.0 + ratio);
  return larger + below.through(maths::log1p(ratio), share, share * (1.0 - share));
}

}  // namespace retain::fit
