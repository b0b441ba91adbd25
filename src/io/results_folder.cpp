#include "io/results_folder.hpp"

#include <unistd.h>

#include <system_error>

#include "base/catalogue.hpp"
#include "base/error.hpp"

namespace retain {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  throw Error(ExitCode::input_output, say(message::cannot_write_folder, path.string(), reason));
}

fs::path next_free(const std::string& first_scenario) {
  const fs::path parent = "results";
  fs::path candidate = parent / first_scenario;
  for (int number = 2; fs::exists(fs::symlink_status(candidate)); ++number) {
    candidate = parent / fmt::format("{}-{}", first_scenario, number);
  }
  return candidate;
}

/// The outermost folder on the way to `path` that does not exist yet.
fs::path outermost_missing(const fs::path& path) {
  fs::path outermost = path;
  for (fs::path parent = path.parent_path(); !parent.empty() && !fs::exists(parent);
       parent = parent.parent_path()) {
    outermost = parent;
  }
  return outermost;
}

}  // namespace

ResultsFolder::ResultsFolder(const std::optional<std::string>& asked_for, bool overwrite,
                             const std::string& first_scenario) {
  std::error_code error;
  path_ = asked_for ? fs::path(*asked_for) : next_free(first_scenario);
  const fs::file_status status = fs::status(path_, error);
  if (fs::exists(status)) {
    if (!fs::is_directory(status)) fail(path_, say(message::not_a_folder));
    if (!overwrite) {
      throw Error(ExitCode::input_output, say(message::folder_exists, path_.string()));
    }
    if (::access(path_.c_str(), W_OK) != 0) {
      fail(path_, std::error_code(errno, std::generic_category()).message());
    }
    return;
  }
  const fs::path outermost = outermost_missing(path_);
  fs::create_directories(path_, error);
  if (error) {
    std::error_code ignored;
    fs::remove(outermost, ignored);
    fail(path_, error.message());
  }
  outermost_made_ = outermost;
}

ResultsFolder::~ResultsFolder() {
  if (keep_ || outermost_made_.empty()) return;
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  // Folders on the way go only when nothing else has come into them.
  for (fs::path folder = path_; folder != outermost_made_;) {
    folder = folder.parent_path();
    fs::remove(folder, ignored);
  }
}

}  // namespace retain
