#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::app {

/// Where the scenarios that come with the program are: beside the installed program
/// (../share/retain/scenarios), else in the tree that it was built from.
[[nodiscard]] std::filesystem::path shipped_scenarios_folder();

/// Where the claims of the source documents are, in the same way.
[[nodiscard]] std::filesystem::path shipped_sources_folder();

/// The names of the shipped scenarios, in alphabetical order.
[[nodiscard]] std::vector<std::string> shipped_scenarios();

}  // namespace retain::app
