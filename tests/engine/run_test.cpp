#include "engine/run.hpp"

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "base/error.hpp"
#include "business/measures/metrics.hpp"
#include "engine/parallel.hpp"
#include "support/business.hpp"
#include "support/metric_named.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

void append(std::vector<std::uint64_t>& bits, double value) {
  bits.push_back(std::bit_cast<std::uint64_t>(value));
}

/// Every number of a result, bit by bit.
std::vector<std::uint64_t> bits_of(const RunResult& result) {
  std::vector<std::uint64_t> bits{result.rows};
  for (const auto* estimates : {&result.curves, &result.metrics}) {
    for (const Estimate& estimate : *estimates) {
      append(bits, estimate.mean);
      append(bits, estimate.standard_error);
      for (const double quantile : estimate.band) append(bits, quantile);
    }
  }
  for (std::size_t i = 0; i < result.replications.quantities(); ++i) {
    for (const double kept : result.replications.kept(i)) append(bits, kept);
    append(bits, result.replications.moments(i).variance());
  }
  for (const YearEstimates& year : result.years) {
    for (const Estimate& estimate : year.figures) {
      append(bits, estimate.mean);
      append(bits, estimate.standard_error);
    }
  }
  for (const double value : result.business_value) append(bits, value);
  append(bits, result.complaint_rate);
  append(bits, result.negative_share);
  append(bits, result.customer_weeks);
  return bits;
}

Plan tangled_plan(std::int64_t replications) {
  Scenario scenario;
  for (const Scenario& tangled : tangled_scenarios()) {
    if (tangled.name == "everything at once") scenario = tangled;
  }
  scenario.cohort.customers = 100;
  scenario.simulation.replications = replications;
  return calibrated_plan(scenario);
}

/// Variance over replications of the difference of a metric between two runs.
double variance_of_difference(const RunResult& one, const RunResult& other,
                              const std::string& metric) {
  const auto values = one.replications.kept(metric_named(metric));
  const auto others = other.replications.kept(metric_named(metric));
  Moments difference;
  for (std::size_t i = 0; i < values.size(); ++i) difference.add(values[i] - others[i]);
  return difference.variance();
}

/// How much smaller the variance of the gain of a complaint desk is for the same draws.
double gain_from_shared_draws(double loss_probability) {
  Scenario comparator;
  comparator.word_of_mouth.loss_probability = loss_probability;
  comparator.cohort.customers = 300;
  comparator.simulation.replications = 200;
  Scenario desk = comparator;
  desk.complaints.complain = 0.2;
  desk.complaints.quickly = 0.8;
  const Baseline baseline = calibrate(comparator);
  const RunResult of_comparator = run_plan(make_plan(comparator, baseline), 2, {});
  const RunResult of_desk = run_plan(make_plan(desk, baseline), 2, {});
  desk.simulation.seed = 2;
  const RunResult of_other_seed = run_plan(make_plan(desk, baseline), 2, {});
  return variance_of_difference(of_other_seed, of_comparator, "value_10y") /
         variance_of_difference(of_desk, of_comparator, "value_10y");
}

}  // namespace

TEST_CASE("one, two and seven threads give the same bits") {
  const Plan plan = tangled_plan(150);  // more than one batch
  const std::vector<std::uint64_t> one = bits_of(run_plan(plan, 1, {}));
  CHECK(bits_of(run_plan(plan, 2, {})) == one);
  CHECK(bits_of(run_plan(plan, 7, {})) == one);
}

TEST_CASE("spare threads walk the customers of a large business and give the same bits") {
  Scenario scenario;
  scenario.cohort.customers = 50'000;
  scenario.simulation.replications = 2;
  scenario.simulation.weeks = 4;
  const Plan plan = make_plan(scenario, calibrate(scenario));
  CHECK(bits_of(run_plan(plan, 4, {})) == bits_of(run_plan(plan, 1, {})));
}

TEST_CASE("another seed gives other bits") {
  Plan plan = tangled_plan(10);
  const std::vector<std::uint64_t> first = bits_of(run_plan(plan, 2, {}));
  plan.scenario.simulation.seed += 1;
  CHECK(bits_of(run_plan(plan, 2, {})) != first);
}

TEST_CASE("the first replications of a longer run are those of a shorter one") {
  const RunResult few = run_plan(tangled_plan(10), 1, {});
  const RunResult many = run_plan(tangled_plan(140), 2, {});
  for (std::size_t metric = 0; metric < few.metrics.size(); ++metric) {
    for (std::size_t i = 0; i < 10; ++i) {
      const double value = few.replications.kept(metric)[i];
      const double longer = many.replications.kept(metric)[i];
      CHECK((value == longer || (std::isnan(value) && std::isnan(longer))));
    }
  }
}

TEST_CASE("scenarios share their words, so their difference varies far less than by chance",
          "[statistics]") {
  // Among customers who do not influence each other about 200 times less, in the documents' world,
  // where one leaver takes eleven along, about 11 times.
  CHECK(gain_from_shared_draws(0.0) > 100.0);
  CHECK(gain_from_shared_draws(1.0) > 5.0);
}

