// engine_times LIBRARY SCENARIO...: times calibration and evaluation of shipped scenarios.
#include "business/measures/metrics.hpp"
#include "engine/calibration.hpp"
#include "study/evaluate.hpp"
#include "study/load_scenarios.hpp"
#include "timing.hpp"

int main(int argc, char** argv) {
  using namespace retain;
  using namespace retain::study;
  const std::vector<std::string> names(argv + 2, argv + argc);
  std::vector<MeasureId> all;
  for (const auto& metric : business::measures::replication_metrics()) all.push_back(metric.id);
  const std::vector<MeasureId> two{in_ten_years(Quantity::net_value),
                                   in_ten_years(Quantity::survival)};
  for (const LoadedScenario& loaded : load_scenarios(names, {}, argv[1])) {
    const Baseline baseline = calibrate(loaded.reference);
    double sink = 0.0;
    print_times(
        loaded.scenario.name,
        {.calibrate = [&] { sink += calibrate(loaded.reference).baseline_hazard[0]; },
         .evaluate_all = [&] { sink += evaluate(make_plan(loaded.scenario, baseline), all)[0]; },
         .evaluate_two = [&] { sink += evaluate(make_plan(loaded.scenario, baseline), two)[0]; }});
    if (sink == 0.0) return 1;
  }
}
