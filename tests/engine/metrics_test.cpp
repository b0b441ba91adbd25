#include "business/measures/metrics.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "base/error.hpp"
#include "support/business.hpp"
#include "support/metric_named.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// Metrics of the expected engine, by name.
class Metrics {
 public:
  explicit Metrics(const Plan& plan) : values_(measure(expected_accounts(plan), plan.scenario)) {}
  [[nodiscard]] double operator[](const std::string& name) const {
    return values_[metric_named(name)];
  }

 private:
  std::vector<double> values_;
};

}  // namespace

TEST_CASE("every metric has a name of its own, a unit, and is found by its id") {
  std::set<std::string> names;
  for (const MetricName& metric : replication_metrics()) {
    names.insert(metric.name);
    CHECK_FALSE(metric.unit.empty());
    CHECK(measure_key(metric.id) == metric.name);
    CHECK(replication_metrics()[replication_metric(metric.id)].name == metric.name);
  }
  CHECK(names.size() == replication_metrics().size());
  CHECK_THROWS_AS(replication_metric({Quantity::half_life}), Error);
  CHECK(measure_key(in_ten_years(Quantity::loss_of_cause, Cause::not_valued)) ==
        "loss_not_valued_10y");
}

TEST_CASE("more value and fewer losses are better") {
  const auto better = [](const char* name) {
    return replication_metrics()[metric_named(name)].better;
  };
  CHECK(better("value_10y") == Better::higher);
  CHECK(better("survival_5y") == Better::higher);
  CHECK(better("loss_10y") == Better::lower);
  CHECK(better("loss_poor_service_10y") == Better::lower);
  CHECK(better("complaints_10y") == Better::neither);
}

TEST_CASE("metrics read the curves at the end of their year, money per customer of week 0") {
  const Plan plan = calibrated_plan(Scenario{});
  const Accounts books = expected_accounts(plan);
  const Metrics metrics(plan);
  CHECK(metrics["survival_1y"] == books.at(curve::survival, 52));
  CHECK(metrics["survival_5y"] == books.at(curve::survival, 260));
  CHECK(metrics["survival_10y"] == books.at(curve::survival, 520));
  CHECK(metrics["value_1y"] == books.at(curve::value, 52));
  CHECK(metrics["value_5y"] == books.at(curve::value, 260));
  CHECK(metrics["value_10y"] == books.at(curve::value, 520));
  CHECK(metrics["net_value_10y"] == books.at(curve::value, 520) - 118.0);
  CHECK(metrics["business_value_10y"] == books.business_value[520] / 1000.0);
  CHECK(metrics["active_years_10y"] == books.active_years[520] / 1000.0);
  CHECK(metrics["winning_back_memo_10y"] == books.at(curve::memo, 520) / 1000.0);
  CHECK(metrics["complaints_10y"] == books.at(curve::complaints, 520));
  CHECK(metrics["people_told_10y"] == books.at(curve::people_told, 520));
  CHECK(metrics["people_reached_10y"] == books.at(curve::people_reached, 520));
}

TEST_CASE("the loss is the value that is missing, and its parts add up") {
  Scenario scenario = tangled_scenarios().back();
  for (const Scenario& tangled : tangled_scenarios()) {
    if (tangled.name == "everything at once") scenario = tangled;
  }
  scenario.simulation.weeks = 520;
  scenario.money.programme_per_customer = 12.0;
  const Metrics metrics(calibrated_plan(scenario));
  CHECK(metrics["loss_10y"] == Approx(26'000.0 - metrics["business_value_10y"]).epsilon(1e-10));
  double by_cause = 0.0;
  for (const Cause cause : all_causes)
    by_cause += metrics[measure_key(in_ten_years(Quantity::loss_of_cause, cause))];
  CHECK(metrics["loss_product_quality_10y"] + metrics["loss_service_quality_10y"] +
            metrics["loss_other_10y"] ==
        Approx(by_cause).epsilon(1e-12));
  CHECK(metrics["loss_product_quality_10y"] ==
        Approx(metrics["loss_better_product_10y"] + metrics["loss_cheaper_product_10y"]));
  CHECK(metrics["replacement_cost_10y"] > 0.0);
  CHECK(metrics["keeping_cost_10y"] > 0.0);
  CHECK(metrics["programme_cost_10y"] > 0.0);
}

TEST_CASE("the tagged losses of the documents are the golden ones") {
  const Metrics metrics(calibrated_plan(Scenario{}));
  CHECK(metrics["loss_better_product_10y"] == Approx(1803.42).margin(5e-3));
  CHECK(metrics["loss_cheaper_product_10y"] == Approx(1803.42).margin(5e-3));
  CHECK(metrics["loss_not_valued_10y"] == Approx(2406.04).margin(5e-3));
  CHECK(metrics["loss_poor_service_10y"] == Approx(5416.29).margin(5e-3));
  CHECK(metrics["loss_other_10y"] == Approx(600.19).margin(5e-3));
}

TEST_CASE("the avoidable losses of the documents are the golden ones") {
  Scenario scenario;
  scenario.money.keep_cost = 0.0;
  const Plan plan = calibrated_plan(scenario);
  const double value = Metrics(plan)["business_value_10y"];
  const PerCause<double> golden{1204.45, 1204.45, 1679.94, 4151.28, 404.53};
  for (std::size_t c = 0; c < cause_count; ++c) {
    INFO(cause_names[c]);
    PerCause<double> hazards = plan.baseline.baseline_hazard;
    hazards[c] = 0.0;
    const double without = Metrics(plan_with_hazards(scenario, hazards))["business_value_10y"];
    CHECK(without - value == Approx(golden[c]).margin(5.5e-3));
  }
}

TEST_CASE("beyond the horizon a metric is not available") {
  Scenario scenario;
  scenario.simulation.weeks = 100;
  const Metrics metrics(calibrated_plan(scenario));
  CHECK(metrics["survival_1y"] > 0.0);
  CHECK(metrics["value_1y"] > 0.0);
  for (const MetricName& metric : replication_metrics()) {
    if (metric.name.ends_with("_1y")) continue;
    INFO(metric.name);
    CHECK(std::isnan(metrics[metric.name]) == !metric.name.ends_with("_end"));
  }
}

TEST_CASE("a measure is read after any number of years and at the end") {
  const Plan plan = calibrated_plan(Scenario{});
  const Accounts books = expected_accounts(plan);
  const auto at = [&](int years) {
    return measure({Quantity::business_value, years}, books, plan.scenario);
  };
  CHECK(measure_key({Quantity::business_value, 3}) == "business_value_3y");
  CHECK(at(3) == books.business_value[156] / 1000.0);
  CHECK(at(end_of_horizon) == books.business_value[520] / 1000.0);
  CHECK(std::isnan(at(11)));
}
