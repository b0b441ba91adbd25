#pragma once

#include <string>
#include <vector>

#include "base/sentence.hpp"
#include "model/scenario.hpp"
#include "text/json_value.hpp"

namespace retain::scenario {

/// Every parameter of a scenario by key, and its records: what a manifest holds of it.
[[nodiscard]] Json parameters_json(const Scenario& scenario);

/// The hash of those values, by which a changed manifest is told from the one that was written.
[[nodiscard]] std::string parameters_hash(const Scenario& scenario);

/// A scenario of a manifest, or what is wrong with it.
struct ReadScenario {
  Scenario scenario;
  std::vector<Sentence> objections;
};

/// Reads what parameters_json writes. Every parameter must be there, each value must be one that a
/// scenario file may give, and the values must keep the rules between them.
[[nodiscard]] ReadScenario read_parameters(const nlohmann::json& parameters);

}  // namespace retain::scenario
