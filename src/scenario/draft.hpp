#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/lineage.hpp"
#include "scenario/overrides.hpp"
#include "scenario/resolution.hpp"
#include "scenario/scenario_library.hpp"
#include "scenario/uncertain_values.hpp"

namespace retain::scenario {

/// A scenario between its files and its final form.
struct Draft {
  Chain chain;
  Resolution resolution;
  std::vector<std::string> failed_keys;
  const ScenarioFile* compared_with = nullptr;  ///< where the file names one

  [[nodiscard]] const ScenarioFile& file() const { return *chain.files.back(); }
  [[nodiscard]] bool knows(const std::string& key) const {
    return chain.complete && std::ranges::count(failed_keys, key) == 0;
  }
};

/// The scenario under the name of its file.
[[nodiscard]] Scenario named_after(const ScenarioFile& file, Scenario scenario);

/// Whose churn a scenario states and what it is compared with, what is observed of its service
/// settled (docs/model.md, section 7). What cannot be goes to `problems`, and what is uncertain in
/// the firm and in the comparator to `uncertainty`.
[[nodiscard]] Lineage lineage_of(const Draft& draft, const UnderstoodOverrides& overrides,
                                 ScenarioLibrary& library, ProblemList& problems,
                                 Uncertainty& uncertainty);

}  // namespace retain::scenario
