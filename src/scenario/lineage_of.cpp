#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "model/delivery.hpp"
#include "model/observed_service.hpp"
#include "model/reference.hpp"
#include "scenario/draft.hpp"

namespace retain::scenario {
namespace {

/// A file that gives a value to one of them, in whatever spelling, states churn.
constexpr std::array<std::string_view, 3> keys_of_the_churn_rate{"churn.share_lost",
                                                                 "churn.within_years", "churn.of"};

Resolution resolved_alone(const ScenarioFile& file, const UnderstoodOverrides& overrides,
                          ScenarioLibrary& library) {
  Resolution resolution = resolve(library.chain_of(file).files);
  apply(overrides.values, OverrideScope::reference, resolution);
  follow(resolution);
  return resolution;
}

/// A file of the chain as it is when loaded on its own.
Scenario alone(const ScenarioFile& file, const UnderstoodOverrides& overrides,
               ScenarioLibrary& library) {
  return named_after(file, resolved_alone(file, overrides, library).scenario);
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

/// A file as it is when loaded on its own, what is observed of its service settled in its firm.
Scenario settled(const ScenarioFile& file, const UnderstoodOverrides& overrides,
                 ScenarioLibrary& library) {
  Scenario scenario = alone(file, overrides, library);
  const ScenarioFile& firm = Firms(overrides, library).beneath(file, scenario.churn.describes);
  static_cast<void>(
      settle_observed(reference_of(scenario, alone(firm, overrides, library)), scenario));
  return scenario;
}

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

/// What a file and the one that it is compared with share in the difference, and what they do not.
/// What is believed of a lever is not among it: without money for the lever it does nothing.
void compare_keys(const Scenario& as_file, const Scenario& other, Lineage& lineage) {
  for (const Parameter& parameter : registry()) {
    const bool is_same = parameter.field.get(as_file) == parameter.field.get(other);
    if (parameter.info.role == Role::lever) {
      const bool is_set = parameter.field.get(lineage.scenario) != parameter.field.get(as_file);
      if (is_same && is_set) lineage.one_sided.push_back(parameter.info.key);
    } else if (parameter.info.role == Role::world && parameter.field.type != ValueType::text &&
               !is_same && !parameter.info.key.starts_with("lever.")) {
      lineage.beliefs_of_both.push_back(parameter.info.key);
    }
  }
}

/// Returns the file whose levers, acquisition and events the comparator has.
const ScenarioFile& set_comparator(const Draft& draft, const ScenarioFile& firm,
                                   const UnderstoodOverrides& overrides, ScenarioLibrary& library,
                                   Lineage& lineage) {
  const Scenario as_file = alone(draft.file(), overrides, library);
  const ScenarioFile* other = draft.compared_with != nullptr
                                  ? draft.compared_with
                                  : nearest_other(as_file, draft.file(), firm, overrides, library);
  if (other != nullptr) {
    const Scenario compared = alone(*other, overrides, library);
    lineage.kind = ComparatorKind::file;
    lineage.comparator = with_actions_of(compared, lineage.scenario);
    compare_keys(as_file, compared, lineage);
    lineage.files.push_back(settled(*other, overrides, library));
    lineage.compared = lineage.files.back().name;
  } else {
    lineage.kind =
        as_file.events.empty() ? ComparatorKind::as_file : ComparatorKind::without_events;
    lineage.comparator = with_actions_of(as_file, lineage.scenario);
    lineage.comparator.events.clear();
  }
  if (delivered_alike(lineage.comparator, lineage.scenario)) lineage.kind = ComparatorKind::none;
  return other != nullptr ? *other : draft.file();
}

/// What is uncertain in a file on its own; what objects to it goes to `problems`.
UncertainValues uncertain_in(const ScenarioFile& file, const UnderstoodOverrides& overrides,
                             ScenarioLibrary& library, ProblemList& problems) {
  const Resolution resolution = resolved_alone(file, overrides, library);
  const std::vector<Problem> objections = uncertainty_problems(resolution, file);
  problems.add(objections);
  return objections.empty() ? uncertain_values(resolution) : UncertainValues();
}

/// What is observed of service settled in the reference of the scenario, for all who share it.
void settle(const Draft& draft, Lineage& lineage, ProblemList& problems) {
  Scenario reference = reference_of(lineage.scenario, lineage.firm);
  reference.name = lineage.firm.name;
  for (const OutOfReach& missed : settle_observed(reference, lineage.scenario)) {
    problems.add(problem_with(draft.resolution, draft.file(), {missed.key}, missed.text));
  }
  static_cast<void>(settle_observed(reference, lineage.firm));
  static_cast<void>(settle_observed(reference, lineage.comparator));
}

}  // namespace

Scenario named_after(const ScenarioFile& file, Scenario scenario) {
  scenario.name = file.path.stem().string();
  if (scenario.title.empty()) scenario.title = scenario.name;
  return scenario;
}

Lineage lineage_of(const Draft& draft, const UnderstoodOverrides& overrides,
                   ScenarioLibrary& library, ProblemList& problems, Uncertainty& uncertainty) {
  Lineage lineage;
  lineage.scenario = draft.resolution.scenario;
  for (const ScenarioFile* file : draft.chain.files) {
    lineage.files.push_back(settled(*file, overrides, library));
  }
  const ScenarioFile& firm =
      Firms(overrides, library).beneath(draft.file(), lineage.scenario.churn.describes);
  lineage.firm = alone(firm, overrides, library);
  const ScenarioFile& other = set_comparator(draft, firm, overrides, library, lineage);
  uncertainty.firm = uncertain_in(firm, overrides, library, problems);
  uncertainty.comparator = uncertain_in(other, overrides, library, problems);
  settle(draft, lineage, problems);
  return lineage;
}

}  // namespace retain::scenario
