#pragma once

#include <cstdint>

#include "business/chance.hpp"
#include "business/path.hpp"
#include "model/scenario.hpp"

namespace retain::business {

/// Customers who join in a week, bounded by the prospects there are.
struct Inflow {
  double joined = 0;
  double acquired = 0;     ///< of them at the acquisition cost
  double recommended = 0;  ///< of them won by recommendation
};

/// Who joins at the end of a week whose flows are known but for them (docs/model.md, section 6.3).
[[nodiscard]] Inflow inflow(const Scenario& scenario, const WeekFlows& flows, std::uint32_t week,
                            const Chance& chance);

}  // namespace retain::business
