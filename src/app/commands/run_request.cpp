#include "app/commands/run_request.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/shipped_scenarios.hpp"
#include "base/error.hpp"
#include "base/sentence.hpp"
#include "report/repeat_command.hpp"
#include "results/decide_files.hpp"
#include "results/goal_seek_file.hpp"
#include "results/optimum_file.hpp"
#include "results/sweep_file.hpp"
#include "results/tornado_file.hpp"
#include "results/uncertainty_files.hpp"

namespace retain::message {

constexpr Message manifest_of_study{"{}: this manifest is of '{}'; that command repeats it",
                                    "{}：此清单来自“{}”；请用该命令重复"};

constexpr Message ambiguous_base{
    "--base {0} is the file {1} of this run and a shipped scenario as well; write --base {1}, or "
    "rename the file",
    "--base {0} 既是本次运行的文件 {1}，又是内置情景；请写 --base {1}，或给文件改名"};

constexpr Message base_extends_scenario{
    "--base {0} extends '{1}', so the firm would be compared with its own plan and every gain "
    "would "
    "read as a loss; leave --base out to compare {0} with what it extends, or leave '{1}' out",
    "--base {0} 扩展了“{1}”：这样企业反而与自己的方案比较，所得会显示为所失；请去掉 --base，让 {0} "
    "与它所扩展的情景比较，或去掉“{1}”"};

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

/// A scenario that the comparator extends.
void refuse_extended(const std::vector<LoadedScenario>& scenarios, const std::string& comparator) {
  const auto base = std::ranges::find(
      scenarios, comparator, [](const LoadedScenario& loaded) { return loaded.scenario.name; });
  for (const LoadedScenario& loaded : scenarios) {
    if (&loaded == &*base || std::ranges::count(base->chain, loaded.chain.back()) == 0) continue;
    throw Error(ExitCode::usage,
                Sentence(message::base_extends_scenario, comparator, loaded.scenario.name));
  }
}

/// A study: a run alone would not write its table.
void refuse_study(const RecordedRun& recorded, const std::string& file) {
  constexpr std::array study_tables{sweep_file_name,   tornado_file_name,  goal_seek_file_name,
                                    optimum_file_name, frontier_file_name, uncertainty_file_name};
  const bool is_study = std::ranges::any_of(recorded.files, [&](const WrittenFile& written) {
    return std::ranges::count(study_tables, written.name) > 0;
  });
  if (!is_study) return;
  throw Error(ExitCode::usage,
              Sentence(message::manifest_of_study, file, repeat_command(recorded.command)));
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
  if (!comparator.empty()) {
    run.comparator = scenario_name_of(comparator);
    refuse_extended(run.scenarios, *run.comparator);
  }
  return run;
}

RequestedRun run_of_manifest(const std::string& file) {
  const RecordedRun recorded = read_manifest(file);
  refuse_study(recorded, file);
  return {recorded.scenarios, recorded.comparator, recorded};
}

}  // namespace retain::app::commands
