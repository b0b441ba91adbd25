#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::fit {

/// What is seen of one customer, in any unit of time since the subscription began.
struct Subscription {
  double entry = 0.0;                ///< seen from here on: late entry where it is above 0
  double exit = 0.0;                 ///< seen until here, later than the entry
  std::optional<std::size_t> cause;  ///< of leaving at the exit; none: still there (censored)
};

/// A time at which somebody leaves.
struct RiskRow {
  double time = 0.0;
  std::int64_t at_risk = 0;          ///< entered before this time and seen until it, or beyond
  std::vector<std::int64_t> losses;  ///< by cause
};

struct RiskTable {
  std::size_t causes = 0;
  std::vector<RiskRow> rows;  ///< times in ascending order
  double last_exit = 0.0;     ///< nothing is known beyond it
};

/// Everybody's times in one table. Throws: a contract, where an exit is not later than its entry or
/// a cause is not below `causes`.
[[nodiscard]] RiskTable risk_table(std::span<const Subscription> subscriptions, std::size_t causes);

[[nodiscard]] std::int64_t all_losses(const RiskRow& row);

/// When all who were at risk had left although others entered later: estimates of survival stay at
/// 0 from there on, which says something of those few alone. None where that never was so.
[[nodiscard]] std::optional<double> emptied_at(const RiskTable& table);

}  // namespace retain::fit
