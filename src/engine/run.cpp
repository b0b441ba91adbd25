#include "engine/run.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <utility>

#include "business/accounts.hpp"
#include "business/measures/metrics.hpp"
#include "engine/agents/agents.hpp"
#include "engine/blocks/weekly_books.hpp"
#include "engine/expected/expected.hpp"
#include "engine/parallel.hpp"
#include "model/conditions.hpp"

namespace retain::engine {
namespace {

/// Customers from which threads inside a replication are worth starting: a chunk of weeks then
/// takes a thread a millisecond, twenty times what starting it costs.
constexpr std::int64_t customers_worth_threads = 50'000;

/// Customers whose week takes as long to simulate as the books of a week of a replication take to
/// make, quantiles included: measured on the documents' business.
constexpr double customers_worth_books = 200.0;

/// And as the new tables of a group, where conditions drift: measured on service-programme.
constexpr double customers_worth_tables = 4'000.0;

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

RunResult result_expected(const Plan& plan) {
  const Path path = expected_path(plan);
  const Accounts accounts = book(path, plan.scenario);
  const std::vector<double> metrics = measure(accounts, plan.scenario);
  YearSample years(plan.scenario.simulation.weeks);
  years.add(year_ends_of(accounts));
  const auto rows = static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1;
  RunResult result{.rows = rows,
                   .curves = {},
                   .metrics = {},
                   .replications = Sample(metrics.size(), 1),
                   .start_share = as_shares(path.cohort_start, plan, 1.0),
                   .paying_share = as_shares(path.cohort_paying, plan, 1.0),
                   .negative_share = not_available,
                   .customer_weeks = accounts.customer_weeks,
                   .business_value = accounts.business_value,
                   .years = years.years(),
                   .complaint_rate = years.complaint_rate()};
  for (const double value : accounts.curves) result.curves.push_back(exact(value));
  for (const double value : metrics) result.metrics.push_back(exact(value));
  result.replications.add(metrics);
  return result;
}

class AgentRun {
 public:
  AgentRun(const Plan& plan, std::int64_t threads, const Progress& progress)
      : plan_(plan),
        threads_(threads),
        progress_(progress),
        count_(plan.scenario.simulation.replications),
        stride_(keeping_stride(count_)),
        worth_of_tables_(Climate(plan.scenario, plan.baseline).drifts()
                             ? customers_worth_tables * static_cast<double>(plan.groups.size())
                             : 0.0),
        books_(plan, threads),
        metrics_(replication_metrics().size(), count_),
        years_(plan.scenario.simulation.weeks) {
    const std::int64_t side_by_side = std::min(threads, count_);
    AgentOptions options;
    if (plan.scenario.cohort.customers >= customers_worth_threads) {
      options.threads = threads / side_by_side;
    }
    for (std::int64_t engine = 0; engine < side_by_side; ++engine) {
      workers_.push_back(std::make_unique<Worker>(plan, options));
    }
  }

  RunResult run() {
    if (stride_ == 1) {
      run_whole();
    } else {
      run_in_windows();
    }
    const auto replications = static_cast<double>(count_);
    std::vector<Estimate> metrics = metrics_.estimates(0, metrics_.quantities());
    std::vector<double> business_value = std::move(books_).business_value();
    return {.rows = static_cast<std::size_t>(plan_.scenario.simulation.weeks) + 1,
            .curves = std::move(books_).estimates(),
            .metrics = std::move(metrics),
            .replications = std::move(metrics_),
            .start_share = as_shares(start_, plan_, replications),
            .paying_share = as_shares(paying_, plan_, replications),
            .negative_share = static_cast<double>(negative_) / replications,
            .customer_weeks = customer_weeks_,
            .business_value = std::move(business_value),
            .years = years_.years(),
            .complaint_rate = years_.complaint_rate()};
  }

 private:
  /// What a thread simulates with.
  struct Worker {
    Worker(const Plan& plan, const AgentOptions& options) : engine(plan, options), counts(plan) {}

    AgentEngine engine;
    ReplicationCounts counts;
  };

  void run_whole() {
    const Replications all = simulated(0, count_);
    add(booked(all, Statistics::both));
  }

