#pragma once

#include <utility>

#include "model/scenario.hpp"
#include "model/service_quality.hpp"

namespace retain::model {

/// A scenario as customers meet it: what is spent on levers and what service quality is made of,
/// resolved into plain values. All levels of service.* are stated, levers, service.affinity,
/// service.timing and staff have their defaults, and what the levers cost is part of
/// money.programme_fixed. Made by deliver() alone; other members may be changed afterwards.
class DeliveredScenario : public Scenario {
 private:
  explicit DeliveredScenario(Scenario delivered) : Scenario(std::move(delivered)) {}

  friend DeliveredScenario deliver(const Scenario& scenario);
};

[[nodiscard]] DeliveredScenario deliver(const Scenario& scenario);

/// What is delivered already is not delivered again.
DeliveredScenario deliver(const DeliveredScenario& scenario) = delete;

/// True when customers meet the same in both: equal values once they are delivered.
[[nodiscard]] bool delivered_alike(const Scenario& one, const Scenario& other);

/// Where the levels of service.* of the delivered scenario come from.
[[nodiscard]] PerDimension<LevelParts> level_parts(const Scenario& scenario);

}  // namespace retain::model
