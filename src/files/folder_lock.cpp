#include "files/folder_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"
#include "base/words.hpp"
#include "files/folder_steps.hpp"
#include "files/results_place.hpp"

namespace retain::message {

constexpr Message folder_in_use{"results folder '{}' is in use by another run",
                                "结果文件夹“{}”正被另一次运行使用"};
constexpr Message folder_is_foreign{"'{}' stands in the way and was not made by retain",
                                    "“{}”占用了位置，而它不是 retain 建立的"};

}  // namespace retain::message

namespace retain::files {
namespace {

namespace fs = std::filesystem;

/// The text of the lock file. Nothing is ever removed from a folder whose lock says anything else.
constexpr std::string_view mark = "Made by a run of retain; it can go when no run uses it.\n";

[[noreturn]] void fail_to_lock(const fs::path& purpose, const fs::path& folder, int error_number) {
  refuse_place(purpose,
               Sentence(message::concerning, folder.string(), system_error_text(error_number)));
}

/// Whether so many things and no more are in a folder that can be read to its end.
bool holds(std::size_t number, const fs::path& folder) {
  std::error_code error;
  std::size_t found = 0;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    ++found;
  }
  return !error && found == number;
}

}  // namespace

FolderLock::FolderLock(fs::path folder, const fs::path& purpose) : folder_(std::move(folder)) {
  // Another run may remove the folder between two of our steps, so some attempts come too late.
  constexpr int most_attempts = 100;
  Attempt last = Attempt::too_late;
  for (int i = 0; i < most_attempts && last != Attempt::locked; ++i) last = attempt(purpose);
  if (last == Attempt::locked) return;
  refuse_place(purpose, Sentence(message::folder_is_foreign, folder_.string()));
}

FolderLock::~FolderLock() {
  release();
}

fs::path FolderLock::lock_file() const {
  return folder_ / "lock";
}

/// False with errno when another process holds the lock or the system fails to give it.
bool FolderLock::lock() {
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return true;
  const std::error_code error(errno, std::generic_category());
  is_exclusive_ = !is_unsupported(error) && error != std::errc::no_lock_available;
  return !is_exclusive_;
}

FolderLock::Attempt FolderLock::attempt(const fs::path& purpose) {
  constexpr int permissions_before_umask = 0666;
  std::error_code error;
  fs::create_directories(folder_.parent_path(), error);
  if (error) fail_to_lock(purpose, folder_, error.value());
  fs::create_directory(folder_, error);
  if (error) fail_to_lock(purpose, folder_, error.value());
  const bool is_new = holds(0, folder_);
  descriptor_ =
      ::open(lock_file().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | (is_new ? O_CREAT : 0),
             permissions_before_umask);
  if (descriptor_ < 0) {
    if (errno != ENOENT) fail_to_lock(purpose, folder_, errno);
    return is_new ? Attempt::too_late : Attempt::foreign;
  }
  if (!lock()) {
    const int reason = errno;
    if (reason != EWOULDBLOCK && is_new) release();
    close();
    if (reason != EWOULDBLOCK) fail_to_lock(purpose, folder_, reason);
    throw Error(ExitCode::in_use, Sentence(message::folder_in_use, purpose.string()));
  }
  struct stat opened {};
  struct stat named {};
  const bool still_there = ::fstat(descriptor_, &opened) == 0 &&
                           ::stat(lock_file().c_str(), &named) == 0 &&
                           opened.st_ino == named.st_ino;
  const Attempt result = still_there ? mark_as_own(purpose) : Attempt::too_late;
  if (result != Attempt::locked) close();
  return result;
}

/// A run that was killed before it had written the mark left a beginning of it and nothing else.
FolderLock::Attempt FolderLock::mark_as_own(const fs::path& purpose) {
  std::array<char, mark.size() + 1> text{};
  const ssize_t size = ::pread(descriptor_, text.data(), text.size(), 0);
  if (size < 0) fail_to_lock(purpose, folder_, errno);
  const std::string_view found(text.data(), static_cast<std::size_t>(size));
  if (found == mark) return Attempt::locked;
  if (!mark.starts_with(found) || !holds(1, folder_)) return Attempt::foreign;
  errno = ENOSPC;  // what a write that is cut short does not say
  if (::pwrite(descriptor_, mark.data(), mark.size(), 0) != static_cast<ssize_t>(mark.size())) {
    const int reason = errno;
    release();
    fail_to_lock(purpose, folder_, reason);
  }
  return Attempt::locked;
}

void FolderLock::release() {
  std::error_code ignored;
  if (holds(1, folder_)) fs::remove(lock_file(), ignored);
  fs::remove(folder_, ignored);
  close();
}

void FolderLock::close() {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

}  // namespace retain::files
