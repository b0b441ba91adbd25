#include "scenario/scenario_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "model/parameters/parameters.hpp"
#include "scenario/resolution.hpp"
#include "scenario/words.hpp"

namespace retain::message {

constexpr Message no_such_record{"scenario '{}' has {} tables [[{}]]; they count from 1",
                                 "情景“{}”有 {} 个表 [[{}]]；从 1 起计"};
constexpr Message name_taken{"the name '{}' belongs to {} already; rename one of the files",
                             "名称“{}”已属于 {}；请给其中一个文件改名"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

/// A scenario between its files and its final form.
struct Draft {
  Chain chain;
  Resolution resolution;
  std::vector<std::string> failed_keys;

  [[nodiscard]] const ScenarioFile& file() const { return *chain.files.back(); }
  [[nodiscard]] bool knows(const std::string& key) const {
    return chain.complete && std::ranges::count(failed_keys, key) == 0;
  }
};

Problem problem_with_file(const ScenarioFile& file, Sentence text) {
  return {ExitCode::scenario, file.display, {}, std::move(text), {}, {}};
}

Scenario named_after(const ScenarioFile& file, Scenario scenario) {
  scenario.name = file.path.stem().string();
  if (scenario.title.empty()) scenario.title = scenario.name;
  return scenario;
}

Draft draft_of(Chain chain, const UnderstoodOverrides& overrides) {
  Draft draft{std::move(chain), {}, overrides.failed_keys};
  for (const ScenarioFile* file : draft.chain.files) {
    draft.failed_keys.insert(draft.failed_keys.end(), file->failed_keys.begin(),
                             file->failed_keys.end());
  }
  draft.resolution = resolve(draft.chain.files);
  apply(overrides.values, OverrideScope::all, draft.resolution);
  draft.resolution.scenario = named_after(draft.file(), std::move(draft.resolution.scenario));
  return draft;
}

std::vector<Draft> drafts_of(const std::vector<std::string>& names_or_files,
                             const UnderstoodOverrides& overrides, ScenarioLibrary& library) {
  std::vector<Draft> drafts;
  for (const std::string& argument : names_or_files) {
    std::optional<Chain> chain = library.chain_of(argument);
    if (!chain) continue;
    const bool repeated = std::ranges::any_of(
        drafts, [&](const Draft& draft) { return &draft.file() == chain->files.back(); });
    if (!repeated) drafts.push_back(draft_of(std::move(*chain), overrides));
  }
  return drafts;
}

bool could_be_read(const ScenarioFile& file) {
  return std::ranges::none_of(file.problems, [](const Problem& problem) {
    return problem.exit_code == ExitCode::input_output;
  });
}

void check_names(const std::vector<Draft>& drafts, ProblemList& problems) {
  std::map<std::string, const ScenarioFile*> owners;
  for (const Draft& draft : drafts) {
    const std::string& name = draft.resolution.scenario.name;
    if (!could_be_read(draft.file())) continue;
    if (!is_plain_name(name)) {
      problems.add(problem_with_file(draft.file(), Sentence(message::bad_scenario_name, name)));
    }
    const auto [owner, is_new] = owners.emplace(name, &draft.file());
    if (!is_new) {
      problems.add(problem_with_file(draft.file(),
                                     Sentence(message::name_taken, name, owner->second->display)));
    }
  }
}

void check_records_exist(const Draft& draft, const UnderstoodOverrides& overrides,
                         ProblemList& problems) {
  const Scenario& scenario = draft.resolution.scenario;
  for (const UnderstoodOverride& given : overrides.values) {
    if (given.slot.exists_in(scenario)) continue;
    const RecordKind& kind = *given.slot.kind();
    if (!draft.knows(kind.name)) continue;
    problems.add({ExitCode::usage,
                  given.option.as_typed(),
                  {},
                  Sentence(message::no_such_record, scenario.name, kind.count(scenario), kind.name),
                  {},
                  {}});
  }
}

void check_shared_settings(const std::vector<Draft>& drafts, ProblemList& problems) {
  for (const char* key : settings_shared_in_a_run) {
    const auto value = [key](const Draft& draft) {
      return find_parameter(key)->field.get(draft.resolution.scenario);
    };
    for (const Draft& draft : drafts) {
      const Draft& first = drafts.front();
      if (!draft.knows(key) || !first.knows(key) || value(draft) == value(first)) continue;
      const bool set_here = draft.resolution.origins.contains(key);
      const Draft& here = set_here ? draft : first;
      const Draft& there = set_here ? first : draft;
      problems.add(problem_with(here.resolution, here.file(), {key},
                                Sentence(message::settings_differ, key, to_text(value(here)),
                                         to_text(value(there)), there.file().display)));
    }
  }
}

void check(const std::vector<Draft>& drafts, const UnderstoodOverrides& overrides,
           ProblemList& problems) {
  check_names(drafts, problems);
  for (const Draft& draft : drafts) {
    check_records_exist(draft, overrides, problems);
    if (draft.chain.complete) {
      problems.add(broken_rules(draft.resolution, draft.file(), draft.failed_keys));
    }
  }
  check_shared_settings(drafts, problems);
}

/// A file of the chain as it is when loaded on its own.
Scenario alone(const ScenarioFile& file, const UnderstoodOverrides& overrides,
               ScenarioLibrary& library) {
  Resolution resolution = resolve(library.chain_of(file).files);
  apply(overrides.values, OverrideScope::reference, resolution);
  return named_after(file, std::move(resolution.scenario));
}

StatedScenario finish(const Draft& draft, const UnderstoodOverrides& overrides,
                      ScenarioLibrary& library) {
  StatedScenario stated;
  stated.lineage.scenario = draft.resolution.scenario;
  for (const ScenarioFile* file : draft.chain.files) {
    stated.lineage.files.push_back(alone(*file, overrides, library));
    stated.chain.push_back(file->display);
  }
  // The first file of a chain extends no other.
  stated.lineage.root = stated.lineage.files.front();
  stated.origins = origin_texts(draft.resolution);
  return stated;
}

}  // namespace

std::vector<StatedScenario> read_scenarios(const std::vector<std::string>& names_or_files,
                                           const std::vector<Override>& overrides,
                                           const std::filesystem::path& shipped_folder,
                                           const Message& consequence) {
  ProblemList problems(consequence);
  ScenarioLibrary library(shipped_folder, problems);
  const UnderstoodOverrides understood = understand(overrides);
  problems.add(understood.problems);
  const std::vector<Draft> drafts = drafts_of(names_or_files, understood, library);
  check(drafts, understood, problems);
  problems.throw_if_any(library.files_read());

  std::vector<StatedScenario> stated;
  for (const Draft& draft : drafts) stated.push_back(finish(draft, understood, library));
  return stated;
}

}  // namespace retain::scenario
