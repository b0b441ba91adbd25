#pragma once

#include <filesystem>

#include "base/sentence.hpp"

namespace retain::files {

/// Where results stand: the path without links and without a slash at its end; what does not exist
/// stays as it is.
[[nodiscard]] std::filesystem::path place_of(const std::filesystem::path& path);

/// The folder that a command locks while it has this place: `.<name>.retain` beside it.
[[nodiscard]] std::filesystem::path lock_folder(const std::filesystem::path& place);

/// Whether two folders lie on different file systems, between which nothing can be renamed.
[[nodiscard]] bool on_other_device(const std::filesystem::path& one,
                                   const std::filesystem::path& other);

/// Throws: Error(input_output), which says that no results can be written into `folder` and why.
[[noreturn]] void refuse_place(const std::filesystem::path& folder, const Sentence& reason);

}  // namespace retain::files
