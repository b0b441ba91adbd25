#pragma once

#include <array>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "base/message.hpp"

namespace retain::results {

inline constexpr const char* manifest_file_name = "manifest.json";

/// What a manifest says of itself, so that no other JSON file is taken for one.
inline constexpr const char* manifest_program = "retain";

/// What a manifest says a scenario is compared with, in the order of ComparatorKind.
inline constexpr std::array<std::string_view, 5> comparator_kind_names{
    "none", "file", "without_events", "as_file", "whole"};

/// The JSON text of a manifest, whatever it says. A manifest is input: its size and the depth of
/// its nesting are bounded.
/// Throws: Error(input_output) when the file cannot be read; Error(scenario) when it is no JSON.
/// An error ends with what follows from it.
[[nodiscard]] nlohmann::json parse_manifest_text(const std::filesystem::path& file,
                                                 const Message& consequence);

}  // namespace retain::results
