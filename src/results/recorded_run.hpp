#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "results/result_file.hpp"
#include "study/load_scenarios.hpp"
#include "text/words.hpp"

namespace retain::results {

/// A scenario that ran, with all its values.
struct RecordedMember {
  Scenario scenario;
  std::string comparator;  ///< the scenario it was compared with; its own name where there is none
  ComparatorKind kind = ComparatorKind::none;
  std::string compared = {};                 ///< see Lineage
  std::vector<std::string> stands_for = {};  ///< names asked for that are the same scenario
};

/// A run as its manifest records it: enough to repeat it without its scenario files, and to tell
/// whether the same came of it.
struct RecordedRun {
  std::string version;
  std::string commit;
  std::int64_t stream_layout = 0;
  std::vector<std::string> command;       ///< what was typed behind the program's name
  std::vector<RecordedMember> members;    ///< everything that ran, in the order of the files
  std::vector<LoadedScenario> scenarios;  ///< those that were asked for, in their order
  std::optional<std::string> comparator;  ///< what all were compared with, if the user named it
  std::vector<WrittenFile> files;
};

/// Reads a manifest. It is input like a scenario file: its values pass the registry and the rules
/// of the model, and it must be the one that was written, by the hash of its parameters.
/// Throws: Error(input_output) when it cannot be read; Error(scenario) with every problem, and with
/// what follows from them.
[[nodiscard]] RecordedRun read_manifest(const std::filesystem::path& file,
                                        const Message& consequence = message::nothing_simulated);

}  // namespace retain::results
