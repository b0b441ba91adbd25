#pragma once

#include "base/message.hpp"
#include "model/scenario.hpp"

namespace retain::model {

/// What people call a lever.
[[nodiscard]] const Message& lever_name_text(LeverName lever);

/// Share of its whole effect that the money spent on each lever brings, e_l in 0..1 (equation 29
/// of docs/model.md).
[[nodiscard]] PerLever<double> lever_effects(const Levers& levers);

/// A scenario after its levers were pulled.
struct PulledLevers {
  Scenario scenario;           ///< nothing is spent on levers any more, but on a programme
  PerDimension<double> shift;  ///< points that the levers themselves add to service quality
};

/// What the levers change, and what they cost (equations 30 to 32).
[[nodiscard]] PulledLevers pull_levers(const Scenario& scenario);

}  // namespace retain::model
