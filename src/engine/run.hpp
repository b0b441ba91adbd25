#pragma once

#include <functional>
#include <vector>

#include "business/accounts.hpp"
#include "business/plan.hpp"
#include "engine/year_sample.hpp"
#include "stats/sample.hpp"

namespace retain::engine {

/// What one scenario gave.
struct RunResult {
  std::size_t rows = 0;                   ///< T + 1
  std::vector<Estimate> curves;           ///< curve::count x rows, one curve after the other
  std::vector<Estimate> metrics;          ///< in the order of replication_metrics()
  Sample replications;                    ///< the metrics over replications, for paired differences
  std::vector<double> start_share = {};   ///< of the customers of week 0 by segment, sum 1
  std::vector<double> paying_share = {};  ///< share of them who pay, weeks x segments
  double negative_share = 0;  ///< share of replications with net_value below 0 at the end
  double customer_weeks = 0;  ///< simulated
  std::vector<double> business_value = {};  ///< by row: mean, yuan so far and discounted
  std::vector<YearEstimates> years = {};
  double complaint_rate = not_available;  ///< complaints a year for 1,000 customers who pay

  [[nodiscard]] const Estimate& curve(std::size_t which, std::size_t row) const {
    return curves[which * rows + row];
  }
};

/// Replications whose counts are there before they are booked: all that are kept for quantiles or,
/// where not all are kept, so many that memory stays bounded.
[[nodiscard]] std::int64_t replications_in_work(std::int64_t replications);

/// Called during a run, by one thread at a time, with the share of its work that is done, books
/// included, and the customer-weeks simulated. An exception that it throws ends the run and reaches
/// the caller.
using Progress = std::function<void(double share, double customer_weeks)>;

/// Runs a plan with the engine that its scenario names. Bytes do not depend on `threads`.
/// The expected engine gives means alone; standard errors and quantiles are then not available.
[[nodiscard]] RunResult run_plan(const Plan& plan, std::int64_t threads, const Progress& progress);

}  // namespace retain::engine
