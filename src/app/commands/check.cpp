#include "app/commands.hpp"
#include "app/reference_text.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/catalogue.hpp"
#include "engine/calibration.hpp"
#include "io/scenario_file.hpp"

namespace retain {

ExitCode check_command(const CheckOptions& options) {
  const std::vector<LoadedScenario> scenarios =
      load_scenarios(options.scenarios, options.overrides, shipped_scenarios_folder());
  for (const LoadedScenario& loaded : scenarios) static_cast<void>(calibrate(loaded.reference));
  for (const LoadedScenario& loaded : scenarios) {
    print_result(say(message::scenario_right, loaded.scenario.name, reference_text(loaded)));
    print_result(own_levers_text(loaded));
  }
  return ExitCode::done;
}

}  // namespace retain
