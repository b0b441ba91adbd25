#pragma once

#include <vector>

#include "engine/run.hpp"

namespace retain::study {

/// A difference between a scenario and its comparator, replication by replication on the same
/// random draws, so that it is the scenario and not the dice.
struct Difference {
  Estimate estimate;
  double probability_better;  ///< share of replications in which the scenario is strictly better
};

/// Scenario minus comparator for every metric of replication_metrics(), in their order. Means come
/// from all replications, the spread of a difference from those kept (stats/sample.hpp).
[[nodiscard]] std::vector<Difference> compare(const RunResult& scenario,
                                              const RunResult& comparator);

/// Programme cost, yuan per active customer and year, at which the scenario's advantage in
/// business value over its comparator, by the end of the horizon, is used up: what it costs now
/// plus the advantage divided by the discounted customer-years of the business.
[[nodiscard]] Estimate break_even_programme(const Plan& plan, const RunResult& scenario,
                                            const RunResult& comparator);

}  // namespace retain::study
