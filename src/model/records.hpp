#pragma once

#include <cstdint>
#include <string>

#include "model/cause.hpp"
#include "model/dimension.hpp"

namespace retain::model {

/// offence and departure meet single customers; the others change the conditions of everybody.
enum class EventKind { offence, departure, competitor, service, product, price };

[[nodiscard]] constexpr bool meets_customers(EventKind kind) {
  return kind == EventKind::offence || kind == EventKind::departure;
}

/// Something that happens at the very start of each week from `week` to `last_week`: to some of the
/// active customers, or to the conditions of all of them.
struct Event {
  std::int64_t week = 0;
  std::int64_t last_week = -1;  ///< -1: the same week, or for conditions the end of the run
  EventKind kind = EventKind::departure;

  // offence and departure
  std::int64_t customers = 1;
  Cause cause = Cause::poor_service;
  bool tells = true;   ///< they tell others (when the cause is a service cause)
  bool leaves = true;  ///< they leave

  // competitor, service, product and price
  double quality = 0.0;  ///< points added to all five dimensions; service
  double product = 0.0;  ///< points: of our product value, or of the competitor's offer
  double price = 0.0;    ///< share: of our price, or by which the competitor is cheaper

  [[nodiscard]] bool changes_conditions() const { return !meets_customers(kind); }
  [[nodiscard]] std::int64_t final_week() const { return last_week < 0 ? week : last_week; }
  /// True in the weeks in which customers are met.
  [[nodiscard]] bool happens_in(std::int64_t w) const {
    return meets_customers(kind) && week <= w && w <= final_week();
  }
  /// True in the weeks whose conditions are changed.
  [[nodiscard]] bool holds_in(std::int64_t w) const {
    return changes_conditions() && week <= w && (last_week < 0 || w <= last_week);
  }
};

/// Why a customer stays (document 002): out of loyalty, or for one of four reasons that only look
/// like it.
enum class LoyaltyKind {
  genuine,
  satisfied,  ///< merely satisfied: positive points do not protect
  rewarded,   ///< bought by a reward: product causes sleep until a price event
  captive,  ///< weak rivals or a low price: product causes sleep until a competitor or price event
  habitual  ///< from habit: the same, and points do not matter until a competitor event
};

/// A part of the customers with features of its own. Without segments all are one.
struct Segment {
  std::string name;
  std::string title = {};        ///< free text; empty: name
  std::string title_zh = {};     ///< in Chinese; empty: title
  double share = 1.0;            ///< of the customers who join; sum 1
  double spend_per_week = -1.0;  ///< yuan; -1: money.spend_per_week
  double need = 0.0;             ///< points added to the expectation
  double hazard = 1.0;           ///< multiplies every hazard
  double responsiveness = 1.0;   ///< multiplies the sensitivities to points
  LoyaltyKind loyalty = LoyaltyKind::genuine;
};

/// A moment of truth: a kind of encounter.
struct Touchpoint {
  std::string name;
  std::string title = {};         ///< free text; empty: name
  std::string title_zh = {};      ///< in Chinese; empty: title
  double share = 1.0;             ///< of the encounters; sum 1
  PerDimension<double> offset{};  ///< points added to each dimension
};

}  // namespace retain::model
