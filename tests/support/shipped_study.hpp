#pragma once

#include <optional>
#include <string>
#include <vector>

#include "business/measures/metrics.hpp"
#include "study/load_scenarios.hpp"
#include "study/study.hpp"
#include "support/metric_named.hpp"
#include "support/namespaces.hpp"
#include "support/shipped.hpp"

namespace retain::test {

/// Shipped scenarios with the values of the command line, ready for a study.
[[nodiscard]] inline std::vector<ScenarioRequest> shipped_requests(
    const std::vector<std::string>& names, const std::vector<Override>& overrides = {}) {
  return requests_of(load_scenarios(names, overrides, shipped_folder()));
}

[[nodiscard]] inline Study study_of(const std::vector<ScenarioRequest>& requests) {
  return run_study(plan_study(requests, std::nullopt), 1, {});
}

[[nodiscard]] inline Study shipped_study(const std::vector<std::string>& names,
                                         const std::vector<Override>& overrides = {}) {
  return study_of(shipped_requests(names, overrides));
}

inline const Override with_expected_engine{"simulation.engine", "expected", "--engine"};

/// A small run of the agents.
[[nodiscard]] inline std::vector<Override> small_run(std::int64_t customers,
                                                     std::int64_t replications,
                                                     std::int64_t weeks = 520) {
  return {{"cohort.customers", std::to_string(customers), "--customers"},
          {"simulation.replications", std::to_string(replications), "--replications"},
          {"simulation.weeks", std::to_string(weeks), "--weeks"}};
}

/// Mean of a metric of summary.csv.
[[nodiscard]] inline const Estimate& metric(const Outcome& outcome, const std::string& name) {
  return outcome.result.metrics[metric_named(name)];
}

}  // namespace retain::test
