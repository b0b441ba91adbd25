#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/sentence.hpp"
#include "files/atomic_file.hpp"
#include "files/folder_lock.hpp"

namespace retain::results {

/// Where a run writes. Until everything is complete the files stand in a folder of their own
/// beside the place of the results, `.<name>.retain`; `publish` puts them in place in one step.
/// Whatever ends the run, the place holds the older results or the new ones, never a mixture.
///
///   .<name>.retain/lock   held by the run that lives
///   .<name>.retain/new    results before they are published, or replaced ones about to go
///   .<name>.retain/old    replaced results, where folders cannot be exchanged in one step
class ResultsFolder {
 public:
  /// `asked_for` is the folder the user named. With Existing::refuse it must not exist; with
  /// Existing::replace it may be empty or hold results. Without it the folder is
  /// results/<first_scenario>, or the next free results/<first_scenario>-<number>.
  /// Clears away what a killed run left behind for the same place.
  /// Throws: Error(in_use) when another run has the place; Error(input_output) when the folder
  /// exists, or results could not be put there.
  ResultsFolder(const std::optional<std::string>& asked_for, Existing existing,
                const std::string& first_scenario);

  /// Takes away everything that was not published, and folders on the way that this run made.
  ~ResultsFolder();
  ResultsFolder(const ResultsFolder&) = delete;
  ResultsFolder& operator=(const ResultsFolder&) = delete;

  /// Where the results will stand, as the user would type it.
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Where the files are written.
  [[nodiscard]] std::filesystem::path files() const { return lock_->folder() / "new"; }

  /// Puts the results in place, and where something else stands there by now, at the next free name
  /// beside it: path() says where. Files in the older results that no run wrote stay in the folder.
  /// What is returned is for the user.
  /// Throws: Error(input_output); the older results are then untouched.
  [[nodiscard]] std::vector<Sentence> publish();

 private:
  void take_next_free(const std::string& first_scenario);
  void take(const std::filesystem::path& path, Existing existing);
  void refuse_unsuitable(Existing existing) const;
  void clear_leftovers() const;
  [[nodiscard]] bool may_be_replaced() const;
  void replace_older() const;
  void take_free_name();
  void put_back(bool replaces) const;
  void remove_own_folders();
  [[nodiscard]] std::filesystem::path replaced() const { return lock_->folder() / "old"; }
  [[nodiscard]] bool is_taken() const;
  void expect_done(const std::error_code& error) const;

  Existing existing_ = Existing::refuse;  ///< what may be done with results at the place
  std::filesystem::path path_;
  std::filesystem::path place_;           ///< absolute, without links
  std::filesystem::path outermost_made_;  ///< empty when nothing was made on the way
  std::optional<FolderLock> lock_;
};

}  // namespace retain::results
