// weekly_fields LIBRARY SCENARIO...: how many numbers of a week are not 0 everywhere in a
// replication, and how many there are; a line for each shipped scenario.
#include <cstdio>
#include <string>
#include <vector>

#include "engine/blocks/replication_counts.hpp"
#include "engine/calibration.hpp"
#include "engine/expected/expected.hpp"
#include "study/load_scenarios.hpp"

namespace {

using namespace retain;
using namespace retain::study;

void print_fields(const std::string& name, const char* library) {
  const LoadedScenario loaded = load_scenarios({name}, {}, library).front();
  const Plan plan = make_plan(loaded.scenario, calibrate(loaded.reference));
  engine::blocks::ReplicationCounts means(plan);
  run_expected(plan, means);
  int nonzero = 0;
  for (std::size_t field = 0; field < means.fields(); ++field) {
    if (means.largest(field) > 0.0) ++nonzero;
  }
  std::printf("%s %d %zu\n", name.c_str(), nonzero, means.fields());
}

}  // namespace

int main(int argc, char** argv) {
  // Scenarios of one run would have to agree on customers, so each is loaded alone.
  for (int i = 2; i < argc; ++i) print_fields(argv[i], argv[1]);
}
