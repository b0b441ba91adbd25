#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::files {

/// What happens to a file that already stands at the destination.
enum class Existing { replace, refuse };

/// A file that appears under its name as a whole or not at all: the text goes to a temporary file
/// beside the destination, and `commit` flushes it to the disk, closes it and renames it.
/// Without `commit` the destructor removes the temporary file.
/// Every function throws Error (input_output) with the path and the reason of the system.
class AtomicFile {
 public:
  explicit AtomicFile(std::filesystem::path destination, Existing existing = Existing::replace);
  ~AtomicFile();
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Whether a file has the name of a temporary one, which a killed process has left.
  [[nodiscard]] static bool is_temporary(const std::filesystem::path& file);

  /// Appends text, in blocks of 64 KiB.
  void write(std::string_view text);

  /// Makes the file appear. Nothing may be written afterwards.
  void commit();

 private:
  void refuse_unsuitable_destination() const;
  void open_temporary();
  void write_to_disk(std::string_view text) const;
  [[noreturn]] void fail(int error_number) const;

  std::filesystem::path destination_;
  std::filesystem::path temporary_;
  Existing existing_;
  std::string buffer_;
  int descriptor_ = -1;
};

}  // namespace retain::files
