#include "engine/blocks/weekly_books.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <vector>

#include "business/measures/metrics.hpp"
#include "engine/agents/agents.hpp"
#include "stats/sample.hpp"
#include "support/business.hpp"
#include "support/path_differences.hpp"
#include "support/shipped.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

const std::vector<std::string> no_difference;

Column column_of(const std::vector<std::vector<double>>& replications) {
  Column column;
  for (std::size_t lane = 0; lane < replications.size(); ++lane) {
    column.put(lane, {replications[lane].data()}, replications[lane].size());
  }
  return column;
}

/// Weeks of a replication, made from what it left in a block.
Path path_from(const Block& block, std::size_t lane, const Plan& plan) {
  Desk desk(plan);
  Surroundings surroundings(plan);
  Path path;
  for (std::int64_t week = 0; week < plan.scenario.simulation.weeks; ++week) {
    block.read(static_cast<std::size_t>(week), desk.numbers);
    const CountsInWeek counts{desk.numbers.data() + lane, block_lanes};
    path.weeks.push_back(desk.counts.week(week, counts, surroundings, desk.tables));
    surroundings.remember(week, path.weeks.back());
  }
  block.read(path.weeks.size(), desk.numbers);
  path.weeks.push_back(desk.counts.end({desk.numbers.data() + lane, block_lanes}, surroundings));
  return path;
}

/// Differences of what a block gives back to what the agents did, in the first replications.
std::vector<std::string> lost_in_blocks(const Plan& plan, std::uint32_t replications = 2) {
  AgentEngine engine(plan);
  ReplicationCounts counts(plan);
  Block block(counts.fields(), static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1);
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    engine.run(replication, counts);
    block.put(replication, counts);
  }
  std::vector<std::string> all;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    for (const auto& found :
         differences(path_from(block, replication, plan), engine.run(replication))) {
      all.push_back(plan.scenario.name + ", " + found);
    }
  }
  return all;
}

std::uint64_t bits(double value) {
  return std::bit_cast<std::uint64_t>(value);
}

/// Curves whose estimates are not, bit for bit, those of a sample of all books.
std::size_t unlike_a_sample(const Plan& plan) {
  const RunResult result = run_plan(plan, 2, {});
  AgentEngine engine(plan);
  const std::int64_t replications = plan.scenario.simulation.replications;
  Sample sample(result.curves.size(), replications);
  Sample metrics(result.metrics.size(), replications);
  for (std::int64_t replication = 0; replication < replications; ++replication) {
    const Accounts accounts =
        book(engine.run(static_cast<std::uint32_t>(replication)), plan.scenario);
    sample.add(accounts.curves);
    metrics.add(measure(accounts, plan.scenario));
  }
  std::size_t unlike = 0;
  const auto compare = [&](const std::vector<Estimate>& ours, const std::vector<Estimate>& theirs) {
    for (std::size_t i = 0; i < ours.size(); ++i) {
      bool alike = bits(ours[i].mean) == bits(theirs[i].mean) &&
                   bits(ours[i].standard_error) == bits(theirs[i].standard_error);
      for (std::size_t q = 0; q < ours[i].band.size(); ++q) {
        alike = alike && bits(ours[i].band[q]) == bits(theirs[i].band[q]);
      }
      unlike += alike ? 0U : 1U;
    }
  };
  compare(result.curves, sample.estimates(0, sample.quantities()));
  compare(result.metrics, metrics.estimates(0, metrics.quantities()));
  return unlike;
}

}  // namespace

TEST_CASE("a column is as wide as its numbers ask, and gives them back") {
  const std::vector<std::pair<double, std::size_t>> widths{
      {0.0, 0},      {1.0, 1},      {255.0, 1},           {256.0, 2},
      {65'535.0, 2}, {65'536.0, 4}, {4'294'967'295.0, 4}, {4'294'967'296.0, 8},
      {0.5, 8},      {-1.0, 8}};
  for (const auto& [number, width] : widths) {
    const Column column = column_of({{0.0, 0.0, 0.0}, {0.0, number, 0.0}, {0.0, 0.0, 0.0}});
    INFO(number);
    CHECK(column.width() == width);
    CHECK(column.replication(1, 3) == std::vector<double>{0.0, number, 0.0});
    CHECK(column.replication(2, 3) == std::vector<double>(3, 0.0));
    CHECK(column.sum(1) == number);
  }
}

TEST_CASE("a column that becomes wider keeps what it holds, and never becomes narrower") {
  const std::vector<std::vector<double>> replications{
      {0.0, 7.0}, {300.0, 1.0}, {2.0, 70'000.0}, {0.25, 3.0}, {1.0, 1.0}};
  const Column column = column_of(replications);
  CHECK(column.width() == 8);
  for (std::size_t lane = 0; lane < replications.size(); ++lane) {
    CHECK(column.replication(lane, 2) == replications[lane]);
  }
  std::vector<double> week(block_lanes);
  column.read(1, Column::Lanes(week));
  CHECK(week[2] == 70'000.0);
  CHECK(week[5] == 0.0);
}

TEST_CASE("blocks give back every number of the tangled scenarios") {
  for (Scenario scenario : tangled_scenarios()) {
    CHECK(lost_in_blocks(calibrated_plan(scenario)) == no_difference);
    scenario.money.spend_per_week = 50.37;  // adding customer by customer rounds
    scenario.name += " with fractional spend";
    CHECK(lost_in_blocks(calibrated_plan(scenario)) == no_difference);
  }
}

TEST_CASE("blocks give back every number of the shipped scenarios") {
  for (const auto& file : std::filesystem::directory_iterator(shipped_folder())) {
    if (file.path().extension() != ".toml") continue;
    CHECK(lost_in_blocks(shipped_plan(file.path().stem().string())) == no_difference);
  }
}

TEST_CASE("blocks hold more customers than two bytes count") {
  Scenario scenario;
  scenario.cohort.customers = 70'000;
  scenario.simulation.weeks = 3;
  CHECK(lost_in_blocks(calibrated_plan(scenario), 1) == no_difference);
}

TEST_CASE("documents leave no more than two bytes a number, and most numbers nothing") {
  const Plan plan = shipped_plan("documents");
  AgentEngine engine(plan);
  Replications replications(plan, 3);
  ReplicationCounts counts(plan);
  for (std::uint32_t replication = 0; replication < 3; ++replication) {
    engine.run(replication, counts);
    replications.put(replication, counts);
  }
  std::size_t fields = 0;
  for (std::size_t field = 0; field < counts.fields(); ++field) {
    const std::size_t width = replications.block(0).column(field).width();
    CHECK(width <= 2);
    fields += width > 0 ? 1U : 0U;
  }
  CHECK(fields == 10);  // who pays, losses of five causes and two by hearsay, told and tellers
}

TEST_CASE("weekly books give the bits of a sample of all books") {
  for (Scenario scenario : tangled_scenarios()) {
    if (scenario.name != "everything at once" && scenario.name != "all kinds of loyalty") continue;
    scenario.cohort.customers = 60;
    scenario.simulation.replications = 150;  // blocks of 64, 64 and 22
    CHECK(unlike_a_sample(calibrated_plan(scenario)) == 0);
  }
}

TEST_CASE("weekly books of more replications than are kept give the bits of a sample, too",
          "[slow]") {
  Scenario scenario;
  scenario.cohort.customers = 4;
  scenario.simulation.weeks = 6;
  scenario.simulation.replications = 10'050;  // every second is kept
  CHECK(unlike_a_sample(calibrated_plan(scenario)) == 0);
}
