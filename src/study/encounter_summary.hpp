#pragma once

#include <string>
#include <vector>

#include "business/plan.hpp"

namespace retain::study {

/// What encounters at one touchpoint have to do with the losses for poor service.
struct TouchpointShare {
  std::string name;
  std::vector<double> share;  ///< by row: of all dissatisfied encounters so far; 0 in row 0
};

/// The encounters of a scenario in the mean, over its whole horizon and business.
struct EncounterSummary {
  double satisfaction_degree = 0;  ///< mean score, 1..10
  double satisfaction_rate = 0;    ///< share not dissatisfied
  double degree_sampling_error =
      0;  ///< of a survey of service.surveyed customers; or not available
  double rate_sampling_error = 0;
  std::vector<TouchpointShare> touchpoints;
};

/// From the expected engine. A scenario without encounters has the satisfaction of its week 0.
[[nodiscard]] EncounterSummary summarise_encounters(const Plan& plan);

}  // namespace retain::study
