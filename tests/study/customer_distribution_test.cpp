#include "study/customer_distribution.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "support/business.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// A result with these shares of payers by week and this value of all, per customer, by row.
RunResult result_with(const std::vector<double>& paying, const std::vector<double>& value) {
  RunResult result{.rows = value.size(),
                   .curves = std::vector<Estimate>(curve::count * value.size()),
                   .metrics = {},
                   .replications = Sample(0, 1),
                   .start_share = {1.0},
                   .paying_share = paying};
  for (std::size_t row = 0; row < value.size(); ++row) {
    result.curves[curve::value * value.size() + row] = exact(value[row]);
    result.curves[curve::cost * value.size() + row] = exact(0.0);
  }
  return result;
}

double percentile(const CustomerPercentiles& percentiles, double probability) {
  for (std::size_t i = 0; i < customer_probabilities.size(); ++i) {
    if (customer_probabilities[i] == probability) return percentiles.percentile[i];
  }
  return not_available;
}

double sum_of(const std::array<double, decile_count>& shares) {
  return std::accumulate(shares.begin(), shares.end(), 0.0);
}

}  // namespace

TEST_CASE("a few customers counted by hand") {
  // Of ten customers one never pays, five pay once, four pay twice; a payer brings 10 yuan,
  // then 20.
  const auto distribution =
      distribution_over_customers(result_with({0.9, 0.4}, {0.0, 9.0, 17.0}), {1.0});
  CHECK(distribution.lifetime.mean == Approx(1.3));
  CHECK(percentile(distribution.lifetime, 0.05) == 0.0);
  CHECK(percentile(distribution.lifetime, 0.50) == 1.0);
  CHECK(percentile(distribution.lifetime, 0.75) == 2.0);
  CHECK(distribution.value.mean == Approx(17.0));
  CHECK(percentile(distribution.value, 0.25) == Approx(10.0));
  CHECK(percentile(distribution.value, 0.90) == Approx(30.0));
  CHECK(distribution.share_of_value[0] == Approx(0.0).margin(1e-12));
  CHECK(distribution.share_of_value[1] == Approx(10.0 / 170.0));
  CHECK(distribution.share_of_value[5] == Approx(10.0 / 170.0));
  CHECK(distribution.share_of_value[6] == Approx(30.0 / 170.0));
  CHECK(sum_of(distribution.share_of_value) == Approx(1.0));
}

TEST_CASE("customers who cost more the longer they stay are ranked by value, not by lifetime") {
  const auto distribution =
      distribution_over_customers(result_with({1.0, 0.5}, {0.0, 10.0, 6.0}), {1.0});
  CHECK(percentile(distribution.value, 0.25) == Approx(2.0));
  CHECK(percentile(distribution.value, 0.75) == Approx(10.0));
  CHECK(distribution.share_of_value[0] == Approx(0.1 * 2.0 / 6.0));
  CHECK(distribution.share_of_value[9] == Approx(0.1 * 10.0 / 6.0));
}

TEST_CASE("without value there are no shares of it, and without payers nobody has a lifetime") {
  const auto nothing = distribution_over_customers(result_with({0.0, 0.0}, {0.0, 0.0, 0.0}), {1.0});
  CHECK(nothing.lifetime.mean == 0.0);
  CHECK(percentile(nothing.value, 0.99) == 0.0);
  for (const double share : nothing.share_of_value) CHECK(std::isnan(share));
}

TEST_CASE("under constant hazards lifetimes are geometric and values an annuity of them") {
  const double weekly = std::log(2.0) / 260.0;
  Plan plan = plan_with_hazards(constant_world(), hazards_by_cause(weekly));
  plan.scenario.simulation.engine = EngineKind::expected;
  const auto distribution = distribution_over_customers(run_plan(plan, 1, {}), {50.0});
  // A customer pays in week w with probability exp(-weekly w), so P(L <= n) = 1 - exp(-weekly n).
  for (const double probability : {0.05, 0.25, 0.50}) {
    INFO(probability);
    const double lifetime = std::ceil(-std::log(1.0 - probability) / weekly - 1e-9);
    CHECK(percentile(distribution.lifetime, probability) == lifetime);
    CHECK(percentile(distribution.value, probability) == Approx(50.0 * lifetime).margin(0.1));
  }
  CHECK(percentile(distribution.lifetime, 0.95) == 520.0);
}

TEST_CASE("the mean over customers is the value curve, in both engines") {
  Scenario scenario;
  scenario.money.discount_rate = 0.08;
  scenario.money.programme_per_customer = 60.0;
  scenario.cancellation.attempt = 0.5;
  Plan plan = calibrated_plan(scenario);
  plan.scenario.simulation.replications = sample_size(40);
  for (const EngineKind engine : {EngineKind::expected, EngineKind::agents}) {
    plan.scenario.simulation.engine = engine;
    const RunResult result = run_plan(plan, 1, {});
    const auto distribution = distribution_over_customers(result, {50.0});
    const double weeks_paid =
        std::accumulate(result.paying_share.begin(), result.paying_share.end(), 0.0);
    CHECK(distribution.value.mean ==
          Approx(result.curve(curve::value, result.rows - 1).mean).epsilon(1e-10));
    CHECK(distribution.lifetime.mean == Approx(weeks_paid).epsilon(1e-10));
    CHECK(sum_of(distribution.share_of_value) == Approx(1.0).epsilon(1e-10));
  }
}
