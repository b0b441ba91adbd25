#pragma once

#include <optional>
#include <vector>

#include "model/lineage.hpp"

namespace retain::study {

/// What a scenario is calibrated in and compared with.
struct References {
  Scenario reference;
  std::optional<Scenario> comparator;
};

/// What each scenario of a run is calibrated in and compared with (docs/model.md, section 7), in
/// their order. Both have name and title of the scenario when they are the same; else those of the
/// first of its files that is the same; else they are "<scenario>-reference" and
/// "<scenario>-comparator". A name stands for one set of values in the whole run.
[[nodiscard]] std::vector<References> references_of(const std::vector<Lineage>& lineages);

}  // namespace retain::study
