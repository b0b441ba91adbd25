#include "study/memory.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "business/measures/curves.hpp"
#include "business/measures/metrics.hpp"
#include "business/measures/years.hpp"
#include "engine/agents/agents.hpp"
#include "engine/blocks/weekly_books.hpp"
#include "engine/expected/expected.hpp"
#include "model/market.hpp"

namespace retain::study {
namespace {

std::int64_t kept_replications(std::int64_t replications) {
  const std::int64_t stride = keeping_stride(replications);
  return (replications + stride - 1) / stride;
}

/// Bytes of a number whose largest mean in a week this is, in the columns of a block.
double width_of(double mean, double weeks) {
  constexpr double hardly_ever = 0.1;  // expected in a block
  constexpr double clump = 20.0;       // people whom one tells
  constexpr double deviations = 6.0;
  if (mean * weeks * static_cast<double>(block_lanes) < hardly_ever) return 0.0;
  const double largest = mean + deviations * std::sqrt(clump * mean);
  if (largest <= std::numeric_limits<std::uint8_t>::max()) return 1.0;
  return largest <= std::numeric_limits<std::uint16_t>::max() ? 2.0 : 4.0;
}

/// Bytes that a replication leaves, and those that it is noted in.
struct Traces {
  double left = 0;
  double noted = 0;
};

Traces traces_of(const Plan& plan) {
  ReplicationCounts means(plan);
  run_expected(plan, means);
  const auto rows = static_cast<double>(plan.scenario.simulation.weeks + 1);
  Traces traces;
  for (std::size_t field = 0; field < means.fields(); ++field) {
    traces.left += rows * width_of(means.largest(field), rows);
    traces.noted += rows * sizeof(double);
  }
  return traces;
}

/// Customers who ever join, in the mean.
double customers_of(const Plan& plan) {
  auto customers = static_cast<double>(plan.scenario.cohort.customers);
  if (!may_win_customers(plan.scenario)) return customers;
  for (const WeekFlows& week : expected_path(plan).weeks) {
    customers += week.joined;
  }
  return customers;
}

double bytes_per_customer(const Plan& plan) {
  double bytes = agent_bytes_per_customer;
  if (plan.scenario.segments.size() > 1) bytes += segment_bytes_per_customer;
  if (plan.stages() > 1) bytes += stage_bytes_per_customer;
  return bytes;
}

struct Need {
  double working;   ///< while the scenario runs
  double retained;  ///< of its results afterwards
};

double bytes_of_customers(const Plan& plan) {
  if (!has_customers(plan.scenario.simulation.engine)) return 0.0;
  return customers_of(plan) * bytes_per_customer(plan);
}

/// What replications need beside the results.
double bytes_of_replications(const Plan& plan, double engines) {
  const std::int64_t replications = plan.scenario.simulation.replications;
  const auto in_work = static_cast<std::size_t>(replications_in_work(replications));
  const std::int64_t kept = kept_replications(replications);
  const bool all_kept = kept == replications;
  const auto blocks = [](std::int64_t count) {
    constexpr auto lanes = static_cast<std::int64_t>(block_lanes);
    return static_cast<double>((count + lanes - 1) / lanes * lanes);
  };
  const Traces traces = traces_of(plan);
  const double held = blocks(replications_in_work(replications)) + (all_kept ? 0.0 : blocks(kept));
  const auto booked = std::max(in_work, static_cast<std::size_t>(kept));
  const auto metrics = static_cast<double>(replication_metrics().size());
  const auto years = static_cast<double>(year_rows(plan.scenario.simulation.weeks).size());
  const double books =
      static_cast<double>(booked) * (static_cast<double>(BlockBooks::bytes_of_replication()) +
                                     metrics * sizeof(double) + years * sizeof(YearEnd));
  return held * traces.left + engines * traces.noted + books +
         static_cast<double>(bytes_of_columns(booked)) + engines * bytes_of_customers(plan);
}

Need need_of(const Plan& plan, std::int64_t threads) {
  const Simulation& simulation = plan.scenario.simulation;
  const double values =
      static_cast<double>(curve::count) * static_cast<double>(simulation.weeks + 1);
  const auto metrics = static_cast<double>(replication_metrics().size());
  const bool has_replications = is_random(simulation.engine);
  const auto kept = static_cast<double>(
      has_replications ? kept_replications(simulation.replications) : std::int64_t{1});
  const double results = values * sizeof(Estimate) + metrics * kept * sizeof(double);
  if (!has_replications) return {results + values * sizeof(double), results};
  const auto engines = static_cast<double>(std::min(threads, simulation.replications));
  // Mean and squared deviations while it runs.
  const double moments = values * 2.0 * sizeof(double);
  return {results + moments + bytes_of_replications(plan, engines), results};
}

}  // namespace

double memory_of_study(const std::vector<Member>& members, std::int64_t threads) {
  double peak = 0;
  double retained = 0;
  for (const Member& member : members) {
    const Need need = need_of(member.plan, threads);
    peak = std::max(peak, retained + need.working);
    retained += need.retained;
  }
  return std::max(peak, retained);
}

}  // namespace retain::study
