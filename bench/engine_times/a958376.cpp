// The same for commit a958376, whose libraries scripts/bench links it with. It always books every
// week and measures all.
#include "engine/calibration.hpp"
#include "engine/expected.hpp"
#include "engine/metrics.hpp"
#include "engine/plan.hpp"
#include "io/scenario_file.hpp"
#include "timing.hpp"

int main(int argc, char** argv) {
  using namespace retain;
  const std::vector<std::string> names(argv + 2, argv + argc);
  for (const LoadedScenario& loaded : load_scenarios(names, {}, argv[1])) {
    const Baseline baseline = calibrate(loaded.reference);
    double sink = 0.0;
    const auto evaluate = [&] {
      const Plan plan = make_plan(loaded.scenario, baseline);
      sink += measure(book(expected_path(plan), plan.scenario), plan.scenario)[0];
    };
    print_times(loaded.scenario.name,
                {.calibrate = [&] { sink += calibrate(loaded.reference).base_hazard[0]; },
                 .evaluate_all = evaluate,
                 .evaluate_two = evaluate});
    if (sink == 0.0) return 1;
  }
}
