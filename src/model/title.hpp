#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "model/scenario.hpp"

namespace retain::model {

/// The title of a scenario for people who read this language: title_zh in Chinese where there is
/// one, else title.
[[nodiscard]] const std::string& display_title(const Scenario& scenario, Language language);

/// What people who read this language call a segment or a touchpoint: title_zh in Chinese where
/// there is one, else title, and without a title name.
[[nodiscard]] const std::string& display_title(const Segment& segment, Language language);
[[nodiscard]] const std::string& display_title(const Touchpoint& touchpoint, Language language);

/// True for the keys of both titles of a scenario.
[[nodiscard]] bool is_title(std::string_view key);

/// True for the keys of both titles of a record: "segment.title".
[[nodiscard]] bool is_title_of_record(std::string_view key);

}  // namespace retain::model
