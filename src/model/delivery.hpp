#pragma once

#include "model/scenario.hpp"
#include "model/service_quality.hpp"

namespace retain {

/// The scenario that customers meet: what is spent on levers and what service quality is made of,
/// resolved into plain values. The levels of service.* are final and all given, levers,
/// service.affinity, service.timing and staff have their defaults, and what the levers cost is part
/// of money.programme_fixed. Delivering twice changes nothing more.
[[nodiscard]] Scenario delivered(const Scenario& scenario);

/// True when customers meet the same in both: equal values once they are delivered.
[[nodiscard]] bool met_alike(const Scenario& one, const Scenario& other);

/// Where the levels of service.* of the delivered scenario come from.
[[nodiscard]] PerDimension<LevelParts> level_parts(const Scenario& scenario);

}  // namespace retain
