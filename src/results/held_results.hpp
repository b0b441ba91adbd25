#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

#include "base/sentence.hpp"
#include "files/folder_lock.hpp"

namespace retain::results {

/// Results that exist, held so that no run replaces them meanwhile, and a folder beside them for
/// the files that are to join them. Whatever ends the command, the results keep the older files or
/// get the new ones whole.
///
///   .<name>.retain/new    the files before they are published
class HeldResults {
 public:
  /// Clears away what a killed command left behind for the same place.
  /// Throws: Error(in_use) when another process has the results; Error(input_output).
  explicit HeldResults(const std::filesystem::path& folder);

  /// Takes away everything that was not published.
  ~HeldResults();
  HeldResults(const HeldResults&) = delete;
  HeldResults& operator=(const HeldResults&) = delete;

  /// Where the files are written.
  [[nodiscard]] std::filesystem::path files() const { return lock_.folder() / "new"; }

  /// Moves the files to their names among the results, in the place of older ones. What is returned
  /// is for the user: what the file system could not do.
  /// Throws: Error(input_output); all older files are then where they were, if the file system can
  /// exchange two files.
  [[nodiscard]] std::vector<Sentence> publish() const;

 private:
  /// What is prepared, as paths relative to the results.
  struct Prepared {
    std::vector<std::filesystem::path> folders;
    std::vector<std::filesystem::path> files;
  };

  [[nodiscard]] Prepared prepared() const;
  void refuse_unsuitable(const std::filesystem::path& name, bool is_folder) const;
  [[nodiscard]] std::vector<Sentence> put_in_place(const Prepared& prepared) const;
  [[nodiscard]] std::error_code put_in_place(const std::filesystem::path& name,
                                             bool replaces) const;
  void expect_done(const std::error_code& error) const;

  std::filesystem::path path_;   ///< as the user typed it
  std::filesystem::path place_;  ///< absolute, without links
  FolderLock lock_;
};

}  // namespace retain::results
