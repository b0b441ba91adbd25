#pragma once

#include "business/path.hpp"
#include "model/complaint.hpp"
#include "model/week_table.hpp"

namespace retain::business {

/// Adds what `paying` customers with the same table spend in a week, and what their regular
/// encounters lead to in the mean.
inline void pay(const ByScope<double>& paying, const WeekTable& table, WeekFlows& flows) {
  flows.paying.cohort += paying.cohort;
  flows.paying.business += paying.business;
  flows.spend.cohort += paying.cohort * table.spend;
  flows.spend.business += paying.business * table.spend;
  flows.complaints += paying.business * table.complaints;
  flows.handled.cohort += paying.cohort * table.handled;
  flows.handled.business += paying.business * table.handled;
  flows.surprised.cohort += paying.cohort * table.surprised;
  flows.surprised.business += paying.business * table.surprised;
}

/// Adds how the complaints of customers met by an offence ended.
inline void add_complaints(const PerRecovery<ByScope<double>>& by_end, WeekFlows& flows) {
  const auto add = [](ByScope<double>& sum, const ByScope<double>& part) {
    sum.cohort += part.cohort;
    sum.business += part.business;
  };
  for (std::size_t i = 0; i < recovery_count; ++i) {
    const auto end = static_cast<Recovery>(i);
    if (end != Recovery::silent) flows.offence_complaints += by_end[i].business;
    if (is_handled(end)) add(flows.offence_handled, by_end[i]);
    if (end == Recovery::surprised) add(flows.offence_surprised, by_end[i]);
  }
}

}  // namespace retain::business
