#pragma once

#include <cstdint>
#include <vector>

#include "business/plan.hpp"
#include "engine/agents/observer.hpp"
#include "engine/agents/watched_customer.hpp"

namespace retain::engine::agents {

/// The eye on one customer while a replication runs, and on who leaves. What a week held for them
/// is drawn given their first and last level, on a draw of its own.
class Watch final : public AgentObserver {
 public:
  /// The plan must outlive the watch.
  Watch(const Plan& plan, std::uint32_t customer);

  void week_begins(std::uint32_t week, const Customers& customers) override;
  void event_met(std::uint32_t customer, std::size_t event, int points) override;
  void offence_ended(std::uint32_t customer, Recovery recovery, int points) override;
  void walked(std::uint32_t week, const Customers& customers, const std::vector<WeekTable>& tables,
              const Draws& draws) override;
  void intended(const Intent& intent) override;
  void told(std::uint32_t customer, std::int64_t people) override;
  void heard(std::uint32_t customer, Cause cause) override;
  void left(const Leaver& leaver) override;

  /// Everything seen, once the replication is over. The watch is empty afterwards.
  [[nodiscard]] WatchedCustomer seen(const Customers& customers, Path path);

 private:
  [[nodiscard]] WatchedWeek& now() { return weeks_.back(); }
  [[nodiscard]] bool is_here(const Customers& customers) const {
    return customer_ < customers.ever_joined() && !customers.is_gone(customer_);
  }
  [[nodiscard]] int points(const Customers& customers) const {
    return plan_.table().ladder.points(customers.position_of(customer_));
  }
  void draw_outcomes(const WeekTable& table, Eigen::Index from, Eigen::Index to, double draw);

  const Plan& plan_;
  std::uint32_t customer_;
  OutcomeDistribution distribution_;
  std::vector<WatchedWeek> weeks_;
  std::vector<Leaver> leavers_;
};

}  // namespace retain::engine::agents
