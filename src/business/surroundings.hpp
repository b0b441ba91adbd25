#pragma once

#include <cstdint>

#include "business/path.hpp"
#include "business/plan.hpp"
#include "model/conditions.hpp"
#include "model/market.hpp"

namespace retain::business {

/// What a business meets from week to week: the conditions of its customers, and the bad name that
/// the market remembers. Both follow from the weeks that were.
class Surroundings {
 public:
  /// The plan must outlive them.
  explicit Surroundings(const Plan& plan);

  /// Conditions of a week, which comes right after the one that was remembered last.
  [[nodiscard]] Conditions conditions(std::int64_t week) const { return climate_.conditions(week); }
  [[nodiscard]] const Climate& climate() const { return climate_; }

  /// Notes awareness and reputation, as they are at the start of the week or at the end.
  void describe(WeekFlows& flows) const {
    flows.awareness = awareness_;
    flows.reputation = climate_.reputation();
  }

  /// Ends a week: the market remembers its stories, and customers its conditions.
  void remember(std::int64_t week, const WeekFlows& flows) {
    if (somebody_refuses_) awareness_ = memory_.next_awareness(awareness_, flows.spreaders);
    climate_.close(week, flows.recommended_to, flows.told);
  }

 private:
  Climate climate_;
  MarketMemory memory_;
  bool somebody_refuses_;   ///< prospects do, for what they heard
  double awareness_ = 0.0;  ///< 0 where nobody refuses for it
};

}  // namespace retain::business
