#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace retain::scenario {

/// A scenario that was read, and what it is compared with.
struct LoadedScenario {
  Scenario scenario;
  Scenario reference;              ///< docs/model.md, section 7
  std::vector<std::string> chain;  ///< files in the order applied, the scenario's own last
  std::map<std::string, std::string> origins;  ///< see StatedScenario

  /// The file extends no other: its churn is the one observed at its own levers.
  bool its_own_reference = false;
};

}  // namespace retain::scenario
