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

/// The weeks of an event; `prefix` is the beginning of its keys.
void check_weeks(const Event& event, const std::string& prefix, const Scenario& scenario,
                 std::vector<Violation>& found) {
  const std::string first = prefix + "week";
  const std::string last = prefix + "last_week";
  const std::int64_t weeks = scenario.simulation.weeks;
  if (event.week >= weeks) {
    found.push_back({{first, "simulation.weeks"},
                     say(message::event_after_horizon, first, event.week, weeks - 1)});
  } else if (event.final_week() < event.week) {
    found.push_back(
        {{last, first}, say(message::event_ends_before_start, last, event.last_week, event.week)});
  } else if (event.final_week() >= weeks) {
    found.push_back({{last, first, "simulation.weeks"},
                     say(message::event_after_horizon, last, event.last_week, weeks - 1)});
  }
}

void check_events(const Scenario& scenario, std::vector<Violation>& found) {
  int number = 0;
  for (const Event& event : scenario.events) {
    ++number;
    const std::string prefix = fmt::format("event.{}.", number);
    check_weeks(event, prefix, scenario, found);
    if (event.customers > scenario.cohort.customers) {
      const std::string key = prefix + "customers";
      found.push_back({{key, "cohort.customers"},
                       say(message::event_more_than_customers, key, event.customers,
                           scenario.cohort.customers)});
    }
    if (event.kind == EventKind::departure && !event.leaves) {
      found.push_back({{prefix + "leaves", prefix + "kind"}, say(message::departure_must_leave)});
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
