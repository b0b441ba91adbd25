#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/lineage.hpp"
#include "scenario/overrides.hpp"
#include "scenario/scenario_library.hpp"
#include "scenario/uncertain_values.hpp"

namespace retain::scenario {

/// Scenarios of one run are compared customer by customer, on the same draws.
inline constexpr std::array settings_shared_in_a_run{"simulation.weeks", "cohort.customers",
                                                     "simulation.replications", "simulation.seed"};

/// A scenario with everything that its files and the command line say.
struct StatedScenario {
  Lineage lineage;
  Uncertainty uncertainty;
  std::vector<std::string> chain;  ///< files in the order applied, the scenario's own last

  /// Where each value comes from, by key: "default", "scenarios/gold.toml:14" or the option
  /// ("--set"). Records carry their number: "event.1.week". Of spellings only those stated are
  /// here.
  std::map<std::string, std::string> origins;
};

/// Reads scenarios for one run, in the order of the arguments, each file once. An argument is a
/// file (it ends in .toml or contains a slash) or the name of a scenario in `shipped_folder`.
/// Overrides apply last, in their order.
/// Throws Error with every problem of every file and of the overrides at once, and with what
/// follows from them.
[[nodiscard]] std::vector<StatedScenario> read_scenarios(
    const std::vector<std::string>& names_or_files, const std::vector<Override>& overrides,
    const std::filesystem::path& shipped_folder, const Message& consequence);

}  // namespace retain::scenario
