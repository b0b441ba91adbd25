#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

#include "base/sentence.hpp"
#include "files/folder_lock.hpp"

namespace retain::results {

/// What a file system could not do for results that it holds all the same.
class FileSystemLimits {
 public:
  /// `lock` is that of the results.
  explicit FileSystemLimits(const FolderLock& lock);

  /// Flushes a folder, if that can be done.
  [[nodiscard]] std::error_code flush(const std::filesystem::path& folder);

  /// What follows from it, for the user.
  [[nodiscard]] std::vector<Sentence> notices() const;

 private:
  bool keeps_runs_apart_;
  bool flushes_folders_ = true;
};

}  // namespace retain::results
