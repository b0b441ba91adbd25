#pragma once

#include "engine/path.hpp"
#include "model/scenario.hpp"
#include "model/week_table.hpp"

namespace retain {

/// The expected engine: the law of the points carried from week to week, row vector times matrix.
/// It is the limit of the agents for many customers, and their mean where nothing couples them.
/// Returns weeks + 1 rows; counts are means for scenario.cohort.customers customers.
[[nodiscard]] Path expected_path(const Scenario& scenario, const WeekTable& table);

/// Shares of a new cohort lost by root cause, followers included, `weeks` weeks after its start,
/// without events and acquisition (what equation 24 compares with its targets).
[[nodiscard]] PerCause<double> expected_losses(const Scenario& reference, const WeekTable& table,
                                               std::int64_t weeks);

}  // namespace retain
