#include "model/delivery.hpp"

#include <utility>

#include "model/levers.hpp"
#include "model/reference.hpp"

namespace retain::model {
namespace {

/// The parts of the levels of `scenario`, whose levers were pulled.
PerDimension<LevelParts> parts_of(const Scenario& scenario, const PulledLevers& pulled) {
  const Service& service = scenario.service;
  const PerDimension<double> affinity = affinity_shift(service.affinity);
  const PerDimension<double> timing = timing_shift(service.timing);
  const PerDimension<double> staff = staff_shift(scenario.staff);
  const PerDimension<double> staff_of_levers = staff_shift(pulled.scenario.staff);
  PerDimension<LevelParts> parts;
  for (std::size_t k = 0; k < dimension_count; ++k) {
    parts[k] = {.stated = service.level[k],
                .affinity = affinity[k],
                .timing = timing[k],
                .staff = staff[k],
                .levers = pulled.shift[k] + (staff_of_levers[k] - staff[k])};
  }
  return parts;
}

}  // namespace

DeliveredScenario deliver(const Scenario& scenario) {
  PulledLevers pulled = pull_levers(scenario);
  const PerDimension<LevelParts> parts = parts_of(scenario, pulled);
  Scenario delivered = std::move(pulled.scenario);
  for (std::size_t k = 0; k < dimension_count; ++k) delivered.service.level[k] = parts[k].level();
  delivered.service.affinity = Affinity{};
  delivered.service.timing = Timing{};
  delivered.service.between_visits *= 1.0 + delivered.staff.mood_spread;
  delivered.staff = Staff{};
  delivered.churn.describes = ChurnDescribes::automatic;
  return DeliveredScenario(std::move(delivered));
}

bool delivered_alike(const Scenario& one, const Scenario& other) {
  return same_values(deliver(one), deliver(other));
}

PerDimension<LevelParts> level_parts(const Scenario& scenario) {
  return parts_of(scenario, pull_levers(scenario));
}

}  // namespace retain::model
