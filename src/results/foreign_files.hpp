#pragma once

#include <filesystem>

#include "base/sentence.hpp"

namespace retain::results {

/// Why no results are put in the place of a folder: it is somebody's own. Empty for an empty folder
/// and for one with a manifest of retain.
[[nodiscard]] Sentence objection_to_replacing(const std::filesystem::path& folder);

/// Gives every file of a results folder that its manifest does not name the same place in
/// `new_folder`, as a second name of the same file: whichever folder goes, the file stays.
/// Throws: Error(input_output) when that cannot be done, as for a file that bears the name of one
/// of the new results.
void carry_over_foreign_files(const std::filesystem::path& folder,
                              const std::filesystem::path& new_folder);

}  // namespace retain::results
