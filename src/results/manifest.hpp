#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/lineage.hpp"
#include "model/scenario.hpp"
#include "results/result_file.hpp"
#include "scenario/loaded_scenario.hpp"
#include "study/study.hpp"

namespace retain::results {

/// One scenario of the run, with all its values resolved.
struct ManifestScenario {
  Scenario scenario;
  std::string comparator;               ///< the scenario it is compared with
  ComparatorKind kind;                  ///< of the comparator
  std::string compared;                 ///< see Lineage
  std::string reference;                ///< in which it is calibrated
  bool was_asked_for;                   ///< false for a reference that was added as a comparator
  std::vector<std::string> stands_for;  ///< names asked for that are the same scenario
  std::vector<std::string> files;       ///< in the order applied; empty for an added reference
};

/// The record of a run: enough to repeat it and to check what it wrote.
struct Manifest {
  std::string version;
  std::string commit;
  std::vector<std::string> command;
  std::optional<std::string> comparator;  ///< of all scenarios, where the user named one
  std::vector<ManifestScenario> scenarios;
  std::vector<Scenario> references;  ///< those that did not run themselves
  std::int64_t threads = 1;
  double wall_seconds = 0;
  std::vector<WrittenFile> files;
};

/// Which program made a study, and how.
struct Making {
  std::string version;
  std::string commit;
  std::vector<std::string> command = {};  ///< what was typed behind the program's name
  std::int64_t threads = 1;
  double wall_seconds = 0;
};

/// The manifest of a study of these scenarios, compared with `comparator` where the user named one,
/// that wrote these files.
[[nodiscard]] Manifest manifest_of(const Study& study, const std::vector<LoadedScenario>& loaded,
                                   const std::optional<std::string>& comparator,
                                   const Making& making, std::vector<WrittenFile> files);

/// Writes manifest.json. The only file of a results folder that knows of time and threads.
void write_manifest(const Manifest& manifest, const std::filesystem::path& folder);

}  // namespace retain::results
