#include "model/rules.hpp"

#include <cmath>
#include <numeric>

#include "base/catalogue.hpp"

namespace retain {
namespace {

/// Five shares rounded to six decimals sum to 1 within 2.5e-6.
constexpr double share_tolerance = 3e-6;

template <class Shares>
void check_sum(const Shares& shares, const std::string& group, const std::string& last_key,
               std::vector<Violation>& found) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (std::abs(sum - 1.0) > share_tolerance) {
    found.push_back({{last_key, group}, say(message::shares_do_not_sum, group, sum)});
  }
}

void check_acquisition(const Acquisition& acquisition, std::vector<Violation>& found) {
  if (acquisition.policy == AcquisitionPolicy::weekly) return;
  const auto check = [&](const char* key, double value) {
    if (value <= 0.0) return;
    found.push_back({{key, "acquisition.policy"}, say(message::needs_weekly_policy, key)});
  };
  check("acquisition.per_week", acquisition.per_week);
  check("acquisition.advertising_per_week", acquisition.advertising_per_week);
}

void check_events(const Scenario& scenario, std::vector<Violation>& found) {
  int number = 0;
  for (const Event& event : scenario.events) {
    ++number;
    const std::string prefix = fmt::format("event.{}.", number);
    if (event.week >= scenario.simulation.weeks) {
      found.push_back(
          {{prefix + "week"},
           say(message::event_after_horizon, event.week, scenario.simulation.weeks - 1)});
    } else if (event.final_week() >= scenario.simulation.weeks) {
      found.push_back(
          {{prefix + "last_week"},
           say(message::event_after_horizon, event.final_week(), scenario.simulation.weeks - 1)});
    }
    if (event.final_week() < event.week) {
      found.push_back({{prefix + "last_week", prefix + "week"},
                       say(message::event_ends_before_start, event.last_week, event.week)});
    }
    if (event.customers > scenario.cohort.customers) {
      found.push_back(
          {{prefix + "customers"},
           say(message::event_more_than_customers, event.customers, scenario.cohort.customers)});
    }
    if (event.kind == EventKind::departure && !event.leaves) {
      found.push_back({{prefix + "leaves"}, say(message::departure_must_leave)});
    }
  }
}

}  // namespace

std::vector<Violation> violations(const Scenario& scenario) {
  std::vector<Violation> found;
  check_sum(scenario.churn.causes, "churn.causes", "churn.causes.other", found);
  check_sum(scenario.service.weight, "service.weight", "service.weight.reliability", found);
  const auto customers = static_cast<double>(scenario.cohort.customers);
  if (scenario.market_size() < customers) {
    found.push_back({{"market.size", "cohort.customers"},
                     say(message::market_too_small, scenario.market_size(), customers)});
  }
  if (scenario.word_of_mouth.told > scenario.word_of_mouth.circle) {
    found.push_back({{"word_of_mouth.told", "word_of_mouth.circle"},
                     say(message::told_exceeds_circle, scenario.word_of_mouth.told,
                         scenario.word_of_mouth.circle)});
  }
  check_acquisition(scenario.acquisition, found);
  check_events(scenario, found);
  return found;
}

}  // namespace retain
