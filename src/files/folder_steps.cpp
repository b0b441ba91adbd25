#include "files/folder_steps.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>

namespace retain::files {
namespace {

namespace fs = std::filesystem;

std::error_code outcome(int result) {
  return result == 0 ? std::error_code() : std::error_code(errno, std::generic_category());
}

std::error_code rename_with(const fs::path& from, const fs::path& to, unsigned int flag) {
  return outcome(::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flag));
}

}  // namespace

bool is_unsupported(const std::error_code& error) {
  return error == std::errc::invalid_argument || error == std::errc::function_not_supported ||
         error == std::errc::operation_not_supported;
}

std::error_code rename_to_free(const fs::path& from, const fs::path& to) {
  const std::error_code error = rename_with(from, to, RENAME_NOREPLACE);
  if (!is_unsupported(error)) return error;
  // A plain rename replaces an empty folder at most.
  if (fs::exists(fs::symlink_status(to))) return std::make_error_code(std::errc::file_exists);
  return outcome(::rename(from.c_str(), to.c_str()));
}

std::error_code exchange(const fs::path& one, const fs::path& other) {
  return rename_with(one, other, RENAME_EXCHANGE);
}

std::error_code flush_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return outcome(-1);
  const std::error_code error = outcome(::fsync(descriptor));
  ::close(descriptor);
  return error;
}

std::error_code give_second_name(const fs::path& from, const fs::path& to) {
  return outcome(::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0));
}

}  // namespace retain::files