TEST_CASE("the expected engine gives means alone") {
  Scenario scenario;
  scenario.simulation.engine = EngineKind::expected;
  const Plan plan = calibrated_plan(scenario);
  const RunResult result = run_plan(plan, 3, {});
  const Accounts books = expected_accounts(plan);
  CHECK(result.rows == 521);
  REQUIRE(result.curves.size() == curve::count * 521);
  for (const std::size_t row : {0U, 52U, 520U}) {
    CHECK(result.curve(curve::value, row).mean == books.at(curve::value, row));
    CHECK(std::isnan(result.curve(curve::value, row).standard_error));
    CHECK(std::isnan(result.curve(curve::value, row).band[2]));
  }
  CHECK(result.metrics[metric_named("value_10y")].mean == books.at(curve::value, 520));
  CHECK(std::isnan(result.negative_share));
}

TEST_CASE("one replication has means and no standard error") {
  const RunResult result = run_plan(tangled_plan(1), 2, {});
  CHECK(result.curve(curve::survival, 120).mean >= 0.0);
  CHECK(std::isnan(result.curve(curve::survival, 120).standard_error));
}

TEST_CASE("the share of replications that lose money is counted") {
  Scenario scenario;
  scenario.cohort.customers = 12;  // some lose all twelve early, most do not
  scenario.simulation.replications = 100;
  scenario.money.acquisition_cost = 9'000.0;
  const Baseline baseline = calibrate(Scenario{});
  const RunResult result = run_plan(make_plan(scenario, baseline), 2, {});
  std::int64_t negative = 0;
  for (const double value : result.replications.kept(metric_named("net_value_end"))) {
    negative += value < 0.0 ? 1 : 0;
  }
  CHECK(negative > 0);
  CHECK(negative < 100);
  CHECK(result.negative_share == static_cast<double>(negative) / 100.0);
  scenario.simulation.weeks = 1;  // nobody earns it back in a week
  CHECK(run_plan(make_plan(scenario, baseline), 2, {}).negative_share == 1.0);
}

TEST_CASE(
    "progress tells of every replication and of the books after them, and ends with all work") {
  const Plan plan = tangled_plan(140);
  std::vector<double> shares;
  std::vector<double> customer_weeks;
  const RunResult result = run_plan(plan, 3, [&](double share, double weeks) {
    shares.push_back(share);
    customer_weeks.push_back(weeks);
  });
  REQUIRE(shares.size() > 140);
  CHECK(std::ranges::is_sorted(customer_weeks));
  CHECK(customer_weeks[138] < result.customer_weeks);
  CHECK(customer_weeks[139] == result.customer_weeks);
  CHECK(customer_weeks.back() == result.customer_weeks);
  const auto of_books = std::ranges::subrange(shares.begin() + 139, shares.end());
  CHECK(std::ranges::is_sorted(of_books));
  CHECK(of_books.front() < 1.0);
  CHECK(of_books.back() == Approx(1.0).epsilon(1e-12));
}

TEST_CASE("the books of a small business are most of a run, and those of a large one are nothing") {
  const auto share_simulated = [](std::int64_t customers) {
    Scenario scenario;
    scenario.cohort.customers = customers;
    scenario.simulation.replications = 3;
    scenario.simulation.weeks = 10;
    std::vector<double> shares;
    static_cast<void>(run_plan(plan_with_hazards(scenario, {}), 1,
                               [&](double share, double) { shares.push_back(share); }));
    return shares[2];
  };
  CHECK(share_simulated(20) < 0.1);
  CHECK(share_simulated(20'000) > 0.9);
}

TEST_CASE("parallel work meets every index once, on no more threads than asked for") {
  for (const std::int64_t threads : {1, 2, 7}) {
    std::vector<std::atomic<int>> calls(1000);
    std::atomic<bool> too_many = false;
    parallel_for(1000, threads, [&](std::int64_t index, std::size_t thread) {
      ++calls[static_cast<std::size_t>(index)];
      if (thread >= static_cast<std::size_t>(threads)) too_many = true;
    });
    for (const auto& count : calls) CHECK(count == 1);
    CHECK_FALSE(too_many);
  }
}

TEST_CASE("a failure in one of the threads reaches the caller") {
  for (const std::int64_t threads : {1, 4}) {
    CHECK_THROWS_AS(parallel_for(100, threads,
                                 [](std::int64_t index, std::size_t) {
                                   if (index == 37) throw Error(ExitCode::internal, "broken");
                                 }),
                    Error);
  }
}

TEST_CASE("an exception of the progress callback ends a run on any number of threads") {
  const Plan plan = tangled_plan(150);
  for (const std::int64_t threads : {1, 4}) {
    std::int64_t calls = 0;
    const auto stop = [&](double, double) {
      if (++calls == 3) throw Error(ExitCode::interrupted, "stop");
    };
    CHECK_THROWS_AS(run_plan(plan, threads, stop), Error);
    CHECK(calls >= 3);
  }
}
