#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace retain::model {

/// What a scenario is compared with (docs/model.md, section 7).
enum class ComparatorKind {
  none,            ///< a firm alone
  file,            ///< the levers, events and acquisition of another file, its own beliefs
  without_events,  ///< itself without its events
  as_file,         ///< itself as its file stands, without what the command line changes
  whole,           ///< a scenario of the run with its own beliefs too, which the user named
};

/// A scenario and the files that it comes from, parents first. World and settings of the command
/// line reach every one of them, levers and events the scenario alone.
struct Lineage {
  Scenario scenario;
  Scenario firm;  ///< the file whose churn is stated, as a scenario of its own
  ComparatorKind kind = ComparatorKind::none;
  Scenario comparator;          ///< with the scenario's own beliefs; alike where the kind is none
  std::string compared;         ///< name of the file whose levers, events and acquisition it has
  std::vector<Scenario> files;  ///< each as a scenario of its own, with the file's name
};

}  // namespace retain::model
