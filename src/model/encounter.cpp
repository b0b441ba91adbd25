#include "model/encounter.hpp"

#include <algorithm>
#include <cmath>

#include "maths/normal.hpp"

namespace retain::model {
namespace {

constexpr double lowest_level = 1.0;
constexpr double highest_level = 10.0;

/// Perceived quality at a touchpoint less `expectation`, points.
double gap_at(const Service& service, const Touchpoint& touchpoint, const Comparison& comparison) {
  double gap = -comparison.expectation;
  for (std::size_t k = 0; k < dimension_count; ++k) {
    const double level = service.level_of(k) + touchpoint.offset[k] + comparison.quality;
    gap += comparison.weight[k] * std::clamp(level, lowest_level, highest_level);
  }
  return gap;
}

/// Every encounter is of one kind when the scenario names none.
const std::vector<Touchpoint>& touchpoints_of(const Scenario& scenario) {
  static const std::vector<Touchpoint> only(1);
  return scenario.touchpoints.empty() ? only : scenario.touchpoints;
}

}  // namespace

PerDimension<double> settled_weight(const Service& service) {
  return service.weight;
}

PerDimension<double> newcomer_weight(const Service& service) {
  constexpr std::size_t tangibles = index(Dimension::tangibles);
  const double others = 1.0 - service.weight[tangibles];
  PerDimension<double> weight = service.weight;
  for (double& part : weight) {
    part *= others > 0.0 ? (1.0 - service.first_tangibles) / others : 0.0;
  }
  weight[tangibles] = others > 0.0 ? service.first_tangibles : 1.0;
  return weight;
}

double expected_of(const Expectation& expectation, const PerDimension<double>& weight) {
  return expectation.promise + weight[index(Dimension::responsiveness)] * expectation.speed;
}

double perception_sd(const Service& service, const PerDimension<double>& weight) {
  double variance = service.between_visits * service.between_visits;
  for (std::size_t k = 0; k < dimension_count; ++k) {
    const double part = weight[k] * service.spread[k];
    variance += part * part;
  }
  return std::sqrt(variance);
}

double perception_sd(const Service& service) {
  return perception_sd(service, settled_weight(service));
}

double mean_quality(const Scenario& scenario, double quality) {
  const Comparison with_nothing{settled_weight(scenario.service), 0.0, quality};
  double mean = 0.0;
  for (const Touchpoint& touchpoint : touchpoints_of(scenario)) {
    mean += touchpoint.share * gap_at(scenario.service, touchpoint, with_nothing);
  }
  return mean;
}

Encounter encounter(const Scenario& scenario, const Comparison& comparison, double reference_sd) {
  const Expectation& expectation = scenario.expectation;
  const double sd = perception_sd(scenario.service, comparison.weight);
  Encounter all;
  for (const Touchpoint& touchpoint : touchpoints_of(scenario)) {
    const double gap = gap_at(scenario.service, touchpoint, comparison);
    const auto [dissatisfied, delighted] =
        normal_distribution({(-expectation.zone_below * reference_sd - gap) / sd,
                             -(expectation.zone_above * reference_sd - gap) / sd});
    const EncounterKind kind{.share = touchpoint.share,
                             .gap = gap / sd,
                             .dissatisfied = touchpoint.share * dissatisfied,
                             .delighted = touchpoint.share * delighted};
    all.gap += touchpoint.share * kind.gap;
    all.dissatisfied += kind.dissatisfied;
    all.delighted += kind.delighted;
    all.kinds.push_back(kind);
  }
  return all;
}

Encounter encounter(const Scenario& scenario, double reference_sd) {
  const PerDimension<double> weight = settled_weight(scenario.service);
  return encounter(scenario, {weight, expected_of(scenario.expectation, weight)}, reference_sd);
}

// clip(5 + 2 (g + Z), 1, 10): Z between a and b stays on the scale.

double satisfaction_degree(double gap) {
  const double a = -2.0 - gap;
  const double b = 2.5 - gap;
  return normal_distribution(a) + 10.0 * normal_distribution(-b) +
         (5.0 + 2.0 * gap) * (normal_distribution(b) - normal_distribution(a)) +
         2.0 * (normal_density(a) - normal_density(b));
}

double satisfaction_square(double gap) {
  const double a = -2.0 - gap;
  const double b = 2.5 - gap;
  const double middle = 5.0 + 2.0 * gap;
  const double between = normal_distribution(b) - normal_distribution(a);
  return normal_distribution(a) + 100.0 * normal_distribution(-b) + middle * middle * between +
         4.0 * middle * (normal_density(a) - normal_density(b)) +
         4.0 * (between + a * normal_density(a) - b * normal_density(b));
}

Satisfaction satisfaction_of(std::span<const EncounterKind> kinds) {
  Satisfaction all{.degree = 0.0, .square = 0.0, .rate = 1.0};
  for (const EncounterKind& kind : kinds) {
    all.degree += kind.share * satisfaction_degree(kind.gap);
    all.square += kind.share * satisfaction_square(kind.gap);
    all.rate -= kind.dissatisfied;
  }
  return all;
}

}  // namespace retain::model
