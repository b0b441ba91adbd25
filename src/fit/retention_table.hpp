#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "stats/interval.hpp"

namespace retain::fit {

/// Customers who began together, counted once per period (a year, a month).
struct Cohort {
  /// Period of the first count: 0 for all who began; above it, late entry, who were still there.
  std::int64_t first_period = 0;
  /// Customers at this period, the next, ...; whole numbers, unless they are made from percentages.
  std::vector<double> customers;
};

enum class CohortFault {
  too_short,    ///< without a second count
  not_a_count,  ///< below 0, or no number
  nobody,       ///< the first count is 0
  rising,       ///< more than before: former customers came back, or the table is none of cohorts
};

/// A cell that makes no retention table.
struct FaultyCell {
  CohortFault fault;
  std::size_t cohort = 0;
  std::size_t cell = 0;
};

/// The first one, if there is one. The functions below expect none.
[[nodiscard]] std::optional<FaultyCell> fault_in(std::span<const Cohort> cohorts);

/// What all cohorts together say of the renewals at one period.
struct Renewals {
  std::int64_t period = 0;  ///< between period - 1 and this one
  double at_risk = 0.0;     ///< customers at the period before, of cohorts that are counted at both
  double losses = 0.0;
};

/// Ascending periods at which somebody was at risk. They are all that the likelihood of a curve S
/// needs: sum over cohorts with late entry k of (n_{j-1} - n_j) ln[(S(j-1) - S(j)) / S(k)] + n_K
/// ln[S(K) / S(k)] is sum over periods of losses ln h_j + (at risk - losses) ln(1 - h_j), where h_j
/// = 1 - S(j) / S(j-1).
[[nodiscard]] std::vector<Renewals> renewals_of(std::span<const Cohort> cohorts);

[[nodiscard]] double all_losses(std::span<const Renewals> renewals);

/// The same share lost at each period.
struct ConstantRate {
  double rate = not_available;
  Interval interval;  ///< 95 %, Clopper and Pearson
  double log_likelihood = not_available;
};

[[nodiscard]] ConstantRate constant_rate(std::span<const Renewals> renewals);

}  // namespace retain::fit
