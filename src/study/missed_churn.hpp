#pragma once

#include <optional>

#include "study/study.hpp"

namespace retain::study {

/// Churn of a reference within churn.within_years, as a share of its customers.
struct MissedChurn {
  double stated;
  double expected;  ///< of the customers that the run starts with, in the limit of many
  double simulated;
  bool others_start;  ///< the run starts with other customers than those whose churn is stated
  bool too_few;       ///< the simulated customers are too few to be near the limit
};

/// Where a firm clearly loses less or more than its file states, by more than two percentage
/// points: because the run starts with other customers than churn.of says, or because the agents
/// are few (equation 24 holds in the limit of many customers, and strong word of mouth among few is
/// far from it), which chance must not explain. The second is told of a reference alone, where
/// nobody joins and nothing happens. Nothing for a scenario with other levers than its firm and for
/// horizons that end before.
[[nodiscard]] std::optional<MissedChurn> missed_churn(const Study& study, std::size_t member);

/// Share of the stock of present customers that a reference loses in the first month (52/12 weeks).
[[nodiscard]] double lost_in_first_month(const Scenario& reference);

}  // namespace retain::study
