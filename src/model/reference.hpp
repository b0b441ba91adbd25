#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace retain::model {

/// The world and the settings of `scenario` with the levers, the acquisition and the events of
/// `other`.
[[nodiscard]] Scenario with_actions_of(const Scenario& other, const Scenario& scenario);

/// The reference of a scenario: its own world and settings with the levers of the firm that it
/// stands on, without events and acquisition (docs/model.md, section 7). Its churn is what the
/// scenario states.
[[nodiscard]] Scenario reference_of(const Scenario& scenario, const Scenario& firm);

/// True when every parameter and every event is the same; names and titles may differ.
[[nodiscard]] bool same_values(const Scenario& one, const Scenario& other);

/// Keys of the levers that differ from the default of the registry. What the firm counts of its
/// service, and the levers that follow from it, are not among them.
[[nodiscard]] std::vector<std::string> levers_set(const Scenario& scenario);

}  // namespace retain::model
