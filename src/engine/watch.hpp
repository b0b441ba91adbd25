#pragma once

#include <cstdint>
#include <vector>

#include "engine/customers.hpp"
#include "engine/plan.hpp"
#include "engine/watched_customer.hpp"

namespace retain {

/// The eye on one customer while a replication runs, and on who leaves. It reads and never writes
/// what it sees; what a week held is drawn on words of its own.
class Watch {
 public:
  /// The plan must outlive the watch.
  Watch(const Plan& plan, std::uint32_t customer);

  /// Notes of the week on a customer; none unless he is the watched one.
  [[nodiscard]] WatchedWeek* notes_on(std::uint32_t customer) {
    return customer == customer_ ? &weeks_.back() : nullptr;
  }

  /// Begins the notes of a week, if he is still there.
  void begin_week(std::uint32_t week, const Customers& customers);

  /// What a week that he has walked through held for him. `tables` are those of the week.
  void see_encounter(std::uint32_t week, const Customers& customers,
                     const std::vector<WeekTable>& tables, const Draws& draws);

  void see_leaver(const Leaver& leaver);

  /// Everything seen, once the replication is over. The watch is empty afterwards.
  [[nodiscard]] WatchedCustomer seen(const Customers& customers, Path path);

 private:
  [[nodiscard]] bool is_here(const Customers& customers) const {
    return customer_ < customers.ever_joined() && !customers.is_gone(customer_);
  }
  [[nodiscard]] int points(const Customers& customers) const {
    return plan_.table().ladder.points(customers.position_of(customer_));
  }
  [[nodiscard]] WeekOutcome draw_outcome(const std::vector<WeekOutcome>& outcomes,
                                         std::uint32_t week, const Draws& draws) const;

  const Plan& plan_;
  std::uint32_t customer_;
  OutcomeLaw law_;
  std::vector<WatchedWeek> weeks_;
  std::vector<Leaver> leavers_;
};

}  // namespace retain
