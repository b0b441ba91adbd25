#include "scenario/scenario_reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "model/delivery.hpp"
#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"
#include "scenario/resolution.hpp"
#include "scenario/words.hpp"

namespace retain::message {

constexpr Message no_such_record{"scenario '{}' has {} tables [[{}]]; they count from 1",
                                 "情景“{}”有 {} 个表 [[{}]]；从 1 起计"};
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

/// A file that gives a value to one of them, in whatever spelling, states churn.
constexpr std::array<std::string_view, 3> keys_of_the_churn_rate{"churn.share_lost",
                                                                 "churn.within_years", "churn.of"};

/// A scenario between its files and its final form.
struct Draft {
  Chain chain;
  Resolution resolution;
  std::vector<std::string> failed_keys;
  const ScenarioFile* compared_with = nullptr;  ///< where the file names one

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
    }
  }
  check_shared_settings(drafts, problems);
}

/// A file of the chain as it is when loaded on its own.
Scenario alone(const ScenarioFile& file, const UnderstoodOverrides& overrides,
               ScenarioLibrary& library) {
  Resolution resolution = resolve(library.chain_of(file).files);
  apply(overrides.values, OverrideScope::reference, resolution);
  follow(resolution);
  return named_after(file, std::move(resolution.scenario));
}

bool states_churn(const ScenarioFile& file) {
  return std::ranges::any_of(file.assignments, [](const Assignment& assignment) {
    const std::vector<std::string> set = keys_set_by(*assignment.slot.parameter().info);
    return std::ranges::any_of(set, [](const std::string& key) {
      return std::ranges::count(keys_of_the_churn_rate, key) > 0;
    });
  });
}

/// True when customers meet the same under the levers, acquisition and events of both.
bool act_alike(const Scenario& scenario, const Scenario& other) {
  return delivered_alike(with_actions_of(other, scenario), scenario);
}

/// The firm whose churn a file states: a file that extends nothing is one, and so is a file that
/// states churn on top of a firm; on top of a plan it states that of the firm beneath the plan.
class Firms {
 public:
  Firms(const UnderstoodOverrides& overrides, ScenarioLibrary& library)
      : overrides_(overrides), library_(library) {}

  [[nodiscard]] const ScenarioFile& beneath(const ScenarioFile& file, ChurnDescribes describes) {
    const ScenarioFile* parent = library_.first_parent(file);
    if (parent == nullptr || describes == ChurnDescribes::this_one) return file;
    const ScenarioFile& firm = beneath(*parent);
    if (describes == ChurnDescribes::beneath || !states_churn(file)) return firm;
    std::vector<const ScenarioFile*> inherited = library_.chain_of(file).files;
    inherited.pop_back();
    return act_alike(resolve(inherited).scenario, alone(firm, overrides_, library_)) ? file : firm;
  }

 private:
  [[nodiscard]] const ScenarioFile& beneath(const ScenarioFile& file) {
    return beneath(file, resolve({&file}).scenario.churn.describes);
  }

  const UnderstoodOverrides& overrides_;
  ScenarioLibrary& library_;
};

/// The nearest file that a scenario extends, down to the firm beneath it, under whose levers,
/// acquisition or events customers meet something else; nullptr when there is none.
const ScenarioFile* nearest_other(const Scenario& as_file, const ScenarioFile& own,
                                  const ScenarioFile& firm, const UnderstoodOverrides& overrides,
                                  ScenarioLibrary& library) {
  const ScenarioFile* file = &own;
  while (file != &firm) {
    file = library.first_parent(*file);
    if (!act_alike(as_file, alone(*file, overrides, library))) return file;
  }
  return nullptr;
}

void set_comparator(const Draft& draft, const ScenarioFile& firm,
                    const UnderstoodOverrides& overrides, ScenarioLibrary& library,
                    Lineage& lineage) {
  const Scenario as_file = alone(draft.file(), overrides, library);
  const ScenarioFile* other = draft.compared_with != nullptr
                                  ? draft.compared_with
                                  : nearest_other(as_file, draft.file(), firm, overrides, library);
  if (other != nullptr) {
    lineage.kind = ComparatorKind::file;
    lineage.comparator = with_actions_of(alone(*other, overrides, library), lineage.scenario);
    lineage.files.push_back(alone(*other, overrides, library));
    lineage.compared = lineage.files.back().name;
  } else {
    lineage.kind =
        as_file.events.empty() ? ComparatorKind::as_file : ComparatorKind::without_events;
    lineage.comparator = with_actions_of(as_file, lineage.scenario);
    lineage.comparator.events.clear();
  }
  if (delivered_alike(lineage.comparator, lineage.scenario)) lineage.kind = ComparatorKind::none;
}

StatedScenario finish(const Draft& draft, const UnderstoodOverrides& overrides,
                      ScenarioLibrary& library) {
  StatedScenario stated;
  Lineage& lineage = stated.lineage;
  lineage.scenario = draft.resolution.scenario;
  for (const ScenarioFile* file : draft.chain.files) {
    lineage.files.push_back(alone(*file, overrides, library));
    stated.chain.push_back(file->display);
  }
  const ScenarioFile& firm =
      Firms(overrides, library).beneath(draft.file(), lineage.scenario.churn.describes);
  lineage.firm = alone(firm, overrides, library);
  set_comparator(draft, firm, overrides, library, lineage);
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
  for (const Draft& draft : drafts) stated.push_back(finish(draft, understood, library));
  return stated;
}

}  // namespace retain::scenario
