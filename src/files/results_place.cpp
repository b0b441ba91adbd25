#include "files/results_place.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <system_error>

#include "base/error.hpp"
#include "base/sentence.hpp"

namespace retain::message {

constexpr Message cannot_write_folder{"cannot write results into '{}': {}",
                                      "无法将结果写入“{}”：{}"};

}  // namespace retain::message

namespace retain::files {

namespace fs = std::filesystem;

fs::path place_of(const fs::path& path) {
  std::error_code error;
  fs::path place = fs::weakly_canonical(fs::absolute(path), error);
  if (error) place = fs::absolute(path).lexically_normal();
  return place.has_filename() ? place : place.parent_path();
}

fs::path lock_folder(const fs::path& place) {
  return place.parent_path() / fmt::format(".{}.retain", place.filename().string());
}

bool on_other_device(const fs::path& one, const fs::path& other) {
  struct stat first {};
  struct stat second {};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
         first.st_dev != second.st_dev;
}

void refuse_place(const fs::path& folder, const Sentence& reason) {
  throw Error(ExitCode::input_output,
              Sentence(message::cannot_write_folder, folder.string(), reason));
}

}  // namespace retain::files
