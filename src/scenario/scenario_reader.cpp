#include "scenario/scenario_reader.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "model/parameters/parameters.hpp"
#include "scenario/draft.hpp"
#include "scenario/resolution.hpp"
#include "scenario/words.hpp"

namespace retain::message {

constexpr Message compared_with_itself{
    "compare_with names this file or one that extends it; name the file that this one is to be "
    "compared with, or leave it out",
    "compare_with 指向本文件或扩展本文件的文件；请写出要与之比较的文件，或省略此项"};
constexpr Message nothing_beneath{
    "churn.describes = \"beneath\" needs a firm beneath: write extends, or leave it out",
    "churn.describes = \"beneath\" 需要所扩展的企业：请写 extends，或省略此项"};
constexpr Message name_taken{"the name '{}' belongs to {} already; rename one of the files",
                             "名称“{}”已属于 {}；请给其中一个文件改名"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

Problem problem_with_file(const ScenarioFile& file, Sentence text) {
  return {ExitCode::scenario, file.display, {}, std::move(text), {}, {}};
}

Draft draft_of(Chain chain, const UnderstoodOverrides& overrides) {
  Draft draft{std::move(chain), {}, overrides.failed_keys};
  for (const ScenarioFile* file : draft.chain.files) {
    draft.failed_keys.insert(draft.failed_keys.end(), file->failed_keys.begin(),
                             file->failed_keys.end());
  }
  draft.resolution = resolve(draft.chain.files);
  apply(overrides.values, OverrideScope::all, draft.resolution);
  follow(draft.resolution);
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
    const Sentence objection = objection_to_scenario_name(name);
    if (!objection.empty()) problems.add(problem_with_file(draft.file(), objection));
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

/// The file that compare_with names.
const ScenarioFile* named_comparator(const Draft& draft, ScenarioLibrary& library) {
  const std::string& name = draft.resolution.scenario.compare_with;
  const auto origin = draft.resolution.origins.find("compare_with");
  if (name.empty() || origin == draft.resolution.origins.end()) return nullptr;
  if (const ScenarioFile* file = origin->second.file) {
    return library.named_by(*file, {name, origin->second.place});
  }
  const std::optional<Chain> chain = library.chain_of(name);
  return chain ? chain->files.back() : nullptr;
}

void find_comparators(std::vector<Draft>& drafts, ScenarioLibrary& library, ProblemList& problems) {
  for (Draft& draft : drafts) {
    draft.compared_with = named_comparator(draft, library);
    if (draft.compared_with == nullptr) continue;
    const Chain chain = library.chain_of(*draft.compared_with);
    if (std::ranges::count(chain.files, &draft.file()) == 0) continue;
    problems.add(problem_with(draft.resolution, draft.file(), {"compare_with"},
                              message::compared_with_itself));
  }
}

void check_churn_beneath(const Draft& draft, ProblemList& problems) {
  const bool beneath = draft.resolution.scenario.churn.describes == ChurnDescribes::beneath;
  if (!beneath || !draft.file().parents.empty()) return;
  problems.add(
      problem_with(draft.resolution, draft.file(), {"churn.describes"}, message::nothing_beneath));
}

void check(const std::vector<Draft>& drafts, const UnderstoodOverrides& overrides,
           ProblemList& problems) {
  check_names(drafts, problems);
  for (const Draft& draft : drafts) {
    check_records_exist(draft, overrides, problems);
    check_churn_beneath(draft, problems);
    if (draft.chain.complete) {
      problems.add(broken_rules(draft.resolution, draft.file(), draft.failed_keys));
      problems.add(uncertainty_problems(draft.resolution, draft.file()));
    }
  }
  check_shared_settings(drafts, problems);
}

StatedScenario finish(const Draft& draft, const UnderstoodOverrides& overrides,
                      ScenarioLibrary& library, ProblemList& problems) {
  StatedScenario stated;
  stated.uncertainty.own = uncertain_values(draft.resolution);
  stated.lineage = lineage_of(draft, overrides, library, problems, stated.uncertainty);
  for (const ScenarioFile* file : draft.chain.files) stated.chain.push_back(file->display);
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
  std::vector<Draft> drafts = drafts_of(names_or_files, understood, library);
  find_comparators(drafts, library, problems);
  check(drafts, understood, problems);
  problems.throw_if_any(library.files_read());

  std::vector<StatedScenario> stated;
  for (const Draft& draft : drafts) {
    stated.push_back(finish(draft, understood, library, problems));
  }
  problems.throw_if_any(library.files_read());
  return stated;
}

}  // namespace retain::scenario
