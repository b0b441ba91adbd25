#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "model/scenario.hpp"

namespace retain::model {

/// The title of a scenario for people who read this language: title_zh in Chinese where there is
/// one, else title.
[[nodiscard]] const std::string& display_title(const Scenario& scenario, Language language);

/// True for the keys of both titles.
[[nodiscard]] bool is_title(std::string_view key);

}  // namespace retain::model
