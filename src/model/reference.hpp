#pragma once

#include "model/scenario.hpp"

namespace retain::model {

/// The reference of a scenario: its own world and settings with the levers of `root`, without
/// events and acquisition (docs/model.md, section 7). Its churn is what the scenario states.
[[nodiscard]] Scenario reference_of(const Scenario& scenario, const Scenario& root);

/// True when every parameter and every event is the same; names and titles may differ.
[[nodiscard]] bool same_values(const Scenario& one, const Scenario& other);

/// True when a lever differs from the default of the registry.
[[nodiscard]] bool changes_a_lever(const Scenario& scenario);

}  // namespace retain::model
