#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// Nobody leaves, whatever the price.
Plan loyal_at_any_price(std::int64_t week, double change) {
  Scenario scenario;
  scenario.money.margin = 0.3;
  scenario.value.effect = 0.0;
  scenario.events = {{.week = week, .kind = EventKind::price, .price = change}};
  return plan_with_hazards(scenario, PerCause<double>{});
}

}  // namespace

TEST_CASE("a price that rises brings its revenue and its whole rise is gained") {
  const Accounts books = expected_accounts(loyal_at_any_price(100, 0.1));
  CHECK(books.at(curve::revenue, 100) == Approx(50.0 * 100.0).epsilon(1e-12));
  CHECK(books.at(curve::revenue, 520) == Approx(50.0 * (100.0 + 1.1 * 420.0)).epsilon(1e-12));
  const double margin = 50.0 * (0.3 * 100.0 + 0.4 * 420.0);
  CHECK(books.at(curve::value, 520) + books.at(curve::cost, 520) == Approx(margin).epsilon(1e-12));
}

TEST_CASE("a dearer product drives customers to cheaper ones until rivals have followed") {
  Scenario scenario = constant_world();
  scenario.events = {{.week = 10, .kind = EventKind::price, .price = 0.1}};
  const PerCause<double> hazards = hazards_by_cause(0.002);
  const Path path = expected_path(plan_with_hazards(scenario, hazards));
  const auto hazard_of = [&](std::size_t week, Cause cause) {
    const WeekFlows& flows = path.weeks[week];
    const double lost = flows.lost_after_payment[index(cause)][index(Channel::direct)];
    return lost / flows.paying.business;
  };
  // One point of money cost more: exp(0.2). A lag is not copied, so it stays.
  const double before = hazard_of(9, Cause::cheaper_product);
  CHECK(hazard_of(10, Cause::cheaper_product) / before == Approx(std::exp(0.2)).epsilon(1e-3));
  CHECK(hazard_of(300, Cause::cheaper_product) / before == Approx(std::exp(0.2)).epsilon(1e-3));
  CHECK(hazard_of(10, Cause::better_product) / hazard_of(9, Cause::better_product) ==
        Approx(1.0).epsilon(1e-3));
}

TEST_CASE("both engines book a changing price alike") {
  Scenario scenario;
  scenario.events = {{.week = 20, .last_week = 200, .kind = EventKind::price, .price = -0.2}};
  const Plan plan = calibrated_plan(scenario);
  const Accounts expected = expected_accounts(plan);
  const RunResult agents = run_agents(plan);
  for (const std::size_t week : {60U, 250U}) {
    CHECK(agrees(measured(agents.curve(curve::revenue, week)), expected.at(curve::revenue, week)));
  }
}
