#pragma once

#include <catch2/catch.hpp>
#include <cstdint>
#include <functional>
#include <initializer_list>

#include "business/accounts.hpp"
#include "engine/calibration.hpp"
#include "engine/expected/expected.hpp"
#include "engine/run.hpp"
#include "model/reference.hpp"
#include "support/namespaces.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"

namespace retain::test {

/// Plan of a scenario whose reference has the levers of the documents.
[[nodiscard]] inline Plan calibrated_plan(const Scenario& scenario) {
  return make_plan(scenario, calibrate(reference_of(scenario, Scenario{})));
}

/// Plan of a scenario with the given weekly hazards at 0 points, by cause.
[[nodiscard]] inline Plan plan_with_hazards(const Scenario& scenario,
                                            const PerCause<double>& baseline_hazard) {
  Baseline baseline = uncalibrated(scenario);
  baseline.baseline_hazard = baseline_hazard;
  return make_plan(scenario, baseline);
}

/// A world of constant hazards: no encounter moves points, and hearing makes nobody leave.
[[nodiscard]] inline Scenario constant_world() {
  Scenario scenario;
  scenario.name = "constant-world";
  scenario.churn.sensitivity = {};
  scenario.service.visits_per_week = 0.0;
  scenario.word_of_mouth.loss_probability = 0.0;
  return scenario;
}

/// Weekly hazards that sum to `total`, split as the documents split the causes.
[[nodiscard]] inline PerCause<double> hazards_by_cause(double total) {
  PerCause<double> hazards = Churn{}.causes;
  for (double& hazard : hazards) hazard *= total;
  return hazards;
}

[[nodiscard]] inline Accounts expected_accounts(const Plan& plan) {
  return book(expected_path(plan), plan.scenario);
}

/// The agents of a plan, with another number of customers and replications. The market grows with
/// the customers.
[[nodiscard]] inline RunResult run_agents(const Plan& plan, std::int64_t customers,
                                          std::int64_t replications) {
  DeliveredScenario scenario = plan.scenario;
  scenario.cohort.customers = customers;
  scenario.simulation.engine = EngineKind::agents;
  scenario.simulation.replications = replications;
  return run_plan(make_plan(scenario, plan.baseline), 1, {});
}

/// Size of the agents' side of a closed form without coupling between customers.
inline constexpr std::int64_t customers_of_closed_form = 1'000;
inline constexpr std::int64_t replications_of_closed_form = 200;

[[nodiscard]] inline RunResult run_agents(const Plan& plan) {
  return run_agents(plan, customers_of_closed_form, sample_size(replications_of_closed_form));
}

/// A plan run by both engines, to be held against closed forms.
class BothEngines {
 public:
  explicit BothEngines(const Plan& plan)
      : expected_(expected_accounts(plan)), agents_(run_agents(plan)) {}

  [[nodiscard]] const RunResult& agents() const { return agents_; }

  /// Checks that a curve meets its closed form: the expected engine to 1e-10, the agents within
  /// most_standard_errors. `scale` is what the curve counts per unit of the closed form.
  void check(std::size_t curve, double scale, const std::function<double(double week)>& truth,
             std::initializer_list<std::size_t> weeks) const {
    for (const std::size_t week : weeks) {
      INFO("week " << week);
      const double value = truth(static_cast<double>(week));
      CHECK(expected_.at(curve, week) / scale == Approx(value).epsilon(1e-10));
      const Measured mean = measured(agents_.curve(curve, week));
      CHECK(agrees({mean.mean / scale, mean.standard_error / scale}, value));
    }
  }

 private:
  Accounts expected_;
  RunResult agents_;
};

}  // namespace retain::test
