#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "io/result_file.hpp"
#include "model/scenario.hpp"

namespace retain {

/// One scenario of the run, with all its values resolved.
struct ManifestScenario {
  Scenario scenario;
  std::string base;                ///< the scenario it is compared with
  std::vector<std::string> files;  ///< in the order applied; empty for an added reference
};

/// The record of a run: enough to repeat it and to check what it wrote.
struct Manifest {
  std::string version;
  std::string commit;
  std::vector<std::string> command;
  std::vector<ManifestScenario> scenarios;
  std::int64_t threads = 1;
  double wall_seconds = 0;
  std::vector<WrittenFile> files;
};

/// Writes manifest.json. The only file of a results folder that knows of time and threads.
void write_manifest(const Manifest& manifest, const std::filesystem::path& folder);

}  // namespace retain
