#include "model/encounter.hpp"

#include <cmath>

#include "model/normal.hpp"

namespace retain {

double perception_sd(const Service& service) {
  double variance = service.between_visits * service.between_visits;
  for (std::size_t k = 0; k < dimension_count; ++k) {
    const double part = service.weight[k] * service.spread[k];
    variance += part * part;
  }
  return std::sqrt(variance);
}

Encounter encounter(const Service& service, const Expectation& expectation, double reference_sd) {
  double gap = -expectation.promise;
  for (std::size_t k = 0; k < dimension_count; ++k) gap += service.weight[k] * service.level[k];
  const double sd = perception_sd(service);
  return {.gap = gap / sd,
          .dissatisfied = normal_distribution((-expectation.zone_below * reference_sd - gap) / sd),
          .delighted = normal_distribution(-(expectation.zone_above * reference_sd - gap) / sd)};
}

double satisfaction_degree(double gap) {
  // clip(5 + 2 (g + Z), 1, 10): Z between a and b stays on the scale.
  const double a = -2.0 - gap;
  const double b = 2.5 - gap;
  return normal_distribution(a) + 10.0 * normal_distribution(-b) +
         (5.0 + 2.0 * gap) * (normal_distribution(b) - normal_distribution(a)) +
         2.0 * (normal_density(a) - normal_density(b));
}

}  // namespace retain
