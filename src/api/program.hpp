#pragma once

#include <filesystem>
#include <string>

#include "base/namespaces.hpp"

namespace retain::api {

/// The version of retain, "0.1.0", and the commit it was built from, "unknown" outside of git.
[[nodiscard]] std::string version();
[[nodiscard]] std::string commit();

/// The folder of the shipped scenarios: where the library was installed, or else the tree it was
/// built from.
[[nodiscard]] std::filesystem::path scenario_library();

}  // namespace retain::api
