// A library to be loaded before a program (LD_PRELOAD): it makes calls that change files fail, or
// kills or interrupts the program in front of one.
//
//   RETAIN_DISK_BELOW   only files below this folder are touched
//   RETAIN_DISK_FAULTS  "write:3:28" fails the third write with error 28; "renameat2:0:22" fails
//                       every renameat2; "any:7:kill" kills the program in front of its seventh
//                       call of any kind, "any:7:interrupt" sends it SIGTERM; several with commas
//                       between
//   RETAIN_DISK_MARK    a file that is made when a fault with a number above 0 happens

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <string>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 15> kinds{
    "write", "fsync", "close", "rename", "renameat2", "linkat", "unlinkat",    "remove",
    "mkdir", "any",   "flock", "lstat",  "readdir",   "fopen",  "fsync_folder"};
constexpr std::size_t any = 9;  ///< of the kinds before it, which change something
std::array<std::atomic<int>, kinds.size()> counts{};

std::string_view variable(const char* name) {
  const char* text = ::getenv(name);
  return text == nullptr ? std::string_view() : text;
}

template <class Function>
Function original(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

void leave_mark() {
  const std::string mark(variable("RETAIN_DISK_MARK"));
  if (mark.empty()) return;
  const long descriptor = ::syscall(SYS_open, mark.c_str(), O_WRONLY | O_CREAT, 0666);
  if (descriptor >= 0) ::syscall(SYS_close, descriptor);
}

/// The error of one fault for the call that is the `number`-th of its kind; 0 for none.
int error_of(std::string_view fault, std::string_view kind, int number) {
  const std::size_t first = fault.find(':');
  const std::size_t second = fault.find(':', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return 0;
  if (fault.substr(0, first) != kind) return 0;
  const int wanted = ::atoi(std::string(fault.substr(first + 1, second - first - 1)).c_str());
  if (wanted != 0 && wanted != number) return 0;
  if (wanted != 0) leave_mark();
  const std::string what(fault.substr(second + 1));
  if (what == "kill") ::kill(::getpid(), SIGKILL);
  if (what == "interrupt") ::kill(::getpid(), SIGTERM);
  return ::atoi(what.c_str());
}

/// Whether this call is to fail, errno being set.
bool fails(std::size_t kind) {
  const int number_of_kind = ++counts[kind];
  const int number_of_any = kind < any ? ++counts[any] : 0;
  std::string_view faults = variable("RETAIN_DISK_FAULTS");
  while (!faults.empty()) {
    const std::size_t comma = std::min(faults.find(','), faults.size());
    const std::string_view fault = faults.substr(0, comma);
    const int error = error_of(fault, kinds[kind], number_of_kind) +
                      (kind < any ? error_of(fault, kinds[any], number_of_any) : 0);
    if (error != 0) {
      errno = error;
      return true;
    }
    faults.remove_prefix(std::min(comma + 1, faults.size()));
  }
  return false;
}

/// A results file or folder: below the folder of the test, and no lock.
bool concerns(std::string_view path) {
  return path.starts_with(variable("RETAIN_DISK_BELOW"));
}

bool concerns(int descriptor) {
  std::array<char, PATH_MAX> target{};
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t size = ::readlink(link.c_str(), target.data(), target.size());
  return size > 0 && concerns(std::string_view(target.data(), static_cast<std::size_t>(size)));
}

bool is_folder(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
}

/// Closing what was only read or locked cannot lose anything.
bool was_written(int descriptor) {
  return (::fcntl(descriptor, F_GETFL) & O_ACCMODE) == O_WRONLY;
}

/// Paths are relative where they belong to a folder that is open.
bool concerns_path(const char* path) {
  return path[0] != '/' || concerns(std::string_view(path));
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
  if (concerns(descriptor) && fails(0)) return -1;
  return original<ssize_t (*)(int, const void*, size_t)>("write")(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
  if (concerns(descriptor) && fails(0)) return -1;
  return original<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite")(descriptor, bytes, size,
                                                                          offset);
}

int fsync(int descriptor) {
  // What was written outlasts a kill without being flushed, and hundreds of runs take their time.
  if (!concerns(descriptor)) return 0;
  return fails(1) || (is_folder(descriptor) && fails(14)) ? -1 : 0;
}

int close(int descriptor) {
  const bool lost = concerns(descriptor) && was_written(descriptor) && fails(2);
  const int error = errno;
  const int result = original<int (*)(int)>("close")(descriptor);
  if (!lost) return result;
  errno = error;
  return -1;
}

int rename(const char* from, const char* to) noexcept {
  if (concerns_path(from) && fails(3)) return -1;
  return original<int (*)(const char*, const char*)>("rename")(from, to);
}

int renameat2(int folder, const char* from, int to_folder, const char* to,
              unsigned int flags) noexcept {
  if (concerns_path(from) && fails(4)) return -1;
  return original<int (*)(int, const char*, int, const char*, unsigned int)>("renameat2")(
      folder, from, to_folder, to, flags);
}

int linkat(int folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  if (concerns_path(from) && fails(5)) return -1;
  return original<int (*)(int, const char*, int, const char*, int)>("linkat")(folder, from,
                                                                              to_folder, to, flags);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  if (concerns_path(path) && fails(6)) return -1;
  return original<int (*)(int, const char*, int)>("unlinkat")(folder, path, flags);
}

int remove(const char* path) noexcept {
  if (concerns_path(path) && fails(7)) return -1;
  return original<int (*)(const char*)>("remove")(path);
}

int mkdir(const char* path, mode_t mode) noexcept {
  if (concerns_path(path) && fails(8)) return -1;
  return original<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

int flock(int descriptor, int operation) noexcept {
  if (concerns(descriptor) && fails(10)) return -1;
  return original<int (*)(int, int)>("flock")(descriptor, operation);
}

int lstat(const char* path, struct stat* status) noexcept {
  if (concerns_path(path) && fails(11)) return -1;
  return original<int (*)(const char*, struct stat*)>("lstat")(path, status);
}

FILE* fopen(const char* path, const char* mode) {
  if (mode[0] == 'w' && concerns_path(path) && fails(13)) return nullptr;
  return original<FILE* (*)(const char*, const char*)>("fopen")(path, mode);
}

FILE* fopen64(const char* path, const char* mode) {
  return fopen(path, mode);
}

struct dirent* readdir(DIR* folder) {
  if (concerns(::dirfd(folder)) && fails(12)) return nullptr;
  return original<struct dirent* (*)(DIR*)>("readdir")(folder);
}
}
