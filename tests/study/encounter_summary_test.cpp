#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "model/encounter.hpp"
#include "study/encounter_summary.hpp"
#include "study/summary.hpp"
#include "support/metric_named.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

Plan plan_of(const Scenario& scenario) {
  return make_plan(scenario, uncalibrated(scenario));
}

}  // namespace

TEST_CASE("without changes the satisfaction is that of every encounter") {
  const EncounterSummary summary = summarise_encounters(plan_of(Scenario{}));
  CHECK(summary.satisfaction_degree == Approx(satisfaction_degree(0.0)).epsilon(1e-12));
  CHECK(summary.satisfaction_rate == Approx(1.0 - 0.00202654).epsilon(1e-8));
  CHECK(std::isnan(summary.degree_sampling_error));
  CHECK(std::isnan(summary.rate_sampling_error));
  CHECK(summary.touchpoints.empty());
}

TEST_CASE("a survey errs by the standard error of its size") {
  Scenario scenario;
  scenario.service.surveyed = 400;
  const EncounterSummary summary = summarise_encounters(plan_of(scenario));
  const double degree = satisfaction_degree(0.0);
  const double sd = std::sqrt(satisfaction_square(0.0) - degree * degree);
  CHECK(summary.degree_sampling_error == Approx(sd / 20.0).epsilon(1e-9));
  const double rate = summary.satisfaction_rate;
  CHECK(summary.rate_sampling_error == Approx(std::sqrt(rate * (1.0 - rate)) / 20.0));
}

TEST_CASE("a scenario without encounters has the satisfaction it would have") {
  Scenario scenario;
  scenario.service.visits_per_week = 0.0;
  const EncounterSummary summary = summarise_encounters(plan_of(scenario));
  CHECK(summary.satisfaction_degree == Approx(satisfaction_degree(0.0)).epsilon(1e-12));
}

TEST_CASE("a year of better service in ten raises the satisfaction by a tenth of its effect") {
  Scenario scenario;
  scenario.events = {{.week = 52, .last_week = 103, .kind = EventKind::service, .quality = 2.0}};
  const EncounterSummary summary = summarise_encounters(plan_of(scenario));
  const double gap = 2.0 / perception_sd(scenario.service);
  CHECK(summary.satisfaction_degree ==
        Approx(0.9 * satisfaction_degree(0.0) + 0.1 * satisfaction_degree(gap)).epsilon(1e-12));
}

TEST_CASE("touchpoints share the dissatisfied encounters") {
  const Study study = shipped_study({"moments-of-truth"}, {with_expected_engine});
  const EncounterSummary& summary = study.outcomes.front().encounters;
  REQUIRE(summary.touchpoints.size() == 3);
  for (const std::size_t row : {1U, 260U, 520U}) {
    double sum = 0.0;
    for (const TouchpointShare& touchpoint : summary.touchpoints) sum += touchpoint.share[row];
    CHECK(sum == Approx(1.0).epsilon(1e-12));
  }
  for (const int years : {10, end_of_horizon}) {
    double losses = 0.0;
    for (const TouchpointLoss& loss : touchpoint_losses(study.outcomes.front())) {
      if (loss.years == years) losses += loss.estimate.mean;
    }
    const std::size_t poor_service =
        replication_metric({Quantity::loss_of_cause, years, Cause::poor_service});
    CHECK(losses ==
          Approx(study.outcomes.front().result.metrics[poor_service].mean).epsilon(1e-12));
  }
}
