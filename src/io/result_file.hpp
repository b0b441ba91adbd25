#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "io/atomic_file.hpp"
#include "io/sha256.hpp"

namespace retain {

/// What the manifest says about a file.
struct WrittenFile {
  std::string name;   ///< relative to the results folder
  std::int64_t rows;  ///< lines below the header
  std::string sha256;
};

/// A CSV file of a results folder: counted and hashed while it is written.
class ResultFile {
 public:
  ResultFile(const std::filesystem::path& folder, std::string name)
      : name_(std::move(name)), file_(folder / name_) {}

  /// Writes one line, header first; `line` ends in a line feed.
  void write_line(std::string_view line) {
    file_.write(line);
    digest_.add(line);
    ++lines_;
  }

  [[nodiscard]] WrittenFile commit() {
    file_.commit();
    return {name_, lines_ - 1, digest_.hexadecimal()};
  }

 private:
  std::string name_;
  AtomicFile file_;
  Sha256 digest_;
  std::int64_t lines_ = 0;
};

}  // namespace retain
