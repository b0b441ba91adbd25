// What the shipped scenarios must print, from their files.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/curves.hpp"
#include "engine/metrics.hpp"
#include "support/business.hpp"
#include "support/shipped.hpp"

using namespace retain;

namespace {

constexpr std::size_t poor_service = index(Cause::poor_service);
constexpr std::size_t direct = index(Channel::direct);

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

/// Expected engine, ten years, yuan per customer.
struct Golden {
  std::string name;
  double survival_5y;
  double survival_10y;
  double value;
  double business_value;
};

const std::vector<Golden> golden_numbers{
    {"documents", 0.5, 0.2711940629449, 13970.3831755949, 13970.3831755949},
    {"evidence", 0.5, 0.2720642048275, 1051.45711054375, 1051.45711054375},
    {"neglected-counter", 0.3463921788124, 0.1275978278562, 10711.3926801501, 10711.3926801501},
    {"trained-front-line", 0.6588244813482, 0.4722356478593, 17172.0797159137, 17172.0797159137},
    {"complaint-desk", 0.5097578486982, 0.2817414117635, 14048.8068135404, 14048.8068135404},
    {"surprise-recovery", 0.5108343593512, 0.2829555156072, 14016.7689325095, 14016.7689325095},
    {"retention-desk", 0.5853701428127, 0.3644288451510, 15842.1915216088, 15842.1915216088},
    {"reliable-delivery", 0.5980809169084, 0.3894580915820, 15672.3177337899, 15672.3177337899},
    {"replace-the-lost", 0.4863462951512, 0.2546664920289, 13676.5988160756, 25797.3070492611},
    {"gold-service", 0.7746213318139, 0.6379331264846, 18786.1114720217, 18786.1114720217},
    {"evidence-gold-service", 0.7658094214036, 0.6258066497270, 325.796002440654, 325.796002440654},
};

}  // namespace

TEST_CASE(
    "one offended customer costs 50, 2600 and 26000 yuan, with the eleven he tells 12 times") {
  const Accounts books = expected_books("documents-arithmetic");
  const std::size_t himself = curve::by_cause(curve::missing_margin, poor_service, direct);
  CHECK(books.at(himself, 1) == Approx(50.0).epsilon(1e-12));
  CHECK(books.at(himself, 52) == Approx(2'600.0).epsilon(1e-12));
  CHECK(books.at(himself, 520) == Approx(26'000.0).epsilon(1e-12));
  CHECK(loss_of(books, 1) == Approx(600.0).epsilon(1e-12));
  CHECK(loss_of(books, 52) == Approx(31'200.0).epsilon(1e-12));
  CHECK(loss_of(books, 520) == Approx(312'000.0).epsilon(1e-12));
  CHECK(books.at(curve::ledger_total, 520) == Approx(312'000.0).epsilon(1e-12));
}

TEST_CASE("the agents lose exactly the same twelve customers' worth in every replication") {
  const RunResult run = agents_of("documents-arithmetic", 3);
  const auto both = [&](std::size_t row, double yuan) {
    const Estimate& himself =
        run.curve(curve::by_cause(curve::missing_margin, poor_service, 0), row);
    const Estimate& others =
        run.curve(curve::by_cause(curve::missing_margin, poor_service, 1), row);
    CHECK(himself.mean + others.mean == yuan);
    CHECK(himself.mean * 12.0 == yuan);
    CHECK(himself.standard_error == 0.0);
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

TEST_CASE("67 know of it, 17 are lost, 44200 yuan a year and 442000 in ten") {
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

TEST_CASE("behind one complaint stand 25 dissatisfied customers and 250 or 500 who know") {
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

TEST_CASE("the shipped scenarios have their golden survival and value") {
  for (const Golden& golden : golden_numbers) {
    INFO(golden.name);
    const Plan plan = shipped_plan(golden.name);
    const Accounts books = expected_accounts(plan);
    CHECK(books.at(curve::survival, 260) == Approx(golden.survival_5y).epsilon(1e-10));
    CHECK(books.at(curve::survival, 520) == Approx(golden.survival_10y).epsilon(1e-10));
    CHECK(books.at(curve::value, 520) == Approx(golden.value).epsilon(1e-10));
    CHECK(books.business_value[520] / 1'000.0 == Approx(golden.business_value).epsilon(1e-10));
  }
}
