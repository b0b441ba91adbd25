#pragma once

#include <optional>

#include "study/study.hpp"

namespace retain::study {

/// Churn of a reference as stated and as its agents show it.
struct MissedChurn {
  double stated;     ///< share lost within churn.within_years
  double simulated;  ///< the same of the agents
};

/// Where the agents of a reference lose clearly less or more than its file states: by more than
/// two percentage points and 4.5 standard errors. The calibration holds in the limit of many
/// customers, and strong word of mouth among few customers is far from it. Nothing for a scenario
/// that is no reference, for the expected engine and for horizons that end before.
[[nodiscard]] std::optional<MissedChurn> missed_churn(const Study& study, std::size_t member);

}  // namespace retain::study
