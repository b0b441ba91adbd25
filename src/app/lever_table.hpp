#pragma once

#include <string>

#include "study/lever_gains.hpp"

namespace retain {

/// What each lever of a scenario brought, by corners of the service triangle; empty when nothing is
/// spent on levers.
[[nodiscard]] std::string lever_table(const Scenario& scenario, const Baseline& baseline);

}  // namespace retain
