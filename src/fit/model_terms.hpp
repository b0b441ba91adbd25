#pragma once

#include <array>
#include <cstdint>

#include "fit/jet_likelihood.hpp"
#include "fit/leaving_times.hpp"
#include "fit/purchase_history.hpp"

/// The log likelihood of one history under each model, in two parts: what follows from the number
/// of purchases alone, which many customers share, and what their times add. Parameters are jets by
/// their own logarithms.
namespace retain::fit {

/// ln[ Gamma(r + x) alpha^r / Gamma(r) ]: the purchases of customers who stay.
template <std::size_t Count>
[[nodiscard]] Jet<Count> log_rising(const Jet<Count>& r, const Jet<Count>& alpha, double x) {
  return log_gamma(r + x) - log_gamma(r) + r * log_of(alpha);
}

class NbdTerms {
 public:
  using Number = Jet<2>;
  static constexpr std::size_t count = 2;

  explicit NbdTerms(const Parameters<2>& parameters) : r_(parameters[0]), alpha_(parameters[1]) {}

  /// Goes to another number of purchases.
  [[nodiscard]] Number of_purchases(std::int64_t repeats) {
    shape_ = r_ + static_cast<double>(repeats);
    return log_rising(r_, alpha_, static_cast<double>(repeats));
  }

  /// -(r + x) ln(alpha + T).
  [[nodiscard]] Number of_times(const PurchaseHistory& history) const {
    return -(shape_ * log_of(alpha_ + history.observed));
  }

 private:
  Number r_, alpha_, shape_;
};

/// Fader, Hardie and Lee (2005), Marketing Science 24, equation 6:
/// L = Gamma(r + x) alpha^r / Gamma(r) B(a, b + x) / B(a, b)
///     [ (alpha + T)^-(r + x) + 1{x > 0} a / (b + x - 1) (alpha + t_x)^-(r + x) ].
/// Where a customer may leave at the start (MBG/NBD), b is one more and the second term is there
/// for x = 0 as well: Batislam, Denizel and Filiztekin (2007), International Journal of Research in
/// Marketing 24.
class BetaGeometricTerms {
 public:
  using Number = Jet<4>;
  static constexpr std::size_t count = 4;
  enum class MayLeave { after_a_repeat, from_the_start };

  BetaGeometricTerms(const Parameters<4>& parameters, MayLeave may_leave)
      : r_(parameters[0]),
        alpha_(parameters[1]),
        a_(parameters[2]),
        b_(parameters[3]),
        extra_(may_leave == MayLeave::from_the_start ? 1.0 : 0.0) {}

  [[nodiscard]] Number of_purchases(std::int64_t repeats) {
    const auto x = static_cast<double>(repeats);
    shape_ = r_ + x;
    const Number chances = b_ + (x + extra_);
    leaves_at_ = x + extra_ > 0.0;
    if (leaves_at_) log_odds_ = log_of(a_) - log_of(chances - 1.0);
    return log_rising(r_, alpha_, x) + log_gamma(a_ + b_) + log_gamma(chances) - log_gamma(b_) -
           log_gamma(a_ + chances);
  }

  [[nodiscard]] Number of_times(const PurchaseHistory& history) const {
    const Number stayed = -(shape_ * log_of(alpha_ + history.observed));
    if (!leaves_at_) return stayed;
    return log_sum(stayed, log_odds_ - shape_ * log_of(alpha_ + history.last));
  }

 private:
  Number r_, alpha_, a_, b_;
  double extra_;
  bool leaves_at_ = false;
  Number shape_, log_odds_;
};

/// Schmittlein, Morrison and Colombo (1987), Management Science 33, with the time of leaving left
/// as an integral, every term of which is positive (docs/decisions/positive-integral.md): L =
/// Gamma(r + x) / Gamma(r) alpha^r beta^s
///     [ (alpha + T)^-(r + x) (beta + T)^-s
///       + s integral from t_x to T of (alpha + u)^-(r + x) (beta + u)^-(s + 1) du ].
class ParetoTerms {
 public:
  using Number = Jet<4>;
  static constexpr std::size_t count = 4;

  explicit ParetoTerms(const Parameters<4>& parameters)
      : r_(parameters[0]), alpha_(parameters[1]), s_(parameters[2]), beta_(parameters[3]) {}

  [[nodiscard]] Number of_purchases(std::int64_t repeats) {
    shape_ = r_ + static_cast<double>(repeats);
    return log_rising(r_, alpha_, static_cast<double>(repeats)) + s_ * log_of(beta_);
  }

  [[nodiscard]] Number of_times(const PurchaseHistory& history) {
    const Number stayed =
        -(shape_ * log_of(alpha_ + history.observed)) - s_ * log_of(beta_ + history.observed);
    if (!(history.observed > history.last)) return stayed;
    return log_sum(stayed, log_of(s_) + log_left_between(history.last, history.observed));
  }

 private:
  /// The logarithm of the integral. Its derivatives are those of the integrand, integrated: means
  /// of the derivatives of its logarithm over its own weight.
  [[nodiscard]] Number log_left_between(double from, double to);

  Number r_, alpha_, s_, beta_;
  Number shape_;
  LeavingTimes times_;
};

}  // namespace retain::fit
