#pragma once

#include <filesystem>

#include "base/namespaces.hpp"

namespace retain::results {

/// True for an empty folder and for one with a manifest of retain. Any other folder is somebody's
/// own, and no results are put in its place.
[[nodiscard]] bool may_be_replaced(const std::filesystem::path& folder);

/// Gives every file of a results folder that its manifest does not name the same place in
/// `new_folder`, as a second name of the same file: whichever folder goes, the file stays.
/// Throws: Error(input_output) when that cannot be done, as for a file that bears the name of one
/// of the new results.
void carry_over_foreign_files(const std::filesystem::path& folder,
                              const std::filesystem::path& new_folder);

}  // namespace retain::results
