#pragma once

#include "engine/run.hpp"

namespace retain::study {

/// First week from whose start the business value so far, as a mean over replications, stays at or
/// above that of the comparator to the end of the horizon: what the scenario cost more at first has
/// then come back. 0 when it never was below. Not available when the scenario ends no higher than
/// its comparator.
[[nodiscard]] double programme_payback_week(const RunResult& scenario, const RunResult& comparator);

}  // namespace retain::study
