#pragma once

#include <string>

#include "base/language.hpp"
#include "scenario/loaded_scenario.hpp"

namespace retain::scenario {

/// The text of a new scenario file that extends `parent`: a question, title and extends, then every
/// parameter, commented out, with its value in `parent`, unit, range, source mark and sentence.
/// It is right as it stands, and still right when the mark before every "#key = value" is removed.
/// `parent_name` is what the file writes for the parent: a name or a path. `language` is that of
/// all remarks.
[[nodiscard]] std::string scenario_template(const LoadedScenario& parent, const std::string& title,
                                            const std::string& parent_name, Language language);

}  // namespace retain::scenario
