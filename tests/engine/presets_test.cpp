// The arithmetic of the documents, from the shipped files, in both engines.

#include <catch2/catch.hpp>
#include <string>

#include "business/measures/curves.hpp"
#include "support/business.hpp"
#include "support/shipped.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

constexpr std::size_t poor_service = index(Cause::poor_service);

/// Missing margin by poor service over both channels, yuan of the whole business.
double loss_of(const Accounts& books, std::size_t row) {
  return books.at(curve::by_cause(curve::missing_margin, poor_service, 0), row) +
         books.at(curve::by_cause(curve::missing_margin, poor_service, 1), row);
}

Accounts expected_books(const std::string& name) {
  return expected_accounts(shipped_plan(name));
}

RunResult agents_of(const std::string& name, std::int64_t replications) {
  const Plan plan = shipped_plan(name);
  return run_agents(plan, plan.scenario.cohort.customers, replications);
}

}  // namespace

TEST_CASE(
    "one offended customer costs 50, 2600 and 26000 yuan, with the eleven they tell 12 times") {
  const Accounts books = expected_books("documents-arithmetic");
  const std::size_t direct =
      curve::by_cause(curve::missing_margin, poor_service, index(Channel::direct));
  CHECK(books.at(direct, 1) == Approx(50.0).epsilon(1e-12));
  CHECK(books.at(direct, 52) == Approx(2'600.0).epsilon(1e-12));
  CHECK(books.at(direct, 520) == Approx(26'000.0).epsilon(1e-12));
  CHECK(loss_of(books, 1) == Approx(600.0).epsilon(1e-12));
  CHECK(loss_of(books, 52) == Approx(31'200.0).epsilon(1e-12));
  CHECK(loss_of(books, 520) == Approx(312'000.0).epsilon(1e-12));
  CHECK(books.at(curve::ledger_total, 520) == Approx(312'000.0).epsilon(1e-12));
}

TEST_CASE("the agents lose exactly the same twelve customers' worth in every replication") {
  const RunResult run = agents_of("documents-arithmetic", 3);
  const auto both = [&](std::size_t row, double yuan) {
    const Estimate& direct =
        run.curve(curve::by_cause(curve::missing_margin, poor_service, 0), row);
    const Estimate& others =
        run.curve(curve::by_cause(curve::missing_margin, poor_service, 1), row);
    CHECK(direct.mean + others.mean == yuan);
    CHECK(direct.mean * 12.0 == yuan);
    CHECK(direct.standard_error == 0.0);
    CHECK(others.standard_error == 0.0);
  };
  both(1, 600.0);
  both(52, 31'200.0);
  both(520, 312'000.0);
  CHECK(run.curve(curve::memo, 1).mean == 1'416.0);
}

TEST_CASE("winning twelve back costs 1416 yuan, keeping one 19: six times as much a head") {
  const Plan plan = shipped_plan("documents-arithmetic");
  CHECK(expected_accounts(plan).at(curve::memo, 520) == Approx(1'416.0).epsilon(1e-12));
  CHECK(plan.scenario.money.keep_cost == 19.0);
  CHECK(plan.scenario.money.acquisition_cost / plan.scenario.money.keep_cost ==
        Approx(6.21).margin(5e-3));
}

TEST_CASE("67 know of it, 17 are lost, 44200 yuan a year and 442000 in ten", "[statistics]") {
  const Accounts books = expected_books("timm");
  CHECK(1.0 + books.at(curve::people_told, 520) == Approx(67.0).epsilon(1e-12));
  CHECK(1'000.0 * (1.0 - books.at(curve::survival, 520)) == Approx(17.0).epsilon(1e-10));
  CHECK(loss_of(books, 52) == Approx(44'200.0).epsilon(1e-10));
  CHECK(loss_of(books, 520) == Approx(442'000.0).epsilon(1e-10));
  const RunResult run = agents_of("timm", sample_size(1'000));
  CHECK(run.curve(curve::people_told, 520).mean == 66.0);
  const Measured survival = measured(run.curve(curve::survival, 520));
  CHECK(agrees(survival, 0.983));
  CHECK_FALSE(agrees(survival, 0.981));
}

TEST_CASE("two offended customers a week whose circles are told: 26000 people in a year") {
  const Accounts books = expected_books("girard");
  CHECK(books.at(curve::people_told, 52) == Approx(26'000.0).epsilon(1e-12));
  CHECK(books.at(curve::people_told, 520) == Approx(26'000.0).epsilon(1e-12));
  CHECK(books.at(curve::active, 520) == Approx(1'000.0).epsilon(1e-12));
  const RunResult run = agents_of("girard", 2);
  CHECK(run.curve(curve::people_told, 520).mean == 26'000.0);
  CHECK(run.curve(curve::active, 520).mean == 1'000.0);
}

TEST_CASE("behind one complaint stand 25 dissatisfied customers and 250 or 500 who know",
          "[statistics]") {
  for (const auto& [name, told] : {std::pair{"iceberg-10", 250.0}, {"iceberg-20", 500.0}}) {
    INFO(name);
    const Accounts books = expected_books(name);
    CHECK(books.at(curve::complaints, 520) == Approx(1.0).epsilon(1e-12));
    CHECK(books.at(curve::people_told, 520) == Approx(told).epsilon(1e-12));
    const RunResult run = agents_of(name, sample_size(400));
    CHECK(agrees(measured(run.curve(curve::complaints, 520)), 1.0));
    CHECK(run.curve(curve::people_told, 520).mean == told);
    CHECK(run.curve(curve::active, 520).mean == 1'000.0);
  }
}
