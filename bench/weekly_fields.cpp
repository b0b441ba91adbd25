// weekly_fields LIBRARY SCENARIO...: how many numbers of a week are not 0 everywhere in a
// replication, and how many there are; a line for each shipped scenario.
#include <cstdio>
#include <string>
#include <vector>

#include "engine/blocks/replication_counts.hpp"
#include "engine/calibration.hpp"
#include "engine/expected/expected.hpp"
#include "study/load_scenarios.hpp"

int main(int argc, char** argv) {
  using namespace retain;
  using namespace retain::study;
  const std::vector<std::string> names(argv + 2, argv + argc);
  for (const LoadedScenario& loaded : load_scenarios(names, {}, argv[1])) {
    const Plan plan = make_plan(loaded.scenario, calibrate(loaded.reference));
    engine::blocks::ReplicationCounts means(plan);
    run_expected(plan, means);
    int nonzero = 0;
    for (std::size_t field = 0; field < means.fields(); ++field) {
      if (means.largest(field) > 0.0) ++nonzero;
    }
    std::printf("%s %d %zu\n", loaded.scenario.name.c_str(), nonzero, means.fields());
  }
}
