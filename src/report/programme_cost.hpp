#pragma once

#include "report/figures.hpp"

namespace retain::report {

/// Whether what a scenario spends is worth it.
enum class Payoff {
  pays,
  does_not_pay,    ///< it would pay only up to the limit
  too_near,        ///< cost and limit differ by no more than chance may have made
  brings_nothing,  ///< nothing that could pay for it
  free,            ///< nothing is spent, and up to the limit could be
  no_advantage,    ///< nothing is spent, and nothing is gained that chance may not have made
  unknown          ///< without a comparator
};

/// What a scenario spends on service beside its comparator, and up to what that would pay.
struct ProgrammeCost {
  double fixed = 0.0;         ///< more than the comparator, levers included; yuan a year
  double per_customer = 0.0;  ///< yuan per customer and year
  /// Of what is spent per customer; where nothing is, of the fixed cost. Not available where only
  /// the sign is known.
  double limit = not_available;
  Payoff payoff = Payoff::unknown;

  /// Whether the limit is one of the fixed cost alone: yuan a year.
  [[nodiscard]] bool is_fixed() const { return fixed > 0.0 && !(per_customer > 0.0); }
};

[[nodiscard]] ProgrammeCost programme_cost(const Figures& figures, const Scenario& comparator);

/// Whether chance alone may have made the cell differ from a number.
[[nodiscard]] bool is_within_chance(const Cell& cell, double number);

}  // namespace retain::report
