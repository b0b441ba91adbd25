#pragma once

#include <array>
#include <string_view>

#include "model/scenario.hpp"

namespace retain::model {

/// What becomes of a dissatisfied customer: they keep silent, or complain with one of four ends.
enum class Recovery { silent, unresolved, resolved, quickly_resolved, surprised };

inline constexpr std::size_t recovery_count = 5;

inline constexpr std::array<std::string_view, recovery_count> recovery_names{
    "silent", "unresolved", "resolved", "quickly_resolved", "surprised"};

template <class Value>
using PerRecovery = std::array<Value, recovery_count>;

[[nodiscard]] constexpr std::size_t index(Recovery recovery) {
  return static_cast<std::size_t>(recovery);
}

/// Share of the dissatisfied who complain: those who would, less the silent for either of the two
/// reasons (equation 41).
[[nodiscard]] double complaining_share(const Complaints& complaints);

/// Share of complaints that are resolved: the fewer, the more colleagues could as well take one up
/// (equation 46).
[[nodiscard]] double resolving_share(const Complaints& complaints);

/// Shares of the five ends among the dissatisfied; they sum to 1 (equation 6).
[[nodiscard]] PerRecovery<double> complaint_tree(const Complaints& complaints);

/// Loyalty points of each end.
[[nodiscard]] PerRecovery<double> recovery_points(const OutcomePoints& points);

/// Loyalty points of encounters, the surprise by its size where that is asked for (equation 42).
[[nodiscard]] OutcomePoints outcome_points(const Scenario& scenario);

/// True when the complaint was handled with success, which costs money.keep_cost.
[[nodiscard]] constexpr bool is_handled(Recovery recovery) {
  return recovery == Recovery::resolved || recovery == Recovery::quickly_resolved ||
         recovery == Recovery::surprised;
}

}  // namespace retain::model
