#pragma once

#include <span>
#include <vector>

#include "business/measures/measure.hpp"
#include "business/plan.hpp"

namespace retain::study {

/// Measures of a plan in the limit of many customers, from one run of the expected engine and
/// nothing else, in the order asked for. Every measure that a replication has can be evaluated; one
/// at a time beyond the horizon is not available.
[[nodiscard]] std::vector<double> evaluate(const Plan& plan, std::span<const MeasureId> measures);

/// The same of one measure.
[[nodiscard]] double evaluate(const Plan& plan, const MeasureId& measure);

}  // namespace retain::study
