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

  /// Keys of what the command line changes in the scenario and not in the file that it is compared
  /// with, though the files themselves state the same.
  std::vector<std::string> one_sided;
  /// Keys of the beliefs that its file states otherwise than the one that it is compared with.
  std::vector<std::string> beliefs_of_both;
};

}  // namespace retain::model
