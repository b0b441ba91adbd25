#include "app/commands.hpp"
#include "app/reference_text.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/standard_streams.hpp"
#include "base/catalogue.hpp"
#include "io/scenario_file.hpp"

namespace retain {

ExitCode check_command(const CheckOptions& options) {
  for (const LoadedScenario& loaded :
       load_scenarios(options.scenarios, options.overrides, shipped_scenarios_folder())) {
    print_result(say(message::scenario_right, loaded.scenario.name, reference_text(loaded)));
    print_result(own_levers_text(loaded));
  }
  return ExitCode::done;
}

}  // namespace retain
