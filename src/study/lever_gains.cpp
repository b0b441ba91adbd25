#include "study/lever_gains.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/units.hpp"
#include "business/accounts.hpp"
#include "engine/expected/expected.hpp"
#include "engine/run.hpp"
#include "maths/elementary.hpp"

namespace retain::study {
namespace {

constexpr PerLever<ServiceCorner> corners{
    ServiceCorner::strategy,  // leadership
    ServiceCorner::people,    // selection
    ServiceCorner::people,    // training
    ServiceCorner::people,    // morale
    ServiceCorner::system,    // intermediaries
    ServiceCorner::system,    // feedback
    ServiceCorner::system,    // facilities
    ServiceCorner::strategy,  // evaluation
};

/// The levers by corner, within a corner in the order of document 004.
std::array<LeverName, lever_count> by_corner() {
  std::array<LeverName, lever_count> levers{};
  for (std::size_t i = 0; i < lever_count; ++i) levers[i] = static_cast<LeverName>(i);
  std::ranges::stable_sort(levers, {}, corner_of);
  return levers;
}

/// Values a scenario with other spending on its levers.
class Spending {
 public:
  Spending(const Scenario& scenario, const Baseline& baseline)
      : scenario_(scenario),
        baseline_(baseline),
        weeks_(scenario.simulation.weeks),
        value_(business_value(scenario)) {}

  [[nodiscard]] std::int64_t weeks() const { return weeks_; }

  /// What is spent beyond `per_year`, and what it came to.
  [[nodiscard]] LeverGain gain_over(const PerLever<double>& per_year) const {
    Scenario without = scenario_;
    without.levers.per_year = per_year;
    const double spent = sum(scenario_.levers.per_year) - sum(per_year);
    return {.per_year = spent,
            .cost = spent / weeks_per_year * discounted_weeks(scenario_),
            .net = value_ - business_value(without)};
  }

 private:
  static double sum(const PerLever<double>& yuan) {
    return std::accumulate(yuan.begin(), yuan.end(), 0.0);
  }

  [[nodiscard]] double business_value(const Scenario& scenario) const {
    const Plan plan = make_plan(scenario, baseline_);
    const Accounts accounts = expected_accounts(plan, BookRows::years);
    return accounts.business_value[accounts.position(static_cast<std::size_t>(weeks_))];
  }

  const Scenario& scenario_;
  const Baseline& baseline_;
  std::int64_t weeks_;
  double value_;
};

}  // namespace

double discounted_weeks(const Scenario& scenario) {
  const double weekly = maths::pow(1.0 + scenario.money.discount_rate, -1.0 / weeks_per_year);
  double yuan = 0.0;
  for (std::int64_t week = 0; week < scenario.simulation.weeks; ++week) {
    yuan += maths::pow(weekly, static_cast<double>(week));
  }
  return yuan;
}

ServiceCorner corner_of(LeverName lever) {
  return corners[index(lever)];
}

LeverGains lever_gains(const Scenario& scenario, const Baseline& baseline) {
  if (scenario.levers.per_year == PerLever<double>{}) return {};
  const Spending spending(scenario, baseline);
  LeverGains gains{.weeks = spending.weeks(), .single = {}, .together = spending.gain_over({})};
  for (const LeverName lever : by_corner()) {
    PerLever<double> per_year = scenario.levers.per_year;
    if (per_year[index(lever)] == 0.0) continue;
    per_year[index(lever)] = 0.0;
    gains.single.emplace_back(lever, spending.gain_over(per_year));
  }
  return gains;
}

}  // namespace retain::study