  /// All give their moments, and those that are kept in the end their quantiles.
  void run_in_windows() {
    Replications kept(plan_, (count_ + stride_ - 1) / stride_);
    std::size_t next = 0;
    const std::int64_t size = replications_in_work(count_);
    for (std::int64_t first = 0; first < count_; first += size) {
      const Replications window = simulated(first, std::min(size, count_ - first));
      add(booked(window, Statistics::moments));
      for (std::size_t at = 0; at < window.count(); at += static_cast<std::size_t>(stride_)) {
        kept.copy(next++, window, at);
      }
    }
    static_cast<void>(booked(kept, Statistics::bands));
  }

  std::vector<ReplicationBooks> booked(const Replications& replications, Statistics statistics) {
    const double before = booked_;
    return books_.book(replications, statistics, [&](double share) {
      booked_ = before + share * static_cast<double>(replications.count());
      if (progress_) progress_(share_done(), customer_weeks_);
    });
  }

  /// Of the work, in customer-weeks: those that are simulated, and what tables and books are worth.
  [[nodiscard]] double share_done() const {
    const auto weeks = static_cast<double>(plan_.scenario.simulation.weeks);
    const auto count = static_cast<double>(count_);
    const auto done = static_cast<double>(done_);
    const double kept = stride_ == 1 ? 0.0 : std::ceil(count / static_cast<double>(stride_));
    const double simulated = customer_weeks_ + done * weeks * worth_of_tables_;
    const double booking = customers_worth_books * weeks;
    const double all = simulated / done * count + (count + kept) * booking;
    return std::min(1.0, (simulated + booked_ * booking) / all);
  }

  [[nodiscard]] Replications simulated(std::int64_t first, std::int64_t count) {
    Replications replications(plan_, count);
    parallel_for(count, threads_, [&](std::int64_t index, std::size_t thread) {
      Worker& worker = *workers_[thread];
      worker.engine.run(static_cast<std::uint32_t>(first + index), worker.counts);
      replications.put(static_cast<std::size_t>(index), worker.counts);
      note(worker.counts);
    });
    add_paying(replications);
    return replications;
  }

  void add_paying(const Replications& replications) {
    const auto weeks = static_cast<std::size_t>(plan_.scenario.simulation.weeks);
    const std::size_t stages = plan_.stages();
    const std::size_t segments = plan_.groups.size() / stages;
    paying_.resize(weeks * segments);
    for (std::size_t week = 0; week < weeks; ++week) {
      for (std::size_t group = 0; group < plan_.groups.size(); ++group) {
        paying_[week * segments + group / stages] +=
            replications.sum(WeekCounts::paying_cohort(group), week);
      }
    }
  }

  void add(const std::vector<ReplicationBooks>& books) {
    for (const auto& [metrics, years] : books) {
      metrics_.add(metrics);
      years_.add(years);
      if (metrics[net_value()] < 0.0) ++negative_;
    }
  }

  [[nodiscard]] static std::size_t net_value() {
    return replication_metric(at_end(Quantity::net_value));
  }

  /// What a replication gives besides its counts: whole numbers, whose sums depend on no order.
  void note(const ReplicationCounts& counts) {
    const std::scoped_lock lock(note_mutex_);
    add_to(start_, counts.cohort_start());
    customer_weeks_ += counts.customer_weeks();
    ++done_;
    if (progress_) progress_(share_done(), customer_weeks_);
  }

  const Plan& plan_;
  std::int64_t threads_;
  const Progress& progress_;
  std::int64_t count_;      ///< replications
  std::int64_t stride_;     ///< every how manieth is kept for quantiles
  double worth_of_tables_;  ///< a week's, in customers
  WeeklyBooks books_;
  Sample metrics_;
  YearSample years_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<double> start_;   ///< summed over replications
  std::vector<double> paying_;  ///< summed over replications
  std::int64_t negative_ = 0;
  std::mutex note_mutex_;
  double customer_weeks_ = 0;
  std::int64_t done_ = 0;  ///< replications simulated
  double booked_ = 0;      ///< replications, those twice whose quantiles come last
};

}  // namespace

std::int64_t replications_in_work(std::int64_t replications) {
  constexpr std::int64_t fewest = 1024;  // a multiple of most strides, and work for many threads
  const std::int64_t stride = keeping_stride(replications);
  return stride == 1 ? replications : std::max(fewest, stride);
}

RunResult run_plan(const Plan& plan, std::int64_t threads, const Progress& progress) {
  switch (plan.scenario.simulation.engine) {
    case EngineKind::expected:
      return result_expected(plan);
    case EngineKind::agents:
      break;
  }
  return AgentRun(plan, threads, progress).run();
}

}  // namespace retain::engine
