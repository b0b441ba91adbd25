#pragma once

#include <filesystem>
#include <string>

#include "engine/calibration.hpp"
#include "engine/run.hpp"
#include "study/load_scenarios.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

[[nodiscard]] inline std::filesystem::path shipped_folder() {
  return std::filesystem::path(RETAIN_SOURCE_DIR) / "scenarios";
}

/// A shipped scenario, calibrated in its reference.
[[nodiscard]] inline Plan shipped_plan(const std::string& name) {
  const LoadedScenario loaded = load_scenarios({name}, {}, shipped_folder()).front();
  return make_plan(loaded.scenario, calibrate(loaded.reference));
}

}  // namespace retain::test
