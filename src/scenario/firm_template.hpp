#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "model/parameters/parameters.hpp"

namespace retain::scenario {

/// The world that a new firm extends.
inline constexpr std::string_view world_of_new_firm = "evidence";

/// Figures that a manager knows first, by the keys of parameters and spellings.
using FirmFigures = std::map<std::string, Value, std::less<>>;

/// The text of a firm's file: its figures, and of those that are not there the ones of `world`,
/// commented out. `language` is that of all remarks.
[[nodiscard]] std::string firm_text(const std::string& name, const FirmFigures& figures,
                                    const Scenario& world, Language language);

/// The text of a first plan for the firm in the file of this name beside it.
[[nodiscard]] std::string plan_text(const std::string& firm_file, const std::string& name,
                                    const FirmFigures& figures, const Scenario& world,
                                    Language language);

/// A figure of the world as a person would say it: four digits.
[[nodiscard]] std::string rounded_text(const Value& value);

}  // namespace retain::scenario
