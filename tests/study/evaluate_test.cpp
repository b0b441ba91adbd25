#include "study/evaluate.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "business/measures/metrics.hpp"
#include "scenario/scenario_library.hpp"
#include "support/business.hpp"
#include "support/shipped.hpp"

using namespace retain::study;
using namespace retain::test;

TEST_CASE("an evaluation gives the asked metrics of the expected engine in the asked order") {
  Scenario scenario;
  scenario.simulation.engine = EngineKind::expected;
  const Plan plan = calibrated_plan(scenario);
  const RunResult run = run_plan(plan, 1, {});
  const std::vector<MeasureId> asked{in_ten_years(Quantity::value), {Quantity::survival, 1}};
  const std::vector<double> values = evaluate(plan, asked);
  REQUIRE(values.size() == 2);
  CHECK(values[0] == run.metrics[replication_metric(asked[0])].mean);
  CHECK(values[1] == run.metrics[replication_metric(asked[1])].mean);
  CHECK(evaluate(plan, asked[1]) == values[1]);
}

TEST_CASE("a measure asked for alone has the bytes that it has among all") {
  std::vector<MeasureId> all;
  for (const MetricName& metric : replication_metrics()) all.push_back(metric.id);
  for (const std::string& name : scenario_names_in(shipped_folder())) {
    CAPTURE(name);
    const Plan plan = shipped_plan(name);
    const std::vector<double> together = evaluate(plan, all);
    for (const Quantity alone :
         {Quantity::net_value, Quantity::survival, Quantity::business_value,
                                 Quantity::active_years, Quantity::spending,
                                 Quantity::loss_word_of_mouth}) {
      const double value = evaluate(plan, in_ten_years(alone));
      CHECK(value == together[replication_metric(in_ten_years(alone))]);
    }
  }
}

TEST_CASE("what lies beyond the horizon cannot be evaluated") {
  Scenario scenario;
  scenario.simulation.weeks = 260;
  const Plan plan = calibrated_plan(scenario);
  CHECK(std::isnan(evaluate(plan, in_ten_years(Quantity::value))));
  CHECK(evaluate(plan, {Quantity::survival, 5}) == Approx(0.5).epsilon(1e-10));
}
