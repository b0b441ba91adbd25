#include "fit/retention_table.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "fit/retention_examples.hpp"

using namespace retain::fit;
using namespace retain::test;

namespace {

std::optional<FaultyCell> fault_of(const std::vector<double>& customers) {
  const std::vector<Cohort> cohorts{regular(), {0, customers}};
  return fault_in(cohorts);
}

}  // namespace

TEST_CASE("cohorts of all ages tell of the same renewals") {
  const std::vector<Cohort> cohorts{{0, {100, 80, 70}}, {0, {50, 45}}, {1, {30, 27, 20}}};
  const std::vector<Renewals> renewals = renewals_of(cohorts);
  REQUIRE(renewals.size() == 3);
  CHECK(renewals[0].period == 1);
  CHECK(renewals[0].at_risk == 150.0);
  CHECK(renewals[0].losses == 25.0);
  CHECK(renewals[1].at_risk == 110.0);
  CHECK(renewals[1].losses == 13.0);
  CHECK(renewals[2].period == 3);
  CHECK(renewals[2].at_risk == 27.0);
  CHECK(renewals[2].losses == 7.0);
  CHECK(all_losses(renewals) == 45.0);
}

TEST_CASE("where nobody is left there are no renewals") {
  const std::vector<Renewals> renewals = renewals_of_one({0, {100, 40, 0, 0, 0}});
  REQUIRE(renewals.size() == 2);
  CHECK(renewals[1].losses == 40.0);
}

TEST_CASE("tables that are none of cohorts are refused with their cell") {
  CHECK_FALSE(fault_of({10, 10, 0, 0}));
  const FaultyCell rising = *fault_of({100, 80, 81, 70});
  CHECK(rising.fault == CohortFault::rising);
  CHECK(rising.cohort == 1);
  CHECK(rising.cell == 2);
  CHECK(fault_of({100})->fault == CohortFault::too_short);
  CHECK(fault_of({})->fault == CohortFault::too_short);
  CHECK(fault_of({0, 0})->fault == CohortFault::nobody);
  CHECK(fault_of({5, -1})->fault == CohortFault::not_a_count);
  CHECK(fault_of({5, NAN})->fault == CohortFault::not_a_count);
  CHECK_THROWS_AS(renewals_of_one({0, {1, 2}}), retain::base::Error);
  CHECK_THROWS_AS(renewals_of_one({-1, {2, 1}}), retain::base::Error);
}

TEST_CASE("one rate forever forgets that customers differ") {
  const std::vector<Cohort> first_year{{0, {1000, 869}}};
  const ConstantRate constant = constant_rate(renewals_of(first_year));
  CHECK(constant.rate == Approx(0.131).epsilon(1e-14));
  CHECK(std::pow(1.0 - constant.rate, 12) == Approx(.185).margin(5e-4));  // 39.4 % were seen
  CHECK(constant.interval.low < 0.131);
  CHECK(constant.interval.high > 0.131);
  CHECK(constant.log_likelihood ==
        Approx(131 * std::log(0.131) + 869 * std::log(0.869)).epsilon(1e-14));
  CHECK(std::isnan(constant_rate({}).rate));
  CHECK(constant_rate(renewals_of_one({0, {10, 10}})).log_likelihood == 0.0);
}
