#pragma once

#include <span>
#include <vector>

#include "business/plan.hpp"

namespace retain {

/// The metrics at these positions of replication_metrics(), from one run of the expected engine
/// and nothing else. A metric at a time beyond the horizon is not available.
[[nodiscard]] std::vector<double> evaluate(const Plan& plan, std::span<const std::size_t> metrics);

/// The same of one metric.
[[nodiscard]] double evaluate(const Plan& plan, std::size_t metric);

}  // namespace retain
