#include "business/accounts.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string>

#include "base/error.hpp"
#include "engine/agents/agents.hpp"
#include "model/market.hpp"
#include "support/business.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

/// What one week costs the business, and what part of it falls on its first cohort.
struct SlowSpending {
  ByScope<double> keeping;
  ByScope<double> programme;
  double replacement;
};

SlowSpending slow_spending(const WeekFlows& week, const Scenario& s, const WeekTable& table) {
  const auto keeping = [&](double paying, double attempts, double handled, double surprised) {
    return s.money.keep_cost * (paying * table.handled + handled + attempts) +
           s.complaints.surprise_cost * (paying * table.surprised + surprised);
  };
  const auto programme = [&](double paying) {
    return (s.money.programme_per_customer * paying + s.money.programme_fixed) / 52.0;
  };
  const double refusing = std::min(0.95, week.awareness * s.market.refusal);
  return {{keeping(week.paying.cohort, week.attempts.cohort, week.offence_handled.cohort,
                   week.offence_surprised.cohort),
           keeping(week.paying.business, week.attempts.business, week.offence_handled.business,
                   week.offence_surprised.business)},
          {programme(week.paying.cohort), programme(week.paying.business)},
          s.money.acquisition_cost / (1.0 - refusing) * week.acquired +
              s.acquisition.advertising_per_week};
}

/// A scenario with every kind of cost, and a path of the agents through it.
struct Example {
  Plan plan;
  Path path;
};

Example costly_example(const std::string& name = "everything at once") {
  Scenario scenario;
  for (const Scenario& tangled : tangled_scenarios()) {
    if (tangled.name == name) scenario = tangled;
  }
  scenario.money.discount_rate = 0.08;
  scenario.money.margin = 0.35;
  scenario.money.programme_per_customer = 30.0;
  scenario.money.programme_fixed = 5'000.0;
  const Plan plan = calibrated_plan(scenario);
  AgentEngine engine(plan);
  return {plan, engine.run(0)};
}

/// Customers of week 0 in a group.
double share_at_start(const Group& group, const Plan& plan) {
  const auto customers = static_cast<double>(plan.scenario.cohort.customers);
  const Eigen::MatrixXd& distribution = plan.baseline.established;
  if (distribution.size() == 0) return group.share * customers;
  return distribution.row(&group - plan.groups.data()).sum() * customers;
}

ExitCode exit_code_of(const Path& path, const Plan& plan) {
  try {
    static_cast<void>(book(path, plan.scenario));
  } catch (const Error& error) {
    return error.exit_code();
  }
  return ExitCode::done;
}

}  // namespace

TEST_CASE("row 0 holds the cohort, its acquisition cost, and nothing else") {
  const Example example = costly_example();
  const Accounts books = book(example.path, example.plan.scenario);
  for (std::size_t which = 0; which < curve::count; ++which) {
    INFO(curve_names()[which].metric << " " << curve_names()[which].channel);
    const double expected = which == curve::active      ? 700.0
                            : which == curve::survival  ? 1.0
                            : which == curve::net_value ? -118.0
                                                        : 0.0;
    CHECK(books.at(which, 0) == expected);
  }
}

TEST_CASE("the books are what plain sums over the weeks give") {
  const auto [plan, path] = costly_example(GENERATE("everything at once", "newcomers every week"));
  const Scenario& s = plan.scenario;
  const Accounts books = book(path, s);
  double revenue = 0.0;
  double cost = 0.0;
  double keeping = 0.0;
  double programme = 0.0;
  double replacement = 0.0;
  double business = 0.0;
  double complaints = 0.0;
  double years = 0.0;
  for (std::size_t week = 0; week + 1 < path.weeks.size(); ++week) {
    const WeekFlows& flows = path.weeks[week];
    const double b = std::pow(1.08, -static_cast<double>(week) / 52.0);
    const SlowSpending spent = slow_spending(flows, s, plan.table());
    revenue += b * 50.0 * flows.paying.cohort / 700.0;
    cost += b * (spent.keeping.cohort + spent.programme.cohort) / 700.0;
    keeping += b * spent.keeping.business;
    programme += b * spent.programme.business;
    replacement += b * spent.replacement;
    business += b * (0.35 * 50.0 * flows.paying.business - spent.keeping.business -
                     spent.programme.business - spent.replacement);
    complaints += flows.paying.business * plan.table().complaints + flows.offence_complaints;
    years += b * flows.paying.business / 52.0;
    const std::size_t row = week + 1;
    CHECK(books.at(curve::revenue, row) == Approx(revenue).epsilon(1e-11));
    CHECK(books.at(curve::cost, row) == Approx(cost).epsilon(1e-11));
    CHECK(books.at(curve::value, row) == Approx(0.35 * revenue - cost).epsilon(1e-11));
    CHECK(books.at(curve::net_value, row) == Approx(0.35 * revenue - cost - 118.0).epsilon(1e-11));
    CHECK(books.at(curve::keeping, row) == Approx(keeping).epsilon(1e-11));
    CHECK(books.at(curve::programme, row) == Approx(programme).epsilon(1e-11));
    CHECK(books.at(curve::replacement, row) == Approx(replacement).epsilon(1e-11));
    CHECK(books.business_value[row] == Approx(business).epsilon(1e-11));
    CHECK(books.at(curve::complaints, row) == Approx(complaints).epsilon(1e-11));
    CHECK(books.active_years[row] == Approx(years).epsilon(1e-11));
    CHECK(books.at(curve::refusing_share, row) ==
          Approx(refusing_share(path.weeks[row].awareness, s.market)).epsilon(1e-14));
    CHECK(books.at(curve::memo, row) == 0.0);  // whoever is replaced is paid for already
  }
}

