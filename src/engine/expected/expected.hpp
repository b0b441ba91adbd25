#pragma once

#include <vector>

#include "business/accounts.hpp"
#include "business/business_week.hpp"
#include "business/path.hpp"
#include "business/plan.hpp"

namespace retain::engine::expected {

/// The expected engine: the distribution of the points carried from week to week.
/// It is the limit of the agents for many customers, and their mean where nothing couples them.
/// Returns weeks + 1 rows; counts are means for cohort.customers customers.
[[nodiscard]] Path expected_path(const Plan& plan);

/// The same run, read week by week.
void run_expected(const Plan& plan, WeekReader& reader);

/// The books of the same run, without its path.
[[nodiscard]] Accounts expected_accounts(const Plan& plan, BookRows rows,
                                         Booked booked = Booked::business);

/// Encounters of one week, of the whole business.
struct WeekEncounters {
  double encounters = 0;
  double satisfaction = 0;              ///< sum of the scores 1..10
  double satisfaction_square = 0;       ///< sum of their squares
  double satisfied = 0;                 ///< not dissatisfied
  std::vector<double> dissatisfied_at;  ///< by touchpoint
};

/// The encounters of each week, in the mean.
[[nodiscard]] std::vector<WeekEncounters> expected_encounters(const Plan& plan);

/// Shares of the customers of week 0 lost by root cause, followers included, within `weeks` weeks
/// (what equation 24 compares with its targets). The plan is that of a reference.
[[nodiscard]] PerCause<double> expected_losses(const Plan& reference, std::int64_t weeks);

}  // namespace retain::engine::expected
