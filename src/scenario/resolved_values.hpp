#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/parameters/parameters.hpp"
#include "scenario/loaded_scenario.hpp"
#include "scenario/value_slot.hpp"

namespace retain::scenario {

/// The source mark of a value that is not the default.
inline constexpr std::string_view mark_of_own_figure = "scenario";

/// One value of a scenario as it will be simulated.
struct ResolvedValue {
  std::string key;  ///< of records with their number: "event.1.week"
  Value value;
  std::string unit;
  std::string role;    ///< "world", "lever", ...
  std::string mark;    ///< source mark of a default; "scenario" for any other value
  std::string origin;  ///< "default", "scenarios/gold.toml:14" or an option
};

/// The source mark of a value. One that differs from the default does not carry the mark of the
/// default: a figure of one's own must not look like one of the documents.
[[nodiscard]] std::string_view source_mark(const ValueSlot& slot, const Scenario& scenario);

/// How a scenario states the parameter of the registry with this key: itself, or the spelling of it
/// that is stated. What varies a value varies this.
[[nodiscard]] const Parameter& stated_spelling(std::string_view key, const LoadedScenario& loaded);

/// Every parameter of the registry in its order, with the spellings that are stated, then the
/// records.
[[nodiscard]] std::vector<ResolvedValue> resolved_values(const LoadedScenario& loaded);

}  // namespace retain::scenario
