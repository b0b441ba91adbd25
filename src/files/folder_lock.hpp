#pragma once

#include <filesystem>

#include "base/namespaces.hpp"

namespace retain::files {

/// A folder that belongs to one process at a time: a file in it is locked with flock, and the
/// system takes the lock back when the process ends, however it ends.
/// Where the file system has no locks, nothing keeps two processes apart: is_exclusive() says so.
/// The destructor removes the lock file, and the folder when nothing else is in it.
class FolderLock {
 public:
  /// Makes the folder and those on the way to it where they are missing.
  /// `purpose` is the place that an error names: where the results are to stand.
  /// Throws: Error(in_use) when another process holds the folder; Error(input_output) when it
  /// cannot be made, or holds anything that does not come from retain.
  FolderLock(std::filesystem::path folder, const std::filesystem::path& purpose);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] bool is_exclusive() const { return is_exclusive_; }

 private:
  enum class Attempt { locked, too_late, foreign };

  [[nodiscard]] std::filesystem::path lock_file() const;
  [[nodiscard]] bool lock();
  [[nodiscard]] Attempt attempt(const std::filesystem::path& purpose);
  [[nodiscard]] Attempt mark_as_own(const std::filesystem::path& purpose);
  void release();
  void close();

  std::filesystem::path folder_;
  int descriptor_ = -1;
  bool is_exclusive_ = true;
};

}  // namespace retain::files
