// Speed of the engines and of writing, beside the textbook version. Every benchmark counts in its
// own unit per second: customer-weeks, paths, rows.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <map>
#include <mutex>

#include "business/accounts.hpp"
#include "engine/agents/agents.hpp"
#include "engine/calibration.hpp"
#include "engine/expected/expected.hpp"
#include "engine/run.hpp"
#include "model/reference.hpp"
#include "results/results.hpp"
#include "study/study.hpp"
#include "textbook.hpp"

namespace {

using namespace retain::results;
using namespace retain::bench;

enum class Stories : std::int64_t { off, on };

/// The documents' business. Without stories hearing them makes nobody leave.
const Plan& documents(Stories stories, std::int64_t customers) {
  static std::map<std::pair<Stories, std::int64_t>, Plan> plans;
  static std::mutex mutex;
  const std::scoped_lock lock(mutex);
  const auto key = std::pair(stories, customers);
  if (const auto known = plans.find(key); known != plans.end()) return known->second;
  Scenario scenario;
  scenario.name = "documents";
  scenario.cohort.customers = customers;
  if (stories == Stories::off) scenario.word_of_mouth.loss_probability = 0.0;
  const Plan plan = make_plan(scenario, calibrate(reference_of(scenario, Scenario{})));
  return plans.emplace(key, plan).first->second;
}

const Plan& documents(const benchmark::State& state) {
  return documents(static_cast<Stories>(state.range(0)), state.range(1));
}

void count(benchmark::State& state, const char* what, double number) {
  state.counters[what] = benchmark::Counter(number, benchmark::Counter::kIsRate);
}

/// Replications one after the other; each thread has an engine of its own, as in a run.
void agents(benchmark::State& state, InstructionSet set) {
  const Plan& plan = documents(state);
  AgentEngine engine(plan, {.instruction_set = set});
  double weeks = 0;
  auto replication = static_cast<std::uint32_t>(state.thread_index()) << 16;
  for (auto _ : state) {
    for (const WeekFlows& week : engine.run(replication++).weeks) weeks += week.paying.business;
  }
  count(state, "customer_weeks", weeks);
}

void textbook(benchmark::State& state) {
  const Plan& plan = documents(state);
  double weeks = 0;
  Textbook business(plan.scenario, plan.baseline, 1);
  for (auto _ : state) {
    const std::vector<std::int64_t> active = business.run();
    for (std::size_t week = 0; week + 1 < active.size(); ++week) {
      weeks += static_cast<double>(active[week]);
    }
  }
  count(state, "customer_weeks", weeks);
}

/// Everything a run does for a replication: simulation, books, metrics, moments, quantiles.
void whole_run(benchmark::State& state) {
  Plan plan = documents(Stories::on, 1'000);
  plan.scenario.simulation.replications = 1'000;
  double weeks = 0;
  for (auto _ : state) weeks += run_plan(plan, state.range(0), {}).customer_weeks;
  count(state, "customer_weeks", weeks);
}

/// One replication of many customers: the threads work inside it.
void one_large_business(benchmark::State& state) {
  Plan plan = documents(Stories::on, 1'000'000);
  plan.scenario.simulation.replications = 1;
  double weeks = 0;
  for (auto _ : state) weeks += run_plan(plan, state.range(0), {}).customer_weeks;
  count(state, "customer_weeks", weeks);
}

void expected_ten_years(benchmark::State& state) {
  const Plan& plan = documents(Stories::on, 1'000);
  double paths = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(expected_path(plan));
    ++paths;
  }
  count(state, "paths", paths);
}

void calibration(benchmark::State& state) {
  const Scenario reference = reference_of(Scenario{}, Scenario{});
  for (auto _ : state) benchmark::DoNotOptimize(calibrate(reference));
}

void csv_rows(benchmark::State& state) {
  Scenario scenario;
  scenario.name = "documents";
  scenario.simulation.replications = 20;
  const Study study = run_study(plan_study({{scenario, scenario}}, std::nullopt), 1, {});
  const auto folder = std::filesystem::temp_directory_path() / "retain-bench";
  std::filesystem::create_directories(folder);
  double rows = 0;
  for (auto _ : state) {
    for (const WrittenFile& file : write_results(study, folder)) {
      rows += static_cast<double>(file.rows.value_or(0));
    }
  }
  std::filesystem::remove_all(folder);
  count(state, "rows", rows);
}

constexpr std::int64_t off = static_cast<std::int64_t>(Stories::off);
constexpr std::int64_t on = static_cast<std::int64_t>(Stories::on);

void with_populations(benchmark::internal::Benchmark* bench) {
  bench->ArgNames({"stories", "customers"})->Unit(benchmark::kMillisecond)->UseRealTime();
  for (const std::int64_t stories : {off, on}) {
    for (const std::int64_t customers : {1'000, 10'000}) bench->Args({stories, customers});
  }
}

BENCHMARK(textbook)->Apply(with_populations);
BENCHMARK_CAPTURE(agents, baseline, InstructionSet::baseline)->Apply(with_populations);
BENCHMARK_CAPTURE(agents, best, best_instruction_set())->Apply(with_populations);
BENCHMARK_CAPTURE(agents, best, best_instruction_set())->Apply(with_populations)->Threads(2);
BENCHMARK(whole_run)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(one_large_business)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(expected_ten_years)->Unit(benchmark::kMicrosecond);
BENCHMARK(calibration)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_rows)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_rows)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
