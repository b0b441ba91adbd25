#include "fit/retention_table.hpp"

#include <cmath>
#include <map>

#include "base/check.hpp"
#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

std::optional<CohortFault> fault_at(const std::vector<double>& customers, std::size_t cell) {
  const double count = customers[cell];
  if (!(count >= 0.0 && std::isfinite(count))) return CohortFault::not_a_count;
  if (cell == 0) return count > 0.0 ? std::nullopt : std::optional(CohortFault::nobody);
  if (count > customers[cell - 1]) return CohortFault::rising;
  return std::nullopt;
}

/// count ln(share), which is 0 for nobody.
double log_term(double count, double share) {
  return count > 0.0 ? count * maths::log(share) : 0.0;
}

}  // namespace

std::optional<FaultyCell> fault_in(std::span<const Cohort> cohorts) {
  for (std::size_t cohort = 0; cohort < cohorts.size(); ++cohort) {
    const std::vector<double>& customers = cohorts[cohort].customers;
    for (std::size_t cell = 0; cell < customers.size(); ++cell) {
      if (const auto fault = fault_at(customers, cell)) return FaultyCell{*fault, cohort, cell};
    }
    if (customers.size() < 2) return FaultyCell{CohortFault::too_short, cohort, 0};
  }
  return std::nullopt;
}

std::vector<Renewals> renewals_of(std::span<const Cohort> cohorts) {
  expects(!fault_in(cohorts), "a retention table holds counts that do not rise");
  std::map<std::int64_t, Renewals> by_period;
  for (const Cohort& cohort : cohorts) {
    expects(cohort.first_period >= 0, "customers are counted after they began");
    for (std::size_t i = 1; i < cohort.customers.size(); ++i) {
      const double before = cohort.customers[i - 1];
      if (before == 0.0) break;
      const std::int64_t period = cohort.first_period + static_cast<std::int64_t>(i);
      Renewals& renewals = by_period[period];
      renewals.period = period;
      renewals.at_risk += before;
      renewals.losses += before - cohort.customers[i];
    }
  }
  std::vector<Renewals> renewals;
  for (const auto& [period, one] : by_period) renewals.push_back(one);
  return renewals;
}

double all_losses(std::span<const Renewals> renewals) {
  double losses = 0.0;
  for (const Renewals& one : renewals) losses += one.losses;
  return losses;
}

ConstantRate constant_rate(std::span<const Renewals> renewals) {
  double at_risk = 0.0;
  for (const Renewals& one : renewals) at_risk += one.at_risk;
  if (at_risk == 0.0) return {};
  const double losses = all_losses(renewals);
  const double rate = losses / at_risk;
  return {rate, stats::share_interval(std::llround(losses), std::llround(at_risk)),
          log_term(losses, rate) + log_term(at_risk - losses, 1.0 - rate)};
}

}  // namespace retain::fit
