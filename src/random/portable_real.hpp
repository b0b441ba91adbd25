#pragma once

#include <cmath>
#include <compare>
#include <limits>
#include <type_traits>

#include "maths/elementary.hpp"

namespace retain::random {

/// A double for the distributions of Boost.Random: they find exp, log and pow beside its type, and
/// these are the ones of src/maths and not those of the C library.
class PortableReal {
 public:
  PortableReal() = default;  ///< without a value, as a double: Boost keeps it in a union
  template <class Number>
  requires std::is_arithmetic_v<Number>
  constexpr PortableReal(Number value)  // NOLINT: numbers mix as they do with doubles
      : value_(static_cast<double>(value)) {}

  template <class Number>
  requires std::is_arithmetic_v<Number>
  constexpr explicit operator Number() const { return static_cast<Number>(value_); }

  constexpr auto operator<=>(const PortableReal&) const = default;
  constexpr PortableReal operator-() const { return -value_; }
  constexpr PortableReal& operator+=(PortableReal other) { return *this = *this + other; }
  constexpr PortableReal& operator-=(PortableReal other) { return *this = *this - other; }
  constexpr PortableReal& operator*=(PortableReal other) { return *this = *this * other; }
  constexpr PortableReal& operator/=(PortableReal other) { return *this = *this / other; }

  friend constexpr PortableReal operator+(PortableReal a, PortableReal b) {
    return a.value_ + b.value_;
  }
  friend constexpr PortableReal operator-(PortableReal a, PortableReal b) {
    return a.value_ - b.value_;
  }
  friend constexpr PortableReal operator*(PortableReal a, PortableReal b) {
    return a.value_ * b.value_;
  }
  friend constexpr PortableReal operator/(PortableReal a, PortableReal b) {
    return a.value_ / b.value_;
  }

  friend PortableReal abs(PortableReal x) { return std::abs(x.value_); }
  friend PortableReal floor(PortableReal x) { return std::floor(x.value_); }
  friend PortableReal sqrt(PortableReal x) { return std::sqrt(x.value_); }
  friend PortableReal exp(PortableReal x) { return maths::exp(x.value_); }
  friend PortableReal log(PortableReal x) { return maths::log(x.value_); }
  friend PortableReal pow(PortableReal base, PortableReal exponent) {
    return maths::pow(base.value_, exponent.value_);
  }

 private:
  double value_;
};

}  // namespace retain::random

template <>
class std::numeric_limits<retain::random::PortableReal> : public std::numeric_limits<double> {};