TEST_CASE("missing margin is the margin of everybody lost so far, week by week") {
  const auto [plan, path] = costly_example();
  const Accounts books = book(path, plan.scenario);
  for (std::size_t c = 0; c < cause_count; ++c) {
    for (std::size_t k = 0; k < channel_count; ++k) {
      INFO(cause_names[c] << " " << channel_names[k]);
      double lost = 0.0;
      double missing = 0.0;
      for (std::size_t week = 0; week + 1 < path.weeks.size(); ++week) {
        lost += path.weeks[week].lost_before_payment[c][k];
        missing += std::pow(1.08, -static_cast<double>(week) / 52.0) * 0.35 * 50.0 * lost;
        lost += path.weeks[week].lost_after_payment[c][k];
        CHECK(books.at(curve::by_cause(curve::missing_margin, c, k), week + 1) ==
              Approx(missing).epsilon(1e-11));
        CHECK(books.at(curve::by_cause(curve::customers_lost, c, k), week + 1) == lost);
      }
    }
  }
}

TEST_CASE("in every row the ledger explains the difference to a world without losses") {
  for (const Scenario& scenario : tangled_scenarios()) {
    INFO(scenario.name);
    const Plan plan = calibrated_plan(scenario);
    const Path path = expected_path(plan);
    const Accounts books = book(path, plan.scenario);
    double first_spend = 0.0;  // of the customers of week 0, yuan a week
    for (const Group& group : plan.groups) {
      first_spend += share_at_start(group, plan) * group.segment.spend_per_week;
    }
    double without_losses = 0.0;
    for (std::size_t row = 0; row < books.rows; ++row) {
      double ledger = 0.0;
      for (std::size_t which = curve::missing_margin; which < curve::ledger_total; ++which) {
        ledger += books.at(which, row);
      }
      CHECK(ledger == Approx(without_losses - books.business_value[row]).margin(1e-6));
      CHECK(books.at(curve::ledger_total, row) == Approx(ledger).epsilon(1e-12));
      without_losses += (1.0 + path.weeks[row].price) * first_spend;
    }
  }
}

TEST_CASE("without acquisition winning the lost back is a memo of 118 yuan a head") {
  Scenario scenario = constant_world();
  scenario.word_of_mouth.loss_probability = 1.0;
  scenario.events = {{.week = 0, .customers = 1}};
  const Accounts books = expected_accounts(plan_with_hazards(scenario, {}));
  CHECK(books.at(curve::memo, 1) == Approx(12 * 118.0));
  CHECK(books.at(curve::memo, 520) == Approx(1416.0));
  CHECK(books.at(curve::replacement, 520) == 0.0);
}

TEST_CASE("the identity of the ledger holds to one part in a thousand million") {
  CHECK_NOTHROW(assert_identity(26'000.0, 20'000.0, 6'000.0));
  CHECK_NOTHROW(assert_identity(26'000.0, 20'000.0, 6'000.0 + 2.5e-5));
  CHECK_THROWS_AS(assert_identity(26'000.0, 20'000.0, 6'000.0 + 2.7e-5), Error);
  CHECK_THROWS_AS(assert_identity(26'000.0, 20'000.0 - 2.7e-5, 6'000.0), Error);
  CHECK_THROWS_AS(assert_identity(26'000.0, 20'000.0, std::nan("")), Error);
  CHECK_NOTHROW(assert_identity(5.2e6, -1e13, 1e13 + 5.2e6 + 9e3));
  CHECK_NOTHROW(assert_identity(0.5, -6.6e4, 6.6e4 + 0.5 + 6e-5));
  CHECK_THROWS_AS(assert_identity(5.2e6, -1e13, 1e13 + 5.2e6 + 1.1e4), Error);
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(assert_identity(infinity, infinity, 0.0), Error);
}

TEST_CASE("a path whose payments and departures contradict each other is refused") {
  const auto [plan, path] = costly_example();
  CHECK(exit_code_of(path, plan) == ExitCode::done);
  Path corrupted = path;
  WeekFlows& week = corrupted.weeks[60];
  SECTION("one payment too many") {
    week.spend.business += 50.0;
  }
  SECTION("one departure too many") {
    week.lost_spend_after[3][1] += 50.0;
  }
  SECTION("a forced departure is missing") {
    week.lost_spend_before[3][0] -= 50.0;
  }
  SECTION("one newcomer too many") {
    week.joined_spend += 50.0;
  }
  SECTION("not a number") {
    week.spend.business = std::nan("");
  }
  CHECK(exit_code_of(corrupted, plan) == ExitCode::internal);
}

TEST_CASE("books that keep the ends of years alone hold the same there, and at the end") {
  Scenario scenario = costly_example().plan.scenario;
  scenario.simulation.weeks = 130;
  const Plan plan = make_plan(scenario, calibrate(Scenario{}));
  const Accounts all = book(expected_path(plan), plan.scenario);
  const Accounts years = expected_accounts(plan, BookRows::years);
  REQUIRE(years.rows == all.rows);
  REQUIRE(years.business_value.size() == 4);
  for (const std::size_t row : {0U, 52U, 104U, 130U}) {
    for (std::size_t which = 0; which < curve::count; ++which) {
      CHECK(years.at(which, row) == all.at(which, row));
    }
    CHECK(years.business_value[years.position(row)] == all.business_value[row]);
    CHECK(years.active_years[years.position(row)] == all.active_years[row]);
  }
  CHECK(years.customer_weeks == all.customer_weeks);
}
