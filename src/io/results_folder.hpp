#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace retain {

/// Where a run writes. The folder is made when the run has everything it needs, and taken away
/// again when the run fails before it wrote anything.
class ResultsFolder {
 public:
  /// `asked_for` is the folder the user named; it must not exist, unless `overwrite`. Without it
  /// the folder is results/<first_scenario>, or the next free results/<first_scenario>-<number>.
  /// Throws: Error(input_output) when the folder exists or cannot be made and written to.
  ResultsFolder(const std::optional<std::string>& asked_for, bool overwrite,
                const std::string& first_scenario);
  ~ResultsFolder();
  ResultsFolder(const ResultsFolder&) = delete;
  ResultsFolder& operator=(const ResultsFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// From now on the folder stays.
  void keep() { keep_ = true; }

 private:
  std::filesystem::path path_;
  std::filesystem::path outermost_made_;  ///< empty when nothing was made
  bool keep_ = false;
};

}  // namespace retain
