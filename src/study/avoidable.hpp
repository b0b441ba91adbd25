#pragma once

#include "engine/run.hpp"
#include "model/cause.hpp"

namespace retain::study {

/// Loss that would be avoided if nobody left for a cause: business value per customer of
/// week 0 without that hazard and without that cause's events, minus the actual one, all other
/// baseline hazards kept. Expected engine, yuan. Avoidable losses do not add up to the total: who
/// does not leave for one cause is still exposed to the others (docs/model.md, section 10).
struct Avoidable {
  PerCause<double> by_cause{};
  double product_quality = 0;  ///< both product causes removed together
  double service_quality = 0;  ///< both service causes removed together
};

struct AvoidableLosses {
  Avoidable in_ten_years;  ///< not available when the horizon is shorter
  Avoidable at_end;        ///< over the horizon asked
};

[[nodiscard]] AvoidableLosses avoidable_losses(const Plan& plan);

}  // namespace retain::study
