#pragma once

#include "model/delivery.hpp"
#include "model/week_table.hpp"

namespace retain::engine {

/// Finds the baseline hazards at which the reference loses, by root cause and followers included,
/// the shares that its world states (equation 24 of docs/model.md). Throws: Error(contradiction)
/// naming the figures, when no such hazards can be found.
[[nodiscard]] Baseline calibrate(const DeliveredScenario& reference);

/// Delivers the reference first.
[[nodiscard]] Baseline calibrate(const Scenario& reference);

}  // namespace retain::engine
