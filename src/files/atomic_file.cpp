#include "files/atomic_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/check.hpp"
#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"
#include "files/words.hpp"

namespace retain::files {
namespace {

constexpr std::size_t block_size = 64 * 1024;
constexpr std::string_view temporary_beginning = ".retain-";
constexpr std::string_view temporary_end = ".tmp";

/// Distinguishes the temporary files of one process.
std::atomic<int> next_number{0};

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path destination, Existing existing)
    : destination_(std::move(destination)), existing_(existing) {
  refuse_unsuitable_destination();
  open_temporary();
  buffer_.reserve(block_size);
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : destination_(std::move(other.destination_)),
      temporary_(std::move(other.temporary_)),
      existing_(other.existing_),
      buffer_(std::move(other.buffer_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {
  other.temporary_.clear();
}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

bool AtomicFile::is_temporary(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with(temporary_beginning) && name.ends_with(temporary_end);
}

void AtomicFile::write(std::string_view text) {
  expects(descriptor_ >= 0, "a file is written before it is committed");
  if (buffer_.size() + text.size() > block_size) {
    write_to_disk(buffer_);
    buffer_.clear();
  }
  if (text.size() > block_size) {
    write_to_disk(text);
  } else {
    buffer_ += text;
  }
}

void AtomicFile::commit() {
  expects(descriptor_ >= 0, "a file is committed once");
  write_to_disk(buffer_);
  buffer_.clear();
  if (::fsync(descriptor_) != 0) fail(errno);
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
  refuse_unsuitable_destination();
  if (::rename(temporary_.c_str(), destination_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

/// Renaming would replace a device or a pipe by a file, so only files may be in the way.
void AtomicFile::refuse_unsuitable_destination() const {
  std::error_code error;
  const auto kind = std::filesystem::status(destination_, error).type();
  if (kind == std::filesystem::file_type::not_found) return;
  if (kind == std::filesystem::file_type::directory) fail(EISDIR);
  if (kind == std::filesystem::file_type::none) fail(error.value());
  if (existing_ == Existing::refuse) fail(EEXIST);
  if (kind != std::filesystem::file_type::regular) {
    throw Error(ExitCode::input_output,
                Sentence(message::cannot_write, destination_.string(), message::not_a_file));
  }
}

void AtomicFile::open_temporary() {
  constexpr int permissions_before_umask = 0666;
  do {
    temporary_ =
        destination_.parent_path() / fmt::format("{}{}-{}{}", temporary_beginning, ::getpid(),
                                                 next_number.fetch_add(1), temporary_end);
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                         permissions_before_umask);
  } while (descriptor_ < 0 && errno == EEXIST);
  if (descriptor_ < 0) {
    temporary_.clear();
    fail(errno);
  }
}

void AtomicFile::write_to_disk(std::string_view text) const {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written < 0 && errno != EINTR) fail(errno);
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void AtomicFile::fail(int error_number) const {
  throw Error(ExitCode::input_output, Sentence(message::cannot_write, destination_.string(),
                                               system_error_text(error_number)));
}

}  // namespace retain::files
