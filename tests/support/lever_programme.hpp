#pragma once

#include "model/scenario.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// Sizes of the effects of levers that a test can reckon with.
[[nodiscard]] inline Levers known_levers() {
  Levers levers;
  levers.effect = {.leadership_amplifies = 0.2,
                   .selection_self_test = 15.0,
                   .training_resolved = 0.2,
                   .training_assurance = 1.0,
                   .training_responsiveness = 1.0,
                   .morale_turnover_cut = 0.5,
                   .morale_empathy = 0.5,
                   .intermediaries_contact_cut = 0.3,
                   .intermediaries_time_cut = 0.3,
                   .intermediaries_empathy = -0.5,
                   .feedback_complain = 0.16,
                   .feedback_quickly = 0.3,
                   .facilities_tangibles = 2.0,
                   .facilities_acquisition = 0.3,
                   .evaluation_spread_cut = 0.2,
                   .evaluation_scale_cut = 0.1};
  return levers;
}

/// A scenario with known effects in which `yuan` a year are spent on one lever.
[[nodiscard]] inline Scenario spending_on(LeverName lever, double yuan) {
  Scenario scenario;
  scenario.levers = known_levers();
  scenario.levers.per_year[index(lever)] = yuan;
  return scenario;
}

}  // namespace retain::test
