#include "app/commands/run_request.hpp"

#include <algorithm>
#include <utility>

#include "app/shipped_scenarios.hpp"
#include "base/error.hpp"
#include "base/sentence.hpp"

namespace retain::message {

constexpr Message ambiguous_base{
    "--base {0} is the file {1} of this run and a shipped scenario as well; write --base {1}, or "
    "rename the file",
    "--base {0} 既是本次运行的文件 {1}，又是内置情景；请写 --base {1}，或给文件改名"};

}  // namespace retain::message

namespace retain::app::commands {

namespace {

/// A name of the run that is that of another, shipped scenario too.
void refuse_ambiguous(const std::vector<std::string>& scenarios, const std::string& comparator) {
  if (names_a_file(comparator) || std::ranges::count(scenarios, comparator) > 0) return;
  const std::vector<std::string> shipped = scenario_names_in(shipped_scenarios_folder());
  if (std::ranges::count(shipped, comparator) == 0) return;
  const auto file = std::ranges::find(scenarios, comparator, scenario_name_of);
  throw Error(ExitCode::usage, Sentence(message::ambiguous_base, comparator, *file));
}

}  // namespace

RequestedRun run_of_scenarios(std::vector<std::string> scenarios, const std::string& comparator,
                              const std::vector<Override>& overrides) {
  const bool is_asked_for = std::ranges::any_of(scenarios, [&](const std::string& scenario) {
    return scenario_name_of(scenario) == comparator;
  });
  if (is_asked_for) refuse_ambiguous(scenarios, comparator);
  // Else it stands at the end, as a file or a shipped scenario.
  if (!comparator.empty() && !is_asked_for) scenarios.push_back(comparator);
  RequestedRun run{load_scenarios(scenarios, overrides, shipped_scenarios_folder()), {}, {}};
  if (!comparator.empty()) run.comparator = scenario_name_of(comparator);
  return run;
}

RequestedRun run_of_manifest(const std::string& file) {
  const RecordedRun recorded = read_manifest(file);
  return {recorded.scenarios, recorded.comparator, recorded};
}

}  // namespace retain::app::commands
