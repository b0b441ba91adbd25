#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/overrides.hpp"
#include "io/scenario_library.hpp"
#include "model/scenario.hpp"

namespace retain {

/// Gives references their names. A name stands for one set of values in the whole run.
class ReferenceNaming {
 public:
  /// Both must outlive the naming.
  ReferenceNaming(ScenarioLibrary& library, const std::vector<UnderstoodOverride>& overrides)
      : library_(library), overrides_(overrides) {}

  /// Notes a scenario of the run.
  void take(const Scenario& scenario);

  /// The reference of `scenario` with name and title: those of the scenario when they are the
  /// same; else those of the first file of its chain that, loaded on its own, is the reference;
  /// else "<scenario>-reference".
  [[nodiscard]] Scenario named(Scenario reference, const Scenario& scenario, const Chain& chain);

 private:
  [[nodiscard]] bool is_free(const std::string& name, const Scenario& values) const;

  ScenarioLibrary& library_;
  const std::vector<UnderstoodOverride>& overrides_;
  std::map<std::string, Scenario> taken_;
};

}  // namespace retain
