#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "business/plan.hpp"
#include "engine/agents/watched_customer.hpp"

namespace retain::study {

/// What one customer brought. Costs are not taken off: the handling of ordinary complaints is
/// booked at its expected number for everybody, so it is nobody's own.
struct CustomerWorth {
  std::int64_t weeks_paid = 0;
  double margin = 0.0;      ///< yuan
  double discounted = 0.0;  ///< yuan, to the start of week 0
  double missing = 0.0;     ///< discounted yuan from their leaving to the end of the run
};

/// One customer of a replication, from their first week to their last.
struct CustomerStory {
  Scenario scenario;  ///< as customers meet it
  std::uint32_t replication;
  WatchedCustomer seen;
  std::vector<double> margins;  ///< of each of their weeks, yuan, not discounted; 0 without payment
  CustomerWorth worth;

  [[nodiscard]] const std::optional<Leaver>& left() const;

  /// Customers who left for a story with their root cause in the week in which they left.
  [[nodiscard]] double followers() const;
};

/// Simulates the replication and watches the customer; their story has no weeks when the number is
/// not below seen.ever_joined.
[[nodiscard]] CustomerStory tell_story(const Plan& plan, std::uint32_t replication,
                                       std::uint32_t customer);

/// The customer with the lowest number who leaves for a root cause, by any channel or by one.
[[nodiscard]] std::optional<Leaver> first_leaver(const Plan& plan, std::uint32_t replication,
                                                 Cause cause, std::optional<Channel> channel);

/// The first week in which something else happens to the customer of one story than to that of the
/// other; none when all goes alike.
[[nodiscard]] std::optional<std::uint32_t> parting_week(const CustomerStory& one,
                                                        const CustomerStory& other);

/// Weeks told together.
struct WeekSpan {
  std::uint32_t first;
  std::uint32_t last;
};

/// True when the week is told on its own: somebody dissatisfied, met by an event, hearing or
/// telling a story, wishing to leave or leaving.
[[nodiscard]] bool is_remarkable(const WatchedWeek& week);

/// The weeks of one or two stories: remarkable weeks alone, the others together, each year and the
/// parting of the stories beginning anew.
[[nodiscard]] std::vector<WeekSpan> spans_of(const std::vector<CustomerStory>& stories);

/// What happened to a customer within a span that is told as one.
struct SpanSummary {
  std::vector<const WatchedWeek*> weeks;  ///< empty when they are not there
  std::int64_t faded = 0;                 ///< points
};

[[nodiscard]] SpanSummary within(const CustomerStory& story, const WeekSpan& span);

}  // namespace retain::study
