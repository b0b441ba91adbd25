#pragma once

#include <vector>

#include "model/parameters/rules.hpp"

namespace retain::model::parameters {

/// Rules about events: their weeks, and what an event of each kind may change.
[[nodiscard]] std::vector<Violation> violations_of_events(const Scenario& scenario);

/// Names, titles and shares of segments and touchpoints.
[[nodiscard]] std::vector<Violation> violations_of_mixtures(const Scenario& scenario);

}  // namespace retain::model::parameters
