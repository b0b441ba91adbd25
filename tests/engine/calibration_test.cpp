#include "engine/calibration.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "base/error.hpp"
#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

Scenario evidence() {
  Scenario scenario;
  scenario.money.margin = 0.10;
  scenario.money.discount_rate = 0.08;
  scenario.word_of_mouth.own_customers = 0.2;
  scenario.word_of_mouth.loss_probability = 0.0116;
  return scenario;
}

Accounts calibrated_books(const Scenario& scenario) {
  return expected_accounts(calibrated_plan(scenario));
}

/// Checks that the reference loses by each root cause, followers included, what it states.
void check_targets(const Scenario& reference) {
  const Plan plan = make_plan(reference, calibrate(reference));
  const auto weeks = std::llround(52.0 * reference.churn.within_years);
  const PerCause<double> got = expected_losses(plan, weeks);
  for (std::size_t c = 0; c < cause_count; ++c) {
    INFO(cause_names[c]);
    const double target = reference.churn.share_lost * reference.churn.causes[c];
    CHECK(got[c] == Approx(target).margin(1e-12).epsilon(0));
  }
}

std::string contradiction_of(const Scenario& reference) {
  try {
    static_cast<void>(calibrate(reference));
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::contradiction);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("the baseline hazards of the documents are the golden ones") {
  const PerCause<double> hazard = calibrate(Scenario{}).baseline_hazard;
  CHECK(hazard[0] == Approx(6.224170019355e-04).epsilon(1e-11));
  CHECK(hazard[1] == Approx(6.224170019355e-04).epsilon(1e-11));
  CHECK(hazard[2] == Approx(7.689820653912e-05).epsilon(1e-11));
  CHECK(hazard[3] == Approx(1.798619822330e-04).epsilon(1e-11));
  CHECK(hazard[4] == Approx(1.373938335239e-04).epsilon(1e-11));
}

TEST_CASE("the documents' customers survive, and spend, as the golden numbers say") {
  const Accounts books = calibrated_books(Scenario{});
  CHECK(books.at(curve::survival, 52) == Approx(0.8312050283).epsilon(1e-9));
  CHECK(books.at(curve::survival, 260) == Approx(0.5).epsilon(1e-10));
  CHECK(books.at(curve::survival, 520) == Approx(0.2711940629).epsilon(1e-9));
  CHECK(books.at(curve::revenue, 520) == Approx(13970.6414).margin(5e-5));
}

TEST_CASE("the baseline hazards of the evidence are the golden ones") {
  const PerCause<double> hazard = calibrate(evidence()).baseline_hazard;
  CHECK(hazard[0] == Approx(6.40408754e-04).epsilon(1e-8));
  CHECK(hazard[1] == Approx(6.40408754e-04).epsilon(1e-8));
  CHECK(hazard[2] == Approx(9.43253855e-04).epsilon(1e-8));
  CHECK(hazard[3] == Approx(2.32656270e-03).epsilon(1e-8));
  CHECK(hazard[4] == Approx(1.37778443e-04).epsilon(1e-8));
}

TEST_CASE("the evidence has the documents' survival at five years and a tenth of their value") {
  Scenario scenario = evidence();
  scenario.money.keep_cost = 0.0;
  const Accounts books = calibrated_books(scenario);
  CHECK(books.at(curve::survival, 52) == Approx(0.8283465300).epsilon(1e-9));
  CHECK(books.at(curve::survival, 260) == Approx(0.5).epsilon(1e-10));
  CHECK(books.at(curve::survival, 520) == Approx(0.2720642048).epsilon(1e-9));
  CHECK(books.at(curve::value, 520) == Approx(1051.6515).margin(5e-5));
}

TEST_CASE("a reference loses by every root cause what it states, followers included") {
  SECTION("documents") {
    check_targets(Scenario{});
  }
  SECTION("evidence") {
    check_targets(evidence());
  }
  SECTION("nine in ten lost") {
    Scenario scenario;
    scenario.churn.share_lost = 0.9;
    check_targets(scenario);
  }
  SECTION("one in a thousand lost") {
    Scenario scenario;
    scenario.churn.share_lost = 0.001;
    check_targets(scenario);
  }
  SECTION("within a month") {
    Scenario scenario;
    scenario.churn.within_years = 0.1;
    check_targets(scenario);
  }
  SECTION("with stories retold and attempts to retain") {
    Scenario scenario;
    scenario.word_of_mouth.generations = 3;
    scenario.word_of_mouth.retell_probability = 0.1;
    scenario.word_of_mouth.loss_probability = 0.2;
    scenario.cancellation.attempt = 0.5;
    check_targets(scenario);
  }
}

TEST_CASE("a churn that no hazard reaches on the stock is refused with the figures") {
  Scenario scenario;
  scenario.churn.of = ChurnOf::present_customers;
  scenario.churn.share_lost = 0.4;
  scenario.churn.within_years = 1.0;
  scenario.cancellation.attempt = 1.0;
  scenario.cancellation.reason_found = 1.0;
  scenario.cancellation.saved[index(Cause::poor_service)] = 1.0;
  CHECK(
      contradiction_of(scenario).find(
          "no hazard makes a share of 0.18000000000000002 of the present customers leave within 1 "
          "year for the cause poor_service") != std::string::npos);
}

TEST_CASE("hazards do not depend on the number of customers") {
  const PerCause<double> usual = calibrate(Scenario{}).baseline_hazard;
  for (const std::int64_t customers : {1, 100'000'000}) {
    Scenario scenario;
    scenario.cohort.customers = customers;
    CHECK(calibrate(scenario).baseline_hazard == usual);
    check_targets(scenario);
  }
}

TEST_CASE("a world that loses nobody has no hazards") {
  Scenario scenario;
  scenario.churn.share_lost = 0.0;
  const Baseline baseline = calibrate(scenario);
  CHECK(baseline.baseline_hazard == PerCause<double>{});
  CHECK(baseline.perception_sd == Approx(2.1226).epsilon(1e-5));
  CHECK(calibrated_books(scenario).at(curve::survival, 520) == Approx(1.0).epsilon(1e-12));
}

TEST_CASE("a cause without a share has no hazard, and the others share the losses") {
  Scenario scenario;
  scenario.churn.causes = {0.0, 0.3, 0.2, 0.5, 0.0};
  const PerCause<double> hazard = calibrate(scenario).baseline_hazard;
  CHECK(hazard[index(Cause::better_product)] == 0.0);
  CHECK(hazard[index(Cause::other)] == 0.0);
  CHECK(hazard[index(Cause::poor_service)] > 0.0);
  check_targets(scenario);
}

TEST_CASE("who saves everybody cannot have lost anybody: the figures contradict each other") {
  Scenario scenario;
  scenario.name = "saves-everybody";
  scenario.cancellation.attempt = 1.0;
  scenario.cancellation.reason_found = 1.0;
  scenario.cancellation.saved[index(Cause::not_valued)] = 1.0;
  const std::string text = contradiction_of(scenario);
  CHECK(text.find("saves-everybody") != std::string::npos);
  CHECK(text.find("churn.causes.not_valued") != std::string::npos);
  CHECK(text.find("cancellation.saved.not_valued") != std::string::npos);
}

TEST_CASE("saving everybody for a cause that nobody leaves for is no contradiction") {
  Scenario scenario;
  scenario.churn.causes = {0.15, 0.15, 0.0, 0.65, 0.05};
  scenario.cancellation.attempt = 1.0;
  scenario.cancellation.reason_found = 1.0;
  scenario.cancellation.saved[index(Cause::not_valued)] = 1.0;
  CHECK(contradiction_of(scenario).empty());
}

TEST_CASE("small and nearly complete losses can be stated, in short and long times") {
  for (const double share_lost : {0.001, 0.5, 0.9, 0.99, 0.999}) {
    for (const double within_years : {0.1, 5.0, 30.0}) {
      for (const double own_customers : {0.0, 0.2, 1.0}) {
        INFO(share_lost << " within " << within_years << ", " << own_customers << " own");
        Scenario reference;
        reference.churn.share_lost = share_lost;
        reference.churn.within_years = within_years;
        reference.word_of_mouth.own_customers = own_customers;
        check_targets(reference);
      }
    }
  }
}

TEST_CASE("calibrated constant hazards meet their closed form") {
  Scenario reference = constant_world();
  reference.churn.share_lost = 0.99;
  const PerCause<double> hazard = calibrate(reference).baseline_hazard;
  const double total = -std::log1p(-0.99) / 260.0;
  for (std::size_t c = 0; c < cause_count; ++c) {
    CHECK(hazard[c] == Approx(total * reference.churn.causes[c]).epsilon(1e-10));
  }
}
