#pragma once

#include <vector>

#include "model/lineage.hpp"

namespace retain::study {

/// What each scenario of a run is calibrated in and compared with (docs/model.md, section 7), in
/// their order. A reference has name and title of the scenario when they are the same; else those
/// of the first of its files that is the reference; else it is "<scenario>-reference". A name
/// stands for one set of values in the whole run.
[[nodiscard]] std::vector<Scenario> references_of(const std::vector<Lineage>& lineages);

}  // namespace retain::study
