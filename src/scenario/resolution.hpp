#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/scenario.hpp"
#include "scenario/overrides.hpp"
#include "scenario/scenario_file.hpp"
#include "scenario/uncertain_values.hpp"
#include "text/problem.hpp"
#include "uncertainty/distribution.hpp"

namespace retain::scenario {

/// Where a value was set last.
struct Origin {
  std::size_t step = 0;                ///< the later, the larger: files, then overrides
  const ScenarioFile* file = nullptr;  ///< a file, or
  const Override* option = nullptr;    ///< an option of the command line
  Place place;                         ///< in the file
};

/// "plan.toml:14", or the option: "--set".
[[nodiscard]] std::string text_of(const Origin& origin);

/// A problem with what was set there.
[[nodiscard]] Problem problem_at(const Origin& origin, Sentence text, Sentence hint = {});

/// A statement of what is uncertain that cannot be had.
struct RefusedStatement {
  Origin origin;
  std::string key;
  Refusal refusal;
};

/// A scenario under construction, and the origin of each value that is no default, by key.
struct Resolution {
  struct Sample {
    double size;
    Origin origin;
  };
  struct Correlated {
    Correlation correlation;
    Origin origin;
  };

  Scenario scenario;
  std::map<std::string, Origin> origins;
  std::size_t steps = 0;  ///< files and overrides applied

  std::map<std::string, Distribution> laws;  ///< in force, by key; the scenario has their points
  std::set<std::string> independent;         ///< keys of laws that are so
  std::map<std::string, Sample> samples;     ///< by section of shares
  std::vector<Correlated> correlations;
  std::vector<RefusedStatement> refused;
};

/// Whether an override reaches what a scenario is calibrated in and compared with: a reference has
/// the levers of its root, no events and a title of its own.
[[nodiscard]] bool reaches_references(const ParameterView& parameter);

/// Which overrides apply: all, or those that reach a reference (world and settings).
enum class OverrideScope { all, reference };

/// The defaults, overlaid by each file in turn. The titles are those of the last file.
[[nodiscard]] Resolution resolve(const std::vector<const ScenarioFile*>& chain);

/// Overlays overrides, which must outlive the resolution. Those of records that do not exist are
/// left out.
void apply(const std::vector<UnderstoodOverride>& overrides, OverrideScope scope,
           Resolution& resolution);

/// Gives what nobody stated the value that follows from what is stated: the present customers,
/// whose churn churn.of states, have been there for long, and shares beside an uncertain one scale
/// with what its point leaves.
void follow(Resolution& resolution);

/// What is uncertain in a scenario, once all is applied.
[[nodiscard]] UncertainValues uncertain_values(const Resolution& resolution);

/// Everything that objects to what is uncertain, each where it was stated.
[[nodiscard]] std::vector<Problem> uncertainty_problems(const Resolution& resolution,
                                                        const ScenarioFile& own_file);

/// The rules between parameters that a resolution breaks, each where the values involved were set
/// last; `own_file` stands in when all are defaults. Rules about keys in `failed_keys`, whose
/// values are not known, are left out.
[[nodiscard]] std::vector<Problem> broken_rules(const Resolution& resolution,
                                                const ScenarioFile& own_file,
                                                const std::vector<std::string>& failed_keys);

/// A problem with the value of `keys` (the most telling first; a section stands for its keys),
/// where it was set last.
[[nodiscard]] Problem problem_with(const Resolution& resolution, const ScenarioFile& own_file,
                                   const std::vector<std::string>& keys, Sentence text);

/// "default", "scenarios/gold.toml:14" or "--set" for every value, those of records included, and
/// for the spellings in which values are stated.
[[nodiscard]] std::map<std::string, std::string> origin_texts(const Resolution& resolution);

}  // namespace retain::scenario
