#pragma once

#include <filesystem>
#include <system_error>

#include "base/namespaces.hpp"

namespace retain::files {

// Single steps by which a folder gets its place. Each is done as a whole or not at all.

/// Gives a folder a name that nothing has; an existing name is an error (file_exists).
[[nodiscard]] std::error_code rename_to_free(const std::filesystem::path& from,
                                             const std::filesystem::path& to);

/// Whether a file system, which need not know every call, cannot do what it was asked for.
[[nodiscard]] bool is_unsupported(const std::error_code& error);

/// Exchanges two folders. Not every file system can (is_unsupported).
[[nodiscard]] std::error_code exchange(const std::filesystem::path& one,
                                       const std::filesystem::path& other);

/// Makes the entries of a folder permanent, so that they outlast a loss of power. Not every file
/// system can (is_unsupported).
[[nodiscard]] std::error_code flush_folder(const std::filesystem::path& folder);

/// Gives what stands at `from` a second name; no file is copied. Links are not followed.
[[nodiscard]] std::error_code give_second_name(const std::filesystem::path& from,
                                               const std::filesystem::path& to);

}  // namespace retain::files
