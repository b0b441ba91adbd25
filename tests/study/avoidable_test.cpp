#include "study/avoidable.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/metrics.hpp"
#include "support/business.hpp"
#include "support/shipped.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

constexpr double two_digits = 0.005;
constexpr double four_digits = 0.5e-4;

Plan documents_without_keeping_costs() {
  Scenario scenario = shipped_plan("documents").scenario;
  scenario.money.keep_cost = 0.0;
  return calibrated_plan(scenario);
}

double tagged_loss(const Plan& plan, Cause cause) {
  return measure(in_ten_years(Quantity::loss_of_cause, cause), expected_accounts(plan),
                 plan.scenario);
}

double geometric_value(double hazard) {
  constexpr double yuan_a_week = 50.0;
  const double stays = std::exp(-hazard);
  return yuan_a_week * (1.0 - std::pow(stays, 520.0)) / (1.0 - stays);
}

}  // namespace

TEST_CASE("tagged and avoidable losses of the documents are the golden ones of ten years") {
  const Plan plan = documents_without_keeping_costs();
  const Avoidable avoidable = avoidable_losses(plan).in_ten_years;
  const PerCause<double> golden_avoidable{1204.45, 1204.45, 1679.94, 4151.28, 404.53};
  const PerCause<double> golden_tagged{1803.42, 1803.42, 2406.04, 5416.29, 600.19};
  for (const Cause cause : all_causes) {
    INFO(cause_names[index(cause)]);
    CHECK(std::abs(avoidable.by_cause[index(cause)] - golden_avoidable[index(cause)]) < two_digits);
    CHECK(std::abs(tagged_loss(plan, cause) - golden_tagged[index(cause)]) < two_digits);
  }
}

TEST_CASE("keeping costs lower what can be avoided, because who stays may complain") {
  const Avoidable avoidable = avoidable_losses(shipped_plan("documents")).in_ten_years;
  const PerCause<double> golden{1204.4230, 1204.4230, 1679.9075, 4151.2024, 404.5248};
  for (const Cause cause : all_causes) {
    INFO(cause_names[index(cause)]);
    CHECK(std::abs(avoidable.by_cause[index(cause)] - golden[index(cause)]) < four_digits);
  }
  CHECK(std::abs(avoidable.product_quality - 2565.7581) < four_digits);
  CHECK(std::abs(avoidable.service_quality - 6575.2594) < four_digits);
}

TEST_CASE("removing both causes of a bracket saves more than the two saved one by one") {
  for (const char* name : {"documents", "evidence", "gold-service", "neglected-counter"}) {
    INFO(name);
    const Avoidable avoidable = avoidable_losses(shipped_plan(name)).in_ten_years;
    const auto of = [&](Cause cause) { return avoidable.by_cause[index(cause)]; };
    CHECK(avoidable.product_quality > of(Cause::better_product) + of(Cause::cheaper_product));
    CHECK(avoidable.service_quality > of(Cause::not_valued) + of(Cause::poor_service));
  }
}

TEST_CASE("with constant hazards the avoidable loss is a difference of two geometric sums") {
  const Scenario world = constant_world();
  const double total = std::log(2.0) / 260.0;  // half-life of five years
  Scenario scenario = world;
  scenario.money.keep_cost = 0.0;
  const Plan plan = plan_with_hazards(scenario, hazards_by_cause(total));
  const Avoidable avoidable = avoidable_losses(plan).in_ten_years;
  const PerCause<double> share = scenario.churn.causes;
  for (const Cause cause : all_causes) {
    INFO(cause_names[index(cause)]);
    const double left = total * (1.0 - share[index(cause)]);
    CHECK(avoidable.by_cause[index(cause)] ==
          Approx(geometric_value(left) - geometric_value(total)).epsilon(1e-9));
  }
  CHECK(avoidable.by_cause[index(Cause::poor_service)] == Approx(4120.1273).margin(four_digits));
  CHECK(avoidable.service_quality == Approx(6524.4541).margin(four_digits));
}

TEST_CASE("the events of a cause are avoided with it, those of other causes stay") {
  Plan plan = shipped_plan("documents-arithmetic");
  constexpr double twelve_customers_of_thousand = 312.0;
  const Avoidable one = avoidable_losses(plan).in_ten_years;
  CHECK(one.by_cause[index(Cause::poor_service)] == Approx(twelve_customers_of_thousand));
  CHECK(one.service_quality == Approx(twelve_customers_of_thousand));
  CHECK(one.by_cause[index(Cause::not_valued)] == 0.0);
  CHECK(one.product_quality == 0.0);

  Event departure = plan.scenario.events.front();
  departure.cause = Cause::better_product;  // they tell nobody
  plan.scenario.events.push_back(departure);
  const Avoidable two = avoidable_losses(plan).in_ten_years;
  CHECK(two.by_cause[index(Cause::poor_service)] == Approx(twelve_customers_of_thousand));
  CHECK(two.by_cause[index(Cause::better_product)] == Approx(26.0));
}

TEST_CASE("the engine of the run does not matter to avoidable losses") {
  Plan plan = shipped_plan("gold-service");
  const Avoidable with_agents = avoidable_losses(plan).in_ten_years;
  plan.scenario.simulation.engine = EngineKind::expected;
  const Avoidable with_expected = avoidable_losses(plan).in_ten_years;
  CHECK(with_agents.by_cause == with_expected.by_cause);
  CHECK(with_agents.product_quality == with_expected.product_quality);
  CHECK(with_agents.service_quality == with_expected.service_quality);
}

TEST_CASE("avoidable losses of ten years are not available from a shorter run") {
  Scenario scenario = shipped_plan("documents").scenario;
  scenario.simulation.weeks = 519;
  const Avoidable avoidable = avoidable_losses(calibrated_plan(scenario)).in_ten_years;
  for (const double loss : avoidable.by_cause) CHECK(std::isnan(loss));
  CHECK(std::isnan(avoidable.product_quality));
  CHECK(std::isnan(avoidable.service_quality));
}
