// Prints a hash of everything that happens in a few businesses, a line per instruction set of this
// processor. Built with several compiler flags, whose output must be the same.
#include <fmt/format.h>

#include <bit>
#include <cstdint>

#include "engine/agents/agents.hpp"
#include "engine/calibration.hpp"
#include "engine/run.hpp"
#include "model/reference.hpp"
#include "support/tangled_scenarios.hpp"

namespace {

using namespace retain::engine;
using namespace retain::test;

/// FNV-1a over 64-bit draws.
class Hash {
 public:
  void add(double value) {
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    hash_ = (hash_ ^ std::bit_cast<std::uint64_t>(value)) * prime;
  }
  void add(const ByScope<double>& value) {
    add(value.cohort);
    add(value.business);
  }
  void add(const Departures& lost) {
    for (const auto& of_cause : lost) {
      for (const double count : of_cause) add(count);
    }
  }
  [[nodiscard]] std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 14'695'981'039'346'656'037U;
};

std::uint64_t hash_of(const Plan& plan, InstructionSet set) {
  Hash hash;
  AgentEngine engine(plan, {.instruction_set = set});
  for (const WeekFlows& week : engine.run(0).weeks) {
    hash.add(week.active);
    hash.add(week.paying);
    hash.add(week.lost_before_payment);
    hash.add(week.lost_after_payment);
    hash.add(week.attempts);
    hash.add(week.offence_handled);
    hash.add(week.offence_surprised);
    for (const double count : {week.offence_complaints, week.joined, week.told, week.spreaders}) {
      hash.add(count);
    }
  }
  return hash.value();
}

}  // namespace

int main() {
  std::vector<Scenario> scenarios = tangled_scenarios();
  scenarios.emplace_back();
  scenarios.back().name = "documents";
  for (const InstructionSet set : instruction_sets()) {
    for (const Scenario& scenario : scenarios) {
      const Plan plan = make_plan(scenario, calibrate(reference_of(scenario, Scenario{})));
      fmt::print("{} {} {:016x}\n", name_of(set), scenario.name, hash_of(plan, set));
    }
  }
}
