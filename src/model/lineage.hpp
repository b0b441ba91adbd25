#pragma once

#include <vector>

#include "model/scenario.hpp"

namespace retain::model {

/// A scenario and the files that it comes from, parents first.
struct Lineage {
  Scenario scenario;
  Scenario root;  ///< the first file alone, from which a reference takes its levers

  /// Each file as a scenario of its own, with the file's name. World and settings of the command
  /// line reach these and the root, levers do not.
  std::vector<Scenario> files;
};

}  // namespace retain::model
