#include "study/evaluate.hpp"

#include <algorithm>
#include <array>

#include "business/accounts.hpp"
#include "business/measures/metrics.hpp"
#include "engine/expected/expected.hpp"

namespace retain::study {
namespace {

constexpr std::array booked_with_value{Quantity::business_value, Quantity::active_years,
                                       Quantity::spending,       Quantity::replacement_cost,
                                       Quantity::keeping_cost,   Quantity::programme_cost};

Booked booked_for(const MeasureId& id) {
  const auto& metric = measure_of(id.quantity).metric;
  if (metric && metric->group == MetricGroup::cohort) return Booked::cohort;
  return std::ranges::count(booked_with_value, id.quantity) > 0 ? Booked::value : Booked::business;
}

/// As little as the measures need.
Booked booked_for(std::span<const MeasureId> measures) {
  Booked booked = Booked::cohort;
  for (const MeasureId& id : measures) booked = std::max(booked, booked_for(id));
  return booked;
}

}  // namespace

std::vector<double> evaluate(const Plan& plan, std::span<const MeasureId> measures) {
  const Accounts accounts = expected_accounts(plan, BookRows::years, booked_for(measures));
  std::vector<double> values;
  for (const MeasureId& id : measures) values.push_back(measure(id, accounts, plan.scenario));
  return values;
}

double evaluate(const Plan& plan, const MeasureId& measure) {
  return evaluate(plan, std::span(&measure, 1)).front();
}

}  // namespace retain::study
