#pragma once

#include <array>

#include "model/scenario.hpp"

namespace retain {

/// What becomes of a dissatisfied customer: he keeps silent, or complains with one of four ends.
enum class Recovery { silent, unresolved, resolved, quickly_resolved, surprised };

inline constexpr std::size_t recovery_count = 5;

template <class Value>
using PerRecovery = std::array<Value, recovery_count>;

[[nodiscard]] constexpr std::size_t index(Recovery recovery) {
  return static_cast<std::size_t>(recovery);
}

/// Shares of the five ends among the dissatisfied; they sum to 1 (equation 6).
[[nodiscard]] PerRecovery<double> complaint_tree(const Complaints& complaints);

/// Loyalty points of each end.
[[nodiscard]] PerRecovery<double> recovery_points(const OutcomePoints& points);

/// True when the complaint was handled with success, which costs money.keep_cost.
[[nodiscard]] constexpr bool is_handled(Recovery recovery) {
  return recovery == Recovery::resolved || recovery == Recovery::quickly_resolved ||
         recovery == Recovery::surprised;
}

}  // namespace retain
