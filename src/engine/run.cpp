#include "engine/run.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>

#include "business/measures/metrics.hpp"
#include "engine/agents/agents.hpp"
#include "engine/expected/expected.hpp"
#include "engine/parallel.hpp"

namespace retain::engine {
namespace {

/// Customers from which threads inside a replication are worth starting: a chunk of weeks then
/// takes a thread a millisecond, twenty times what starting it costs.
constexpr std::int64_t customers_worth_threads = 50'000;

struct Replication {
  std::vector<double> curves;
  std::vector<double> metrics;
  std::vector<double> start;
  std::vector<double> paying;
  double customer_weeks = 0;
};

Replication summed_up(const Path& path, const Plan& plan) {
  Accounts accounts = book(path, plan.scenario);
  std::vector<double> metrics = measure(accounts, plan.scenario);
  return {std::move(accounts.curves), std::move(metrics), path.cohort_start, path.cohort_paying,
          accounts.customer_weeks};
}

/// Sums of customers over replications, as shares of the customers of week 0.
std::vector<double> as_shares(std::vector<double> numbers, const Plan& plan, double replications) {
  const double all = static_cast<double>(plan.scenario.cohort.customers) * replications;
  for (double& number : numbers) number /= all;
  return numbers;
}

void add_to(std::vector<double>& sums, const std::vector<double>& numbers) {
  sums.resize(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) sums[i] += numbers[i];
}

RunResult run_expected(const Plan& plan) {
  const Replication only = summed_up(expected_path(plan), plan);
  const auto rows = static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1;
  RunResult result{.rows = rows,
                   .curves = {},
                   .metrics = {},
                   .replications = Sample(only.metrics.size(), 1),
                   .start_share = as_shares(only.start, plan, 1.0),
                   .paying_share = as_shares(only.paying, plan, 1.0),
                   .negative_share = not_available,
                   .customer_weeks = only.customer_weeks};
  for (const double value : only.curves) result.curves.push_back(exact(value));
  for (const double value : only.metrics) result.metrics.push_back(exact(value));
  result.replications.add(only.metrics);
  return result;
}

std::vector<Estimate> estimates(const Sample& sample, std::int64_t threads) {
  constexpr std::size_t piece = 64;
  std::vector<Estimate> all(sample.quantities());
  const auto pieces = static_cast<std::int64_t>((all.size() + piece - 1) / piece);
  parallel_for(pieces, threads, [&](std::int64_t index, std::size_t) {
    const std::size_t first = static_cast<std::size_t>(index) * piece;
    const std::size_t last = std::min(first + piece, all.size());
    std::ranges::move(sample.estimates(first, last),
                      all.begin() + static_cast<std::ptrdiff_t>(first));
  });
  return all;
}

class AgentRun {
 public:
  AgentRun(const Plan& plan, std::int64_t threads, const Progress& progress)
      : plan_(plan),
        threads_(threads),
        progress_(progress),
        rows_(static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1),
        curves_(curve::count * rows_, plan.scenario.simulation.replications),
        metrics_(replication_metrics().size(), plan.scenario.simulation.replications) {
    const std::int64_t replications = plan.scenario.simulation.replications;
    const std::int64_t side_by_side = std::min(threads, replications);
    AgentOptions options;
    if (plan.scenario.cohort.customers >= customers_worth_threads) {
      options.threads = threads / side_by_side;
    }
    for (std::int64_t engine = 0; engine < side_by_side; ++engine) {
      engines_.push_back(std::make_unique<AgentEngine>(plan, options));
    }
  }

  RunResult run() {
    const std::int64_t replications = plan_.scenario.simulation.replications;
    std::vector<Replication> batch;
    for (std::int64_t first = 0; first < replications; first += replications_per_batch) {
      batch.resize(
          static_cast<std::size_t>(std::min(replications_per_batch, replications - first)));
      parallel_for(static_cast<std::int64_t>(batch.size()), threads_,
                   [&](std::int64_t index, std::size_t thread) {
                     const auto replication = static_cast<std::uint32_t>(first + index);
                     Replication& slot = batch[static_cast<std::size_t>(index)];
                     slot = summed_up(engines_[thread]->run(replication), plan_);
                     report(slot.customer_weeks);
                   });
      for (const Replication& replication : batch) add(replication);
    }
    return {.rows = rows_,
            .curves = estimates(curves_, threads_),
            .metrics = estimates(metrics_, threads_),
            .replications = metrics_,
            .start_share = as_shares(start_, plan_, static_cast<double>(replications)),
            .paying_share = as_shares(paying_, plan_, static_cast<double>(replications)),
            .negative_share = negative_share(),
            .customer_weeks = customer_weeks_};
  }

 private:
  [[nodiscard]] double negative_share() const {
    const Moments net_value =
        metrics_.moments(replication_metric(in_ten_years(Quantity::net_value)));
    if (std::isnan(net_value.mean())) return not_available;
    return static_cast<double>(negative_) / static_cast<double>(net_value.count());
  }

  void add(const Replication& replication) {
    static const std::size_t net_value = replication_metric(in_ten_years(Quantity::net_value));
    curves_.add(replication.curves);
    metrics_.add(replication.metrics);
    add_to(start_, replication.start);
    add_to(paying_, replication.paying);
    customer_weeks_ += replication.customer_weeks;
    if (replication.metrics[net_value] < 0.0) ++negative_;
  }

  void report(double customer_weeks) {
    if (!progress_) return;
    const std::scoped_lock lock(report_mutex_);
    reported_weeks_ += customer_weeks;
    progress_(++reported_, reported_weeks_);
  }

  const Plan& plan_;
  std::int64_t threads_;
  const Progress& progress_;
  std::size_t rows_;
  Sample curves_;
  Sample metrics_;
  std::vector<std::unique_ptr<AgentEngine>> engines_;
  std::vector<double> start_;   ///< summed over replications
  std::vector<double> paying_;  ///< summed over replications
  double customer_weeks_ = 0;
  std::int64_t negative_ = 0;
  std::mutex report_mutex_;
  std::int64_t reported_ = 0;
  double reported_weeks_ = 0;
};

}  // namespace

RunResult run_plan(const Plan& plan, std::int64_t threads, const Progress& progress) {
  switch (plan.scenario.simulation.engine) {
    case EngineKind::expected:
      return run_expected(plan);
    case EngineKind::agents:
      break;
  }
  return AgentRun(plan, threads, progress).run();
}

}  // namespace retain::engine
