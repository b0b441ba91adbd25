#pragma once

#include <cstdint>
#include <vector>

#include "engine/agents/customers.hpp"
#include "engine/agents/watched_customer.hpp"

namespace retain::engine::agents {

/// Somebody who looks on while a replication runs and is told what happens to single customers, in
/// the order in which it happens. Observed customers walk one week at a time. Observers read: they
/// change nothing.
class AgentObserver {
 public:
  virtual ~AgentObserver() = default;

  virtual void week_begins(std::uint32_t week, const Customers& customers) = 0;
  /// A forced event met a customer: its position in the scenario's list, and their points before.
  virtual void event_met(std::uint32_t customer, std::size_t event, int points) = 0;
  /// What became of the offence that met them last, and their points after it.
  virtual void offence_ended(std::uint32_t customer, Recovery recovery, int points) = 0;
  /// Everybody has walked through the week, whose tables these are.
  virtual void walked(std::uint32_t week, const Customers& customers,
                      const std::vector<WeekTable>& tables, const Draws& draws) = 0;
  virtual void intended(const Intent& intent) = 0;
  /// A customer told their own story to so many people.
  virtual void told(std::uint32_t customer, std::int64_t people) = 0;
  /// A customer heard a story of this root cause.
  virtual void heard(std::uint32_t customer, Cause cause) = 0;
  virtual void left(const Leaver& leaver) = 0;
};

}  // namespace retain::engine::agents
