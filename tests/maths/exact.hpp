#pragma once

#include <mpfr.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace retain::test {

/// Bits of the numbers of MPFR that are made while it lives.
class Precision {
 public:
  explicit Precision(mpfr_prec_t bits) { mpfr_set_default_prec(bits); }
  ~Precision() { mpfr_set_default_prec(before_); }
  Precision(const Precision&) = delete;
  Precision& operator=(const Precision&) = delete;

 private:
  mpfr_prec_t before_ = mpfr_get_default_prec();
};

/// A number of MPFR.
class Exact {
 public:
  Exact(double value = 0.0) {  // NOLINT: numbers become exact ones where they meet
    mpfr_init(value_);
    mpfr_set_d(value_, value, MPFR_RNDN);
  }
  Exact(const Exact& other) : Exact() { mpfr_set(value_, other.value_, MPFR_RNDN); }
  Exact& operator=(const Exact& other) {
    mpfr_set(value_, other.value_, MPFR_RNDN);
    return *this;
  }
  ~Exact() { mpfr_clear(value_); }

  [[nodiscard]] mpfr_ptr get() { return value_; }
  [[nodiscard]] mpfr_srcptr get() const { return value_; }
  [[nodiscard]] double nearest() const { return mpfr_get_d(value_, MPFR_RNDN); }

  /// function(result, this, rounding) of MPFR.
  template <class Function>
  [[nodiscard]] Exact of(Function function) const {
    Exact result;
    function(result.value_, value_, MPFR_RNDN);
    return result;
  }

  friend Exact operator+(const Exact& a, const Exact& b) { return with(mpfr_add, a, b); }
  friend Exact operator-(const Exact& a, const Exact& b) { return with(mpfr_sub, a, b); }
  friend Exact operator*(const Exact& a, const Exact& b) { return with(mpfr_mul, a, b); }
  friend Exact operator/(const Exact& a, const Exact& b) { return with(mpfr_div, a, b); }

 private:
  template <class Function>
  static Exact with(Function function, const Exact& a, const Exact& b) {
    Exact result;
    function(result.value_, a.value_, b.value_, MPFR_RNDN);
    return result;
  }

  mpfr_t value_;
};

[[nodiscard]] inline Exact exact_pi() {
  Exact pi;
  mpfr_const_pi(pi.get(), MPFR_RNDN);
  return pi;
}

/// How far a double is from the exact value, in units in the last place of the exact value's
/// binade, those of subnormal numbers included.
[[nodiscard]] inline double error_in_ulp(double got, const Exact& exact) {
  if (std::isinf(got) || std::isinf(exact.nearest())) {
    return got == exact.nearest() ? 0.0 : std::numeric_limits<double>::infinity();
  }
  constexpr int lowest_exponent = -1074;
  constexpr int digits = 53;
  const bool is_zero = mpfr_zero_p(exact.get()) != 0;
  const int exponent =
      is_zero ? lowest_exponent
              : std::max(lowest_exponent, static_cast<int>(mpfr_get_exp(exact.get())) - digits);
  Exact units = exact - Exact(got);
  mpfr_div_2si(units.get(), units.get(), exponent, MPFR_RNDN);
  return std::abs(units.nearest());
}

}  // namespace retain::test
