#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "stats/interval.hpp"

namespace retain::fit {

/// What leavers say of one cause. All intervals are of 95 %.
struct CauseShare {
  std::int64_t leavers = 0;      ///< who named it
  double share = not_available;  ///< of those who answered
  Interval interval;             ///< of that share: Clopper and Pearson
  double mean = not_available;   ///< under Dirichlet(1/2)
  Interval belief;               ///< under Dirichlet(1/2), a beta distribution for each cause
  double if_silent_none = not_available;  ///< share of all, if no silent one left for it
  double if_silent_all = not_available;   ///< share of all, if all silent ones left for it
};

struct CauseShares {
  std::int64_t answered = 0;
  std::int64_t silent = 0;
  double answered_share = not_available;
  std::vector<CauseShare> causes;
};

/// Below this share of answers, those who answered say little of the others.
inline constexpr double least_answered = 0.3;

/// Of leavers by cause, and those who left without a reason. With k of n answers and c causes the
/// share has the distribution Beta(k + 1/2, n - k + (c - 1) / 2) (Jeffreys' prior).
[[nodiscard]] CauseShares cause_shares(std::span<const std::int64_t> leavers, std::int64_t silent);

}  // namespace retain::fit
