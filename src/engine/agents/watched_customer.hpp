#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "business/path.hpp"
#include "model/week_outcome.hpp"

namespace retain::engine::agents {

/// A customer who left, and why.
struct Leaver {
  std::uint32_t customer;
  std::uint32_t week;
  Cause cause;  ///< the root cause
  Channel channel;

  friend bool operator==(const Leaver&, const Leaver&) = default;
};

/// A forced event that met a customer.
struct EventMet {
  std::size_t event;                 ///< position in the scenario's list
  std::optional<Recovery> recovery;  ///< what became of an offence
  int points;                        ///< afterwards

  friend bool operator==(const EventMet&, const EventMet&) = default;
};

/// An intent to leave, and what came of it.
struct IntentSeen {
  Cause cause;
  bool attempted;  ///< one tried to keep them
  bool saved;      ///< and they stayed

  friend bool operator==(const IntentSeen&, const IntentSeen&) = default;
};

/// One week of a customer who was there at its start.
struct WatchedWeek {
  std::uint32_t week = 0;
  bool is_newcomer = false;            ///< under the first impression
  int points_at_start = 0;             ///< before the week's events
  std::vector<EventMet> events;        ///< in their order
  std::vector<WeekOutcome> certain;    ///< encounters before the last, of who pays
  std::optional<WeekOutcome> outcome;  ///< of who pays; none when an event took them before
  int points_after_fading = 0;
  std::optional<IntentSeen> intent;
  int points_at_end = 0;
  std::int64_t told = 0;     ///< people to whom they told their own story
  std::vector<Cause> heard;  ///< root causes of the stories that they heard
  std::optional<Leaver> left;

  /// All encounters in their order; the last may not have happened.
  [[nodiscard]] std::vector<WeekOutcome> encounters() const {
    std::vector<WeekOutcome> all = certain;
    if (outcome) all.push_back(*outcome);
    return all;
  }
};

/// A replication with the eye on one customer.
struct WatchedCustomer {
  std::uint32_t customer;
  std::size_t segment;             ///< position in the scenario's list, where it has one
  double spend;                    ///< yuan a week at the usual price
  std::uint32_t ever_joined;       ///< customers of the replication; their numbers are below this
  std::vector<WatchedWeek> weeks;  ///< from their first to their last; empty for a number too large
  std::vector<Leaver> leavers;     ///< everybody's, in the order in which they left
  Path path;                       ///< of the whole business
};

}  // namespace retain::engine::agents
