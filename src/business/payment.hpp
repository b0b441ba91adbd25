#pragma once

#include "business/path.hpp"
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

}  // namespace retain::business
